using System.CommandLine;
using Hub.Bezorging.DodeBrieven.Oorzaken;
using Hub.Cli.Uitvoer;
using Hub.Cli.Verbinding;
using Hub.Functies;
using static Hub.Cli.Opdrachten.DodeBrieven.Brievenopties;

namespace Hub.Cli.Opdrachten.DodeBrieven;

/// <summary><c>hub dode-brieven oorzaken</c> and <c>demp</c>: dead letters by cause.</summary>
static class OorzakenOpdracht
{
    static readonly Argument<string> Kenmerk = new("oorzaak") { Description = "Kenmerk van de oorzaak (zie 'oorzaken')." };
    static readonly Option<DateTimeOffset> Tot = new("--tot") { Description = "Tot wanneer, bijvoorbeeld 2026-12-01; in het verleden heft de demping op.", Required = true };

    public static Command Demp() => Deel(
        "demp", "Een bekende oorzaak geeft geen alarm tot een moment; de brieven blijven in de lijst.", DempAsync, Kenmerk, Tot, Reden, AlsJson);

    public static async Task<int> LijstAsync(ParseResult regel, CancellationToken ct)
    {
        using var hub = regel.Client();
        var oorzaken = (await hub.HaalAsync<Oorzakenweergave>("oorzaken", ct)).Oorzaken;
        if (regel.GetValue(AlsJson))
            oorzaken.ToList().ForEach(Json.Schrijf);
        else
            Tabel.Schrijf(
                ["oorzaak", "reden", "wachtrij", "aantal", "eerste", "laatste", "cliënten", "euro", "gedempt tot", "voorbeeld"],
                oorzaken.Select(o => (IReadOnlyList<string?>)
                [
                    o.Id, o.Reden, o.Wachtrij, $"{o.Aantal}", Tabel.Tijd(o.Eerste), Tabel.Tijd(o.Laatste), $"{o.Clienten}",
                    Tabel.Euro(o.Eurocenten), o.Demping is { } d ? Tabel.Tijd(d.Tot) : "", o.Voorbeeld,
                ]));
        return Uitgang.Goed;
    }

    static async Task<int> DempAsync(ParseResult regel, CancellationToken ct)
    {
        using var hub = regel.Client();
        var demping = await hub.PlaatsAsync<Demping>(
            $"oorzaken/{Uri.EscapeDataString(regel.GetRequiredValue(Kenmerk))}/dempingen",
            new Dempingsverzoek(regel.GetRequiredValue(Tot), regel.GetRequiredValue(Reden)), ct);
        if (regel.GetValue(AlsJson))
            Json.Schrijf(demping);
        else
            Console.WriteLine($"Gedempt tot {Tabel.Tijd(demping.Tot)}.");
        return Uitgang.Goed;
    }
}
