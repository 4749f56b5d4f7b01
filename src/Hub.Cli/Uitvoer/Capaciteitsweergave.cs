using System.Globalization;
using Hub.Capaciteit.Meting;
using Hub.Capaciteit.Model;

namespace Hub.Cli.Uitvoer;

/// <summary>Shows what was measured and what the model makes of it.</summary>
sealed class Capaciteitsweergave(Meetresultaat meting, Prijzen prijzen)
{
    /// <summary>One JSON object per line: the measurement, the prices, and each scale.</summary>
    public void SchrijfJson(IEnumerable<(Aannames Aannames, Verslag Verslag)> verslagen)
    {
        Json.Schrijf(new { onderdeel = "meting", meting });
        Json.Schrijf(new { onderdeel = "prijzen", prijzen });
        foreach (var (aannames, verslag) in verslagen)
            Json.Schrijf(new { onderdeel = "schaal", aannames, verslag });
    }

    /// <summary>Tables for people.</summary>
    public void Toon(IEnumerable<Verslag> verslagen, bool alles)
    {
        Console.Out.WriteLine("Gemeten per aangeboden bericht, met het antwoord dat de hub erop schrijft en het ophalen van beide:");
        Tabel.Schrijf(["bericht", "prestaties", "tabelverzoeken", "tabelrijen", "blobverzoeken", "tokens", "uitvoeringen"], Meetregels());
        if (alles)
            Tabel.Schrijf(["bericht", "functie", "dienst", "plaats", "partitie", "toegang", "verzoeken", "rijen"], Verbruiksregels());
        foreach (var verslag in verslagen)
            Toon(verslag);
    }

    void Toon(Verslag v)
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

    IEnumerable<string?[]> Meetregels() =>
        from soort in meting.Berichten
        from punt in soort.Value
        select new[]
        {
            soort.Key, punt.Prestaties == 0 ? "" : $"{punt.Prestaties}",
            Getal(Som(punt, Diensten.Tabel, v => v.Verzoeken)), Getal(Som(punt, Diensten.Tabel, v => v.Rijen)),
            Getal(Som(punt, Diensten.Blob, v => v.Verzoeken)), Getal(Som(punt, Diensten.Wachtrij, v => v.Verzoeken)),
            Getal(Som(punt, Diensten.Functie, v => v.Verzoeken)),
        };

    IEnumerable<string?[]> Verbruiksregels() =>
        from soort in meting.Berichten.Select(b => (b.Key, b.Value[^1].Verbruik))
            .Append(("lege postbus", meting.Peiling)).Concat(new[] { meting.Veger, meting.Dagafsluiting }
                .SelectMany(t => new[] { ("per keer", t.PerKeer), ("per dossier", t.PerDossier) }))
        from v in soort.Item2.Where(v => v.Dienst != Diensten.Functie)
        select new[] { soort.Item1, v.Functie, v.Dienst, v.Plaats, v.Partitiesoort, v.Toegang.ToString().ToLowerInvariant(), Getal(v.Verzoeken), Getal(v.Rijen) };

    static double Som(Meetpunt punt, string dienst, Func<Verbruik, double> wat) => punt.Verbruik.Where(v => v.Dienst == dienst).Sum(wat);

    static string Bedrag(IReadOnlyList<Kosten> kosten, string post) => kosten.FirstOrDefault(k => k.Post == post) is { } k ? Geld(k.Euro) : "";

    static string Geld(double euro) => euro.ToString("0.00", CultureInfo.InvariantCulture);

    static string Getal(double waarde) => waarde.ToString(waarde >= 100 ? "0" : "0.##", CultureInfo.InvariantCulture);
}
