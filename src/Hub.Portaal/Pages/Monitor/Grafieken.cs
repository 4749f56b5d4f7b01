using Hub.Monitor.Cijfers;
using Hub.Portaal.Onderdelen;
using Hub.Portaal.Weergave;

namespace Hub.Portaal.Pages.Monitor;

/// <summary>Which tables are drawn too, and which of their columns.</summary>
static class Grafieken
{
    const int MeestPunten = 12;

    static readonly Dictionary<string, (Grafieksoort Soort, int[] Kolommen)> Getekend = new()
    {
        ["kosten-per-maand"] = (Grafieksoort.Lijn, [0, 1, 2, 3, 6]),
        ["kosten-per-categorie"] = (Grafieksoort.Staaf, [1, 2, 3]),
        ["uitvoeringsvarianten"] = (Grafieksoort.Staaf, [1, 2, 3]),
        ["clienten-per-maand"] = (Grafieksoort.Staaf, [0, 3]),
        ["clienten-per-categorie"] = (Grafieksoort.Staaf, [0, 2]),
        ["verwijzers"] = (Grafieksoort.Staaf, [0]),
        ["wachttijd-per-aanbieder"] = (Grafieksoort.Staaf, [1, 3]),
        ["niet-gestart"] = (Grafieksoort.Staaf, [0]),
        ["uitstroom"] = (Grafieksoort.Staaf, [0, 2]),
        ["top-tien"] = (Grafieksoort.Staaf, [2, 3]),
        ["functies"] = (Grafieksoort.Staaf, [2, 3]),
        ["functies-per-regio"] = (Grafieksoort.Staaf, [1, 3]),
    };

    /// <summary>The chart of a table, or null when it has none or nothing may be shown. What is suppressed is left out of it.</summary>
    public static (Grafiekgegevens Gegevens, Grafieksoort Soort)? Van(Cijfertabel tabel)
    {
        if (!Getekend.TryGetValue(tabel.Sleutel, out var tekening))
            return null;
        var rijen = tabel.Rijen.Where(rij => tekening.Kolommen.All(k => !rij.Cijfers[k].Onderdrukt)).Take(MeestPunten).ToList();
        if (rijen.Count == 0 || rijen.All(rij => tekening.Kolommen.All(k => rij.Cijfers[k].Waarde is null or <= 0)))
            return null;
        var inEuros = tabel.Kolommen[tekening.Kolommen[0]].Soort == Cijfersoort.Eurocent;
        var gegevens = new Grafiekgegevens(
            tabel.Titel, [.. rijen.Select(rij => rij.Naam.Length > 24 ? rij.Sleutel : rij.Naam)],
            [.. tekening.Kolommen.Select(k => new Reeks(tabel.Kolommen[k].Naam, [.. rijen.Select(rij => Waarde(rij.Cijfers[k], inEuros))]))]) { Puntnaam = tabel.Rijkop };
        return (inEuros ? gegevens with { Toon = euro => Nederlands.Euro((long)Math.Round(euro * 100)) } : gegevens, tekening.Soort);
    }

    // A chart has no place for less than nothing: a month with more credits than claims.
    static double Waarde(Cijfer cijfer, bool inEuros) => Math.Max(0, (double)(cijfer.Waarde ?? 0) / (inEuros ? 100 : 1));
}
