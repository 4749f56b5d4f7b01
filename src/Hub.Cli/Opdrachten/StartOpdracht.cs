using System.CommandLine;
using Hub.Cli.Uitvoer;
using Hub.Lokaal;
using Hub.Lokaal.Azurite;

namespace Hub.Cli.Opdrachten;

/// <summary><c>hub start</c>: the whole hub on this machine.</summary>
static class StartOpdracht
{
    static readonly Option<bool> Demo = new("--demo") { Description = "Met de democonfiguratie: 55 gemeenten (G7), enkele aanbieders, sleutels demo-<code>." };
    static readonly Option<int> Poort = new("--poort") { Description = "Poort van de API, alleen op deze machine.", DefaultValueFactory = _ => 7071 };
    static readonly Option<DirectoryInfo> Data = new("--data")
    {
        Description = "Map voor de gegevens van Azurite.", DefaultValueFactory = _ => new DirectoryInfo("data"),
    };
    static readonly Option<FileInfo> Partijen = new("--partijen") { Description = "Configuratiebestand met partijen; niet nodig met --demo." };

    public static Command Maak()
    {
        var opdracht = new Command("start", "De hub starten: Azurite, de functies en de wachtrijen.") { Demo, Poort, Data, Partijen };
        opdracht.SetAction(VoerUitAsync);
        return opdracht;
    }

    static async Task<int> VoerUitAsync(ParseResult regel, CancellationToken ct)
    {
        var demo = regel.GetValue(Demo);
        var partijen = regel.GetValue(Partijen)?.FullName ?? (demo
            ? Path.Combine(AppContext.BaseDirectory, "demo", "partijen.json")
            : throw new Opdrachtfout("Geef --partijen met uw configuratie, of --demo om te proberen."));
        var elders = Environment.GetEnvironmentVariable("HUB_OPSLAG");
        await using var azurite = elders is null ? await StartAzuriteAsync(regel.GetRequiredValue(Data), ct) : null;
        var opties = new LokaleHostOpties(elders ?? azurite!.Verbindingstekst, partijen, demo, regel.GetValue(Poort));
        await using var hub = await LokaleHost.StartAsync(opties, ct);
        Meld(hub, demo);
        await WachtOpEindeAsync(ct);
        await Console.Error.WriteLineAsync("De hub stopt…");
        return Uitgang.Goed;
    }

    static async Task<AzuriteProces> StartAzuriteAsync(DirectoryInfo map, CancellationToken ct)
    {
        try
        {
            return await AzuriteProces.StartAsync(new Azuriteopties { Map = map.FullName, Voortgang = new Regelmelder() }, ct);
        }
        catch (Azuritefout fout)
        {
            throw new Opdrachtfout(fout.Message, fout);
        }
    }

    static void Meld(LokaleHost hub, bool demo)
    {
        Console.Error.WriteLine($"De hub is klaar: {hub.Adres}api/v1 (Ctrl+C stopt)");
        Console.Error.WriteLine($"Het portaal: {hub.Adres}portaal");
        if (demo)
            Console.Error.WriteLine("Demosleutels: demo-0268 (gemeente Nijmegen), demo-42420001 (aanbieder), demo-operator; niet voor echte gegevens.");
    }

    static async Task WachtOpEindeAsync(CancellationToken ct)
    {
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, ct);
        }
        catch (OperationCanceledException)
        {
            // Ctrl+C or SIGTERM: stopping is what was asked for.
        }
    }
}
