using System.CommandLine;
using Hub.Cli.Uitvoer;
using Hub.Cli.Verbinding;
using Hub.Functies;
using Hub.Keten.Contracten.Bestand;
using Hub.Monitor;
using Hub.Monitor.Cijfers;
using Hub.Monitor.Uitvoer;

namespace Hub.Cli.Opdrachten;

/// <summary><c>hub monitor</c>: figures of a gemeente, regio or verband; taking in what is outside the messages; counting anew.</summary>
static class MonitorOpdracht
{
    static readonly Option<string> Gemeente = new("--gemeente") { Description = "Gemeentecode, 4 cijfers." };
    static readonly Option<string> Regio = new("--regio") { Description = "Code van een regio." };
    static readonly Option<string> Verband = new("--verband") { Description = "Naam van regio's die samen sturen." };
    static readonly Option<bool> G7 = new("--g7") { Description = "Hetzelfde als --verband g7." };
    static readonly Option<Thema> Thema = new("--thema") { Description = "overzicht, kosten, clienten, wachttijden, verloop, plafonds, aanbieders of functies." };
    static readonly Option<int?> Jaar = new("--jaar") { Description = "Jaar; anders dit jaar." };
    static readonly Option<bool> AlsCsv = new("--csv") { Description = "Als CSV voor een spreadsheet." };
    static readonly Option<bool> AlsJson = Json.Optie();
    static readonly Argument<FileInfo> Bestand = new("bestand") { Description = "CSV in UTF-8: buitenverkeer, verdeelsleutel of functies." };
    static readonly Option<bool> Proef = new("--proef") { Description = "Alleen controleren; er wordt niets bewaard." };
    static readonly Option<string> VanGemeente = new("--gemeente") { Description = "Gemeentecode, 4 cijfers.", Required = true };

    public static Command Maak()
    {
        var importeer = new Command("importeer", "Vervangt wat u eerder van deze soort invoerde door het bestand: alles of niets.") { Bestand, Proef, AlsJson };
        importeer.SetAction(ImporteerAsync);
        var herbouw = new Command("herbouw", "Telt alle cijfers van een gemeente opnieuw uit het register. Opnieuw is veilig.") { VanGemeente, AlsJson };
        herbouw.SetAction(HerbouwAsync);
        var definities = new Command("definities", "Wat elk cijfer betekent.") { AlsJson };
        definities.SetAction(DefinitiesAsync);
        var monitor = new Command("monitor", "Stuurinformatie uit de berichten. Voorbeeld: HUB_SLEUTEL=demo-0268 hub monitor --gemeente 0268 --thema kosten")
        {
            Gemeente, Regio, Verband, G7, Thema, Jaar, AlsCsv, AlsJson, importeer, herbouw, definities,
        };
        monitor.SetAction(ToonAsync);
        return monitor.MetHub();
    }

    static async Task<int> ToonAsync(ParseResult regel, CancellationToken ct)
    {
        using var hub = regel.Client();
        var pad = $"monitor/{Gebied(regel)}/cijfers/{regel.GetValue(Thema).ToString().ToLowerInvariant()}?vorm={(regel.GetValue(AlsCsv) ? "csv" : "json")}"
            + (regel.GetValue(Jaar) is { } jaar ? $"&jaar={jaar}" : "");
        if (regel.GetValue(AlsCsv))
        {
            await using var uit = Console.OpenStandardOutput();
            await hub.HaalBestandAsync(pad, uit, ct);
            return Uitgang.Goed;
        }

        var cijfers = await hub.HaalAsync<Cijferweergave>(pad, ct);
        if (regel.GetValue(AlsJson))
            Json.Schrijf(cijfers);
        else
            cijfers.Tabellen.ToList().ForEach(Schrijf);
        return Uitgang.Goed;
    }

    static string Gebied(ParseResult regel)
    {
        var keuzes = new (string Soort, string? Code)[]
        {
            ("gemeenten", regel.GetValue(Gemeente)), ("regios", regel.GetValue(Regio)), ("verbanden", regel.GetValue(Verband)),
            ("verbanden", regel.GetValue(G7) ? "g7" : null),
        }.Where(k => k.Code is not null).ToList();
        return keuzes is [var keuze]
            ? $"{keuze.Soort}/{Uri.EscapeDataString(keuze.Code!)}"
            : throw new Opdrachtfout("Geef één van --gemeente, --regio, --verband en --g7.");
    }

    static void Schrijf(Cijfertabel tabel)
    {
        Console.WriteLine(tabel.Titel);
        Tabel.Schrijf(
            [tabel.Rijkop, .. tabel.Kolommen.Select(k => k.Naam)],
            tabel.Rijen.Concat(tabel.Totaal is { } totaal ? [totaal] : []).Select(rij => (IReadOnlyList<string?>)
                [rij.Naam, .. tabel.Kolommen.Zip(rij.Cijfers, (kolom, cijfer) => Cijferbestand.Tekst(cijfer, kolom.Soort))]));
        if (tabel.Toelichting is { } toelichting)
            Console.WriteLine(toelichting);
        Console.WriteLine();
    }

    static async Task<int> ImporteerAsync(ParseResult regel, CancellationToken ct)
    {
        using var hub = regel.Client();
        var bestand = regel.GetRequiredValue(Bestand);
        await using var inhoud = bestand.OpenRead();
        var (uitkomst, weigering) = await hub.BiedAanAsync<Importweergave>($"monitor/invoer{(regel.GetValue(Proef) ? "?proef=true" : "")}", inhoud, "text/csv", ct);
        if (regel.GetValue(AlsJson))
            Json.Schrijf(new Ingevoerd(bestand.ToString(), uitkomst, weigering?.Fouten));
        else if (uitkomst is not null)
            Console.WriteLine($"{bestand}: {uitkomst.Regels} regels {uitkomst.Soort}, {Stand(uitkomst)}.");
        else
            Meld(bestand, weigering!);
        return weigering is null ? Uitgang.Goed : Uitgang.Bevindingen;
    }

    static string Stand(Importweergave uitkomst) => uitkomst switch
    {
        { Versie: null } => "in orde, niets bewaard",
        { Nieuw: true } => $"versie {uitkomst.Versie.Nummer}",
        _ => $"was al versie {uitkomst.Versie.Nummer}",
    };

    static void Meld(FileInfo bestand, Hubprobleem weigering)
    {
        Console.WriteLine($"{bestand}: {weigering.Title}. {weigering.Detail}");
        foreach (var fout in weigering.Fouten ?? [])
            Console.WriteLine($"  {(fout.Regelnummer > 0 ? $"regel {fout.Regelnummer}" : "bestand")}{(fout.Veld is { } veld ? $" ({veld})" : "")}: {fout.Melding}");
    }

    static async Task<int> HerbouwAsync(ParseResult regel, CancellationToken ct)
    {
        using var hub = regel.Client();
        var uitkomst = await hub.PlaatsAsync<Herbouwingweergave>($"monitor/gemeenten/{Uri.EscapeDataString(regel.GetRequiredValue(VanGemeente))}/herbouwingen", null, ct);
        if (regel.GetValue(AlsJson))
            Json.Schrijf(uitkomst);
        else
            Console.WriteLine($"{uitkomst.Clienten} cliënten van {uitkomst.Gemeente} worden opnieuw geteld.");
        return Uitgang.Goed;
    }

    static async Task<int> DefinitiesAsync(ParseResult regel, CancellationToken ct)
    {
        using var hub = regel.Client();
        var definities = (await hub.HaalAsync<Definitieweergave>("monitor/definities", ct)).Definities;
        foreach (var d in definities)
        {
            if (regel.GetValue(AlsJson))
                Json.Schrijf(d);
            else
                Console.WriteLine($"{d.Naam} ({d.Code}): {d.Betekenis}\n  {d.Formule}\n  Bronnen: {string.Join("; ", d.Bronnen)}\n  Telt niet mee: {string.Join("; ", d.NietGeteld)}\n");
        }

        return Uitgang.Goed;
    }

    sealed record Ingevoerd(string Bestand, Importweergave? Uitkomst, IReadOnlyList<Bestandsfout>? Fouten);
}
