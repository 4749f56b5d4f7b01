using System.CommandLine;
using Hub.Capaciteit.Meting;
using Hub.Capaciteit.Model;
using Hub.Cli.Uitvoer;
using Hub.Lokaal.Functies;

namespace Hub.Cli.Opdrachten;

/// <summary><c>hub capaciteit</c>: measures what messages cost here and says what a scale needs in Azure.</summary>
static class CapaciteitOpdracht
{
    static readonly Option<FileInfo> Aannamen = new("--aannames") { Description = "JSON-bestand met uw aannames, bijvoorbeeld {\"gemeenten\": 5}; wat er niet in staat is als voor G7." };
    static readonly Option<FileInfo> Prijslijst = new("--prijzen") { Description = "JSON-bestand met uw prijzen." };
    static readonly Option<int> Aantal = new("--berichten") { Description = "Gemeten berichten per soort.", DefaultValueFactory = _ => 10 };
    static readonly Option<bool> Alles = new("--alles") { Description = "Ook het gemeten verbruik per functie en plaats." };
    static readonly Option<bool> AlsJson = Json.Optie();

    public static Command Maak()
    {
        var opdracht = new Command("capaciteit", "Meten wat berichten kosten en berekenen wat G7 en heel Nederland vragen.")
        {
            Aannamen, Prijslijst, Aantal, Alles, AlsJson,
        };
        opdracht.SetAction(VoerUitAsync);
        return opdracht;
    }

    static async Task<int> VoerUitAsync(ParseResult regel, CancellationToken ct)
    {
        if (regel.GetValue(Aantal) < 1)
            throw new Opdrachtfout("Meet minstens één bericht per soort.");
        Aannames[] schalen = regel.GetValue(Aannamen) is { } eigen ? [Aannames.Uit(eigen)] : [Aannames.G7, Aannames.Nederland];
        var prijzen = new Prijzen().Met(regel.GetValue(Prijslijst));
        var partijen = Path.Combine(AppContext.BaseDirectory, "demo", "partijen.json");
        var meting = await Verbruiksmeting.MeetAsync(partijen, regel.GetValue(Aantal), new Regelmelder(), ct);
        var model = new Capaciteitsmodel(meting, Hostbestand.Lees(AppContext.BaseDirectory), prijzen);
        var verslagen = schalen.Select(a => (a, model.Bereken(a))).ToList();
        var weergave = new Capaciteitsweergave(meting, prijzen);
        if (regel.GetValue(AlsJson))
            weergave.SchrijfJson(verslagen);
        else
            weergave.Toon(verslagen.Select(v => v.Item2), regel.GetValue(Alles));
        return Uitgang.Goed;
    }
}
