using Hub.Monitor.Cijfers;
using Hub.Monitor.Uitvoer;
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
        ["kosten-per-categorie"] = (Grafieksoort.Liggend, [1, 2, 3]),
        ["uitvoeringsvarianten"] = (Grafieksoort.Liggend, [1, 2, 3]),
        ["clienten-per-maand"] = (Grafieksoort.Staaf, [0, 3]),
        ["clienten-per-categorie"] = (Grafieksoort.Liggend, [0, 2]),
        ["verwijzers"] = (Grafieksoort.Liggend, [0]),
        ["wachttijd-per-aanbieder"] = (Grafieksoort.Liggend, [1, 3]),
        ["niet-gestart"] = (Grafieksoort.Liggend, [0]),
        ["uitstroom"] = (Grafieksoort.Liggend, [0, 2]),
        ["top-tien"] = (Grafieksoort.Liggend, [2, 3]),
        ["functies"] = (Grafieksoort.Liggend, [2, 3]),
        ["functies-per-regio"] = (Grafieksoort.Liggend, [1, 3]),
    };

    /// <summary>The chart of a table, or null when it has none or nothing may be shown. What is suppressed is a gap in it.</summary>
    public static (Grafiekgegevens Gegevens, Grafieksoort Soort)? Van(Cijfertabel tabel)
    {
        if (!Getekend.TryGetValue(tabel.Sleutel, out var tekening))
            return null;
        var rijen = Rijen(tabel, tekening);
        if (rijen.Count == 0)
            return null;
        var inEuros = tabel.Kolommen[tekening.Kolommen[0]].Soort == Cijfersoort.Eurocent;
        var gegevens = new Grafiekgegevens(
            tabel.Titel, [.. rijen.Select(rij => rij.Naam)],
            [.. tekening.Kolommen.Select(k => new Reeks(tabel.Kolommen[k].Naam, [.. rijen.Select(rij => Waarde(rij.Cijfers[k], tekening.Soort, inEuros))]))])
        { Puntnaam = tabel.Rijkop, Onbekend = Cijferbestand.Onderdrukt };
        return (inEuros ? gegevens with { Toon = euro => Nederlands.Euro((long)Math.Round(euro * 100)), Asmaat = Nederlands.Euro } : gegevens, tekening.Soort);
    }

    // Along time every row has its place; of names only those with something to see.
    static List<Cijferrij> Rijen(Cijfertabel tabel, (Grafieksoort Soort, int[] Kolommen) tekening)
    {
        bool IsTeZien(Cijferrij rij) => tekening.Kolommen.Any(k => rij.Cijfers[k] is { Onderdrukt: false, Waarde: > 0 });
        return tekening.Soort == Grafieksoort.Liggend ? [.. tabel.Rijen.Where(IsTeZien).Take(MeestPunten)]
            : tabel.Rijen.Any(IsTeZien) ? [.. tabel.Rijen.Take(MeestPunten)] : [];
    }

    // A chart has no place for less than nothing: a month with more credits than claims. A line has none for what has no value.
    static double? Waarde(Cijfer cijfer, Grafieksoort soort, bool inEuros) => cijfer switch
    {
        { Onderdrukt: true } => null,
        { Waarde: null } when soort == Grafieksoort.Lijn => null,
        _ => Math.Max(0, (double)(cijfer.Waarde ?? 0) / (inEuros ? 100 : 1)),
    };
}
