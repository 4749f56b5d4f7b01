using System.CommandLine;
using System.Globalization;
using Hub.Capaciteit.Meting;
using Hub.Capaciteit.Model;
using Hub.Cli.Uitvoer;
using Hub.Lokaal.Functies;

namespace Hub.Cli.Opdrachten;

/// <summary><c>hub capaciteit</c>: measures what messages cost here and says what a scale needs in Azure.</summary>
static class CapaciteitOpdracht
{
    static readonly Option<FileInfo> Aannamen = new("--aannames") { Description = "JSON-bestand met andere aannames, bijvoorbeeld {\"gemeenten\": 5}." };
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
        var aannames = new[] { Aannames.G7, Aannames.Nederland }.Select(a => a.Met(regel.GetValue(Aannamen))).ToList();
        var prijzen = new Prijzen().Met(regel.GetValue(Prijslijst));
        var partijen = Path.Combine(AppContext.BaseDirectory, "demo", "partijen.json");
        var meting = await Verbruiksmeting.MeetAsync(partijen, regel.GetValue(Aantal), new Regelmelder(), ct);
        var model = new Capaciteitsmodel(meting, Hostbestand.Lees(AppContext.BaseDirectory), prijzen);
        var verslagen = aannames.DistinctBy(a => a.Schaal).Select(a => (Aannames: a, Verslag: model.Bereken(a))).ToList();
        if (regel.GetValue(AlsJson))
            SchrijfJson(meting, prijzen, verslagen);
        else
            Toon(meting, verslagen, prijzen, regel.GetValue(Alles));
        return Uitgang.Goed;
    }

    static void SchrijfJson(Meetresultaat meting, Prijzen prijzen, List<(Aannames Aannames, Verslag Verslag)> verslagen)
    {
        Json.Schrijf(new { onderdeel = "meting", meting });
        Json.Schrijf(new { onderdeel = "prijzen", prijzen });
        foreach (var (aannames, verslag) in verslagen)
            Json.Schrijf(new { onderdeel = "schaal", aannames, verslag });
    }

    static void Toon(Meetresultaat meting, List<(Aannames Aannames, Verslag Verslag)> verslagen, Prijzen prijzen, bool alles)
    {
        Console.Out.WriteLine("Gemeten per aangeboden bericht, met het antwoord dat de hub erop schrijft en het ophalen van beide:");
        Tabel.Schrijf(["bericht", "prestaties", "tabelverzoeken", "tabelrijen", "blobverzoeken", "tokens", "uitvoeringen"], Meetregels(meting));
        if (alles)
            Tabel.Schrijf(["bericht", "functie", "dienst", "plaats", "partitie", "toegang", "verzoeken", "rijen"], Verbruiksregels(meting));
        foreach (var (_, verslag) in verslagen)
            Toon(verslag, prijzen);
    }

    static void Toon(Verslag v, Prijzen prijzen)
    {
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{v.Schaal}: {v.BerichtenPerMaand:0} berichten per maand, {v.PrestatiesPerDeclaratie:0.#} prestaties per JW323; in de piek {v.BerichtenPerSeconde:0.0} berichten/s, {v.VerzoekenPerSeconde:0} verzoeken/s aan opslag, {v.Instanties} instantie(s)."));
        Tabel.Schrijf(["heetst eerst", "piek", "grens", "eenheid", "gebruik", "past zo vaak", "bij berichten/s"], v.Belastingen.Select(b => new[]
        {
            b.Wat, Getal(b.Waarde), Getal(b.Grens), b.Eenheid, b.Gebruik.ToString("0.0 %", CultureInfo.InvariantCulture), Getal(b.KeerDePiek), Getal(b.KeerDePiek * v.BerichtenPerSeconde),
        }));
        Tabel.Schrijf([$"kosten in euro ({prijzen.Peildatum})", "per miljoen berichten", "per maand"], Kostenregels(v));
    }

    static IEnumerable<string?[]> Kostenregels(Verslag v)
    {
        foreach (var post in v.PerMiljoen.Concat(v.PerMaand).Select(k => k.Post).Distinct())
            yield return [post, Bedrag(v.PerMiljoen, post), Bedrag(v.PerMaand, post)];
        yield return ["samen", Geld(v.PerMiljoen.Sum(k => k.Euro)), Geld(v.PerMaand.Sum(k => k.Euro))];
    }

    static IEnumerable<string?[]> Meetregels(Meetresultaat meting) =>
        from soort in meting.Berichten
        from punt in soort.Value
        select new[]
        {
            soort.Key, punt.Prestaties == 0 ? "" : $"{punt.Prestaties}",
            Getal(Som(punt, Diensten.Tabel, v => v.Verzoeken)), Getal(Som(punt, Diensten.Tabel, v => v.Rijen)),
            Getal(Som(punt, Diensten.Blob, v => v.Verzoeken)), Getal(Som(punt, Diensten.Wachtrij, v => v.Verzoeken)),
            Getal(Som(punt, Diensten.Functie, v => v.Verzoeken)),
        };

    static IEnumerable<string?[]> Verbruiksregels(Meetresultaat meting) =>
        from soort in meting.Berichten.Select(b => (b.Key, b.Value[^1].Verbruik))
            .Append(("lege postbus", meting.Peiling)).Concat(new[] { meting.Veger, meting.Dagafsluiting }
                .SelectMany(t => new[] { ("per keer", t.PerKeer), ("per dossier", t.PerDossier) }))
        from v in soort.Item2.Where(v => v.Dienst != Diensten.Functie)
        select new[] { soort.Item1, v.Functie, v.Dienst, v.Plaats, v.Partitiesoort, v.Toegang.ToString().ToLowerInvariant(), Getal(v.Verzoeken), Getal(v.Rijen) };

    static double Som(Meetpunt punt, string dienst, Func<Verbruik, double> wat) => punt.Verbruik.Where(v => v.Dienst == dienst).Sum(wat);

    static string Bedrag(IReadOnlyList<Kosten> kosten, string post) => kosten.FirstOrDefault(k => k.Post == post) is { } k ? Geld(k.Euro) : "";

    static string Geld(double euro) => euro.ToString("0.00", CultureInfo.InvariantCulture);

    static string Getal(double waarde) => waarde.ToString(waarde >= 100 ? "0" : "0.##", CultureInfo.InvariantCulture);

    sealed class Regelmelder : IProgress<string>
    {
        public void Report(string value) => Console.Error.WriteLine(value);
    }
}
