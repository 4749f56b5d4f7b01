using Hub.Monitor.Tellen;
using static Hub.Monitor.Cijfers.Themas.Maak;

namespace Hub.Monitor.Cijfers.Themas;

/// <summary>A ceiling that holds in a year.</summary>
/// <param name="Sleutel">Inkoper and contract, as in <see cref="Klassen.Contract"/>.</param>
/// <param name="Naam">Contract and perceel, for people.</param>
/// <param name="Bedrag">Eurocents per calendar year.</param>
/// <param name="Geheel">The counts over all gemeenten of the contract.</param>
sealed record Plafond(string Sleutel, string Naam, long Bedrag, Jaarcijfers Geheel);

/// <summary>How much of each ceiling was used (REGIOS R4).</summary>
static class Plafonds
{
    static readonly int[] Signalen = [100, 90, 80];
    const int Terugblik = 3;

    public static IReadOnlyList<Cijfertabel> Tabellen(Beeld b, IEnumerable<Plafond> plafonds) =>
    [
        new(
            "plafonds", "plafonds", $"Gebruik van budgetplafonds in {b.Nu.Jaar}", "Contract",
            [Geld("Plafond"), Geld("Gebruik hier"), Geld("Gebruik in heel het contract"), Procent("Gebruikt"), Tekst("Signaal"), Tekst("Bereikt op")],
            [.. plafonds.Select(p => Plafondrij(b, p))])
        { Rangkolom = 3 },
    ];

    static Cijferrij Plafondrij(Beeld b, Plafond p)
    {
        var klasse = Klassen.Contract + p.Sleutel;
        long Telt(Jaarcijfers c, int maand) => c.Maand(Maat.Gedeclareerd, maand, klasse: klasse) - c.Maand(Maat.Afgewezen, maand, klasse: klasse);
        var (hier, geheel) = (Jaarcijfers.Maanden.Sum(m => Telt(b.Nu, m)), Jaarcijfers.Maanden.Select(m => Telt(p.Geheel, m)).ToArray());
        var (som, over) = (geheel.Sum(), b.Over(Maat.Gedeclareerd, klasse));
        Cijfer[] samen =
        [
            Los(som, over), Los(Aandeel(som, p.Bedrag), over), Woord(Signaal(som, p.Bedrag), over),
            Woord(Bereikt(geheel, p.Bedrag, b.Nu.Jaar, b.Vandaag) is { } dag ? Namen.Dag(dag) : "niet dit jaar", over),
        ];
        return Rij(
            p.Sleutel, p.Naam,
            [
                Los(p.Bedrag), b.Geteld(hier, new Bron(Maat.Gedeclareerd, b.Nu.Jaar, Klasse: klasse)),
                .. VerraadtAnderen(b, p, klasse) ? samen.Select(_ => new Cijfer(Waarde: null) { Onderdrukt = true }) : samen,
            ]);
    }

    // A gemeente knows its own use: what is left of the whole contract is that of a few children elsewhere (decision 0063).
    static bool VerraadtAnderen(Beeld b, Plafond p, string klasse) => !b.IsOnderdrukt && p.Geheel != b.Nu
        && new Personen([p.Geheel], [b.Nu], new Dictionary<string, IReadOnlyList<Jaarcijfers>>(), _ => 0).Van(b.Over(Maat.Gedeclareerd, klasse)) is > 0 and < Onderdrukking.Minst;

    static string Signaal(long gebruik, long plafond) =>
        Signalen.FirstOrDefault(grens => gebruik * 100 >= plafond * grens) is > 0 and var signaal ? $"{signaal} % bereikt" : "";

    /// <summary>The day on which the use reaches the ceiling, or null when that is not in the year.</summary>
    /// <param name="gebruik">Eurocents per month of the year.</param>
    /// <param name="plafond">Eurocents.</param>
    /// <param name="jaar">The year.</param>
    /// <param name="peildatum">Today.</param>
    public static DateOnly? Bereikt(IReadOnlyList<long> gebruik, long plafond, int jaar, DateOnly peildatum)
    {
        var volledig = Prognose.VolledigeMaanden(jaar, peildatum);
        var terug = Math.Min(Terugblik, volledig);
        var gemiddeld = terug == 0 ? 0 : gebruik.Take(volledig).TakeLast(terug).Sum() / terug;
        var som = 0L;
        for (var maand = 1; maand <= gebruik.Count; maand++)
        {
            var hier = maand <= volledig ? gebruik[maand - 1] : Math.Max(gebruik[maand - 1], gemiddeld);
            if (hier > 0 && som + hier >= plafond)
            {
                var dagen = DateTime.DaysInMonth(jaar, maand);
                return new DateOnly(jaar, maand, (int)Math.Clamp((((plafond - som) * dagen) + hier - 1) / hier, 1, dagen));
            }

            som += hier;
        }

        return null;
    }
}
