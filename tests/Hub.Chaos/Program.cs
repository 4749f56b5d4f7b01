using System.CommandLine;
using Hub.Chaos.Ontvangen;
using Hub.Chaos.Opstelling;
using Hub.Chaos.Tellen;

var minuten = new Option<double>("--minuten") { Description = "Hoelang er berichten stromen terwijl alles stukgaat.", DefaultValueFactory = _ => 10 };
var seed = new Option<int>("--seed") { Description = "Bepaalt wat er stukgaat en wat er verzonden wordt.", DefaultValueFactory = _ => Random.Shared.Next(1, 1_000_000) };
var verzenders = new Option<int>("--verzenders") { Description = "Hoeveel er tegelijk aanbieden.", DefaultValueFactory = _ => 6 };
var opdracht = new RootCommand("Chaos: hub en ontvangers worden gedood en de opslag hapert terwijl er berichten stromen; daarna wordt geteld.")
{
    minuten, seed, verzenders,
};
opdracht.SetAction(async (regel, ct) =>
{
    var opties = new Proefopties(TimeSpan.FromMinutes(regel.GetValue(minuten)), regel.GetValue(seed), regel.GetValue(verzenders));
    Console.Error.WriteLine($"Chaos van {opties.Duur.TotalMinutes:0.##} min met --seed {opties.Seed}");
    await using var proef = await Proef.StartAsync(opties, ct);
    var uitslag = await proef.DraaiAsync(new Voortgangsregel(), ct);
    uitslag.Toon();
    if (!uitslag.IsGoed)
        Console.WriteLine($"De logboeken staan in {proef.Bewaar()}");
    return uitslag.IsGoed ? 0 : 1;
});

var poort = new Option<int>("--poort") { Required = true };
var bestand = new Option<FileInfo>("--bestand") { Required = true };
var vorm = new Option<Ontvangervorm>("--vorm") { Required = true };
var ontvanger = new Command("ontvanger", "Een ontvanger als eigen proces; wordt door de proef zelf gestart.") { poort, bestand, vorm };
ontvanger.Hidden = true;
ontvanger.SetAction((regel, ct) => Ontvanger.DraaiAsync(regel.GetValue(poort), regel.GetValue(bestand)!.FullName, regel.GetValue(vorm), ct));
opdracht.Subcommands.Add(ontvanger);

return await opdracht.Parse(args).InvokeAsync();
