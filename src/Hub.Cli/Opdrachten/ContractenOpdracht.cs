using System.CommandLine;
using System.Globalization;
using Hub.Cli.Uitvoer;
using Hub.Cli.Verbinding;
using Hub.Functies;
using Hub.Keten.Contracten.Bestand;

namespace Hub.Cli.Opdrachten;

/// <summary><c>hub contracten</c>: import, list the versions, look something up, get a version back.</summary>
static class ContractenOpdracht
{
    static readonly Argument<FileInfo> Bestand = new("bestand") { Description = "Contracten of vertalingen van productcodes, CSV of JSON in UTF-8." };
    static readonly Option<bool> Proef = new("--proef") { Description = "Alleen controleren; er wordt niets bewaard." };
    static readonly Option<string> Gemeente = new("--gemeente") { Description = "Gemeentecode; niet nodig als u die gemeente bent." };
    static readonly Option<string> Aanbieder = new("--aanbieder") { Description = "AGB-code; niet nodig als u die aanbieder bent." };
    static readonly Option<string> Productcode = new("--productcode") { Description = "Alleen afspraken over deze productcode." };
    static readonly Option<DateOnly?> Dag = new("--dag") { Description = "Alleen wat op deze dag geldt, JJJJ-MM-DD." };
    static readonly Option<DateOnly?> Op = new("--op") { Description = "Zoals de hub het aan het eind van deze dag kende, JJJJ-MM-DD." };
    static readonly Argument<int> Versie = new("versie") { Description = "Nummer van de versie." };
    static readonly Option<FileInfo> Uit = new("--uit") { Description = "Bestand; anders stdout." };
    static readonly Option<bool> AlsJson = Json.Optie();

    public static Command Maak()
    {
        var importeer = new Command("importeer", "Vervangt uw contracten of vertalingen door die in het bestand: alles of niets.") { Bestand, Proef, AlsJson };
        importeer.SetAction(ImporteerAsync);
        var versies = new Command("versies", "Wat er wanneer geïmporteerd is.") { AlsJson };
        versies.SetAction(VersiesAsync);
        var toon = new Command("toon", "Wat er tussen een gemeente en een aanbieder is afgesproken.") { Gemeente, Aanbieder, Productcode, Dag, Op, AlsJson };
        toon.SetAction(ToonAsync);
        var exporteer = new Command("exporteer", "Een versie als CSV.") { Versie, Uit };
        exporteer.SetAction(ExporteerAsync);
        return new Command("contracten", "Contracten van gemeenten en regio's. Voorbeeld: HUB_SLEUTEL=demo-rijk-van-nijmegen hub contracten importeer demo/contracten.csv")
        {
            importeer, versies, toon, exporteer,
        }.MetHub();
    }

    static async Task<int> ImporteerAsync(ParseResult regel, CancellationToken ct)
    {
        using var hub = regel.Client();
        var bestand = regel.GetRequiredValue(Bestand);
        await using var inhoud = bestand.OpenRead();
        var mediatype = bestand.Extension.Equals(".json", StringComparison.OrdinalIgnoreCase) ? "application/json" : "text/csv";
        var pad = regel.GetValue(Proef) ? "contractversies?proef=true" : "contractversies";
        var (uitkomst, weigering) = await hub.BiedAanAsync<Importweergave>(pad, inhoud, mediatype, ct);
        if (regel.GetValue(AlsJson))
            Json.Schrijf(new Ingelezen(bestand.ToString(), uitkomst, weigering?.Fouten));
        else
            Meld(bestand, uitkomst, weigering);
        return weigering is null ? Uitgang.Goed : Uitgang.Bevindingen;
    }

    static void Meld(FileInfo bestand, Importweergave? uitkomst, Hubprobleem? weigering)
    {
        if (weigering is not null)
        {
            Console.WriteLine($"{bestand}: {weigering.Title}. {weigering.Detail}");
            foreach (var fout in weigering.Fouten ?? [])
                Console.WriteLine($"  {Plaats(fout)}{fout.Melding}");
            return;
        }

        var stand = uitkomst switch
        {
            { Versie: null } => "in orde, niets bewaard",
            { Nieuw: true } => $"versie {uitkomst.Versie.Nummer}",
            _ => $"was al versie {uitkomst!.Versie.Nummer}",
        };
        Console.WriteLine($"{bestand}: {uitkomst.Regels} {uitkomst.Soort} voor {uitkomst.Gemeenten} gemeenten, {stand}.");
    }

    static string Plaats(Bestandsfout fout) =>
        $"{(fout.Regelnummer > 0 ? $"regel {fout.Regelnummer}{(fout.Kolom > 0 ? $", kolom {fout.Kolom}" : "")}" : "bestand")}{(fout.Veld is { } veld ? $" ({veld})" : "")}: ";

    static async Task<int> VersiesAsync(ParseResult regel, CancellationToken ct)
    {
        using var hub = regel.Client();
        var versies = (await hub.HaalAsync<Contractversiesweergave>("contractversies", ct)).Versies;
        if (regel.GetValue(AlsJson))
            versies.ToList().ForEach(Json.Schrijf);
        else
            Tabel.Schrijf(
                ["versie", "inkoper", "soort", "regels", "sinds"],
                versies.Select(v => (IReadOnlyList<string?>)[$"{v.Nummer}", v.Inkoper, v.Soort, $"{v.Regels}", Tabel.Tijd(v.Tijdstip)]));
        return Uitgang.Goed;
    }

    static async Task<int> ToonAsync(ParseResult regel, CancellationToken ct)
    {
        using var hub = regel.Client();
        var vragen = new (string Naam, string? Waarde)[]
        {
            ("gemeente", regel.GetValue(Gemeente)), ("aanbieder", regel.GetValue(Aanbieder)), ("productcode", regel.GetValue(Productcode)),
            ("dag", Datum(regel.GetValue(Dag))), ("op", Datum(regel.GetValue(Op))),
        };
        var vraag = string.Join('&', vragen.Where(v => v.Waarde is not null).Select(v => $"{v.Naam}={Uri.EscapeDataString(v.Waarde!)}"));
        var contracten = (await hub.HaalAsync<Contractenweergave>($"contracten?{vraag}", ct)).Contracten;
        if (regel.GetValue(AlsJson))
            contracten.ToList().ForEach(Json.Schrijf);
        else
            Tabel.Schrijf(
                ["contract", "inkoper", "product", "variant", "eenheid", "tarief", "geldig", "plafond"],
                contracten.Select(c => (IReadOnlyList<string?>)
                [
                    c.Contract, c.Inkoper, $"{c.Productcategorie} {c.Productcode}".Trim(), $"{c.Uitvoeringsvariant}", c.Eenheid, Euro(c.Tarief),
                    $"{Datum(c.Ingang)} – {Datum(c.Einde)}", Euro(c.Budgetplafond),
                ]));
        return Uitgang.Goed;
    }

    static async Task<int> ExporteerAsync(ParseResult regel, CancellationToken ct)
    {
        using var hub = regel.Client();
        await using var uit = regel.GetValue(Uit) is { } bestand ? bestand.Create() : Console.OpenStandardOutput();
        await hub.HaalBestandAsync($"contractversies/{regel.GetRequiredValue(Versie)}/bestand", uit, ct);
        return Uitgang.Goed;
    }

    static string? Datum(DateOnly? datum) => datum?.ToString("O", CultureInfo.InvariantCulture);

    static string? Euro(long? eurocenten) => eurocenten is { } c ? string.Create(CultureInfo.InvariantCulture, $"€ {c / 100m:0.00}").Replace('.', ',') : null;

    sealed record Ingelezen(string Bestand, Importweergave? Uitkomst, IReadOnlyList<Bestandsfout>? Fouten);
}
