using Hub.Monitor.Tellen;
using static Hub.Monitor.Cijfers.Themas.Maak;

namespace Hub.Monitor.Cijfers.Themas;

/// <summary>How long clients waited for help (REGIOS R7).</summary>
static class Wachttijden
{
    public static IReadOnlyList<Cijfertabel> Tabellen(Beeld b) =>
    [
        Tabel(b, "wachttijd-per-product", "per product", "Product", b.Nu.Producten.Select(p => (p, "", Namen.Product(p)))),
        Tabel(b, "wachttijd-per-aanbieder", "per aanbieder", "Aanbieder", b.Nu.Aanbieders.Select(a => ("", a, b.Namen.Partij(a)))),
        Tabel(b, "wachttijd-per-product-en-aanbieder", "per product en aanbieder", "Product en aanbieder",
            b.Nu.Paren(Maat.Wachttijd).Select(p => (p.Product, p.Aanbieder, $"{Namen.Product(p.Product)}, {b.Namen.Partij(p.Aanbieder)}"))),
        NietGestart(b),
    ];

    static Cijfertabel Tabel(Beeld b, string sleutel, string titel, string rijkop, IEnumerable<(string Product, string Aanbieder, string Naam)> rijen) => new(
        sleutel, "wachttijd", $"Wachttijd {titel}, gestart in {b.Nu.Jaar}", rijkop,
        [
            Aantal("Gestarte toewijzingen"), Dagen("Helft binnen"), Dagen("80 % binnen"), Dagen("90 % binnen"), Dagen("Gemiddeld"), Aantal("Nog niet gestart"),
            .. b.Vergeleken.Select(jaar => Dagen($"Helft binnen {jaar.Jaar}")),
        ],
        [
            .. rijen.Select(r => Rij(b, r.Product, r.Aanbieder, r.Naam)).Where(r => r.Cijfers[0].Waarde > 0 || r.Cijfers[5].Waarde > 0),
        ])
    { Totaal = Rij(b, "", "", "Alles samen"), Rangkolom = 0 };

    static Cijferrij Rij(Beeld b, string product, string aanbieder, string naam)
    {
        var (nu, bron) = (b.Nu.Verdeling(Maat.Wachttijd, product, aanbieder), new Bron(Maat.Wachttijd, b.Nu.Jaar, product, aanbieder, "*"));
        return Maak.Rij(
            string.Join('|', new[] { product, aanbieder }.Where(d => d.Length > 0).DefaultIfEmpty("totaal")), naam,
            [
                b.Geteld(nu.Aantal, bron), b.Geteld(nu.Percentiel(50), bron), b.Geteld(nu.Percentiel(80), bron), b.Geteld(nu.Percentiel(90), bron),
                b.Geteld(nu.Gemiddelde, bron), b.Som(Maat.NietGestart, product, aanbieder),
                .. b.Vergeleken.Select(jaar => b.Geteld(jaar.Verdeling(Maat.Wachttijd, product, aanbieder).Percentiel(50), bron with { Periode = jaar.Jaar })),
            ]);
    }

    static Cijfertabel NietGestart(Beeld b) => new(
        "niet-gestart", "niet-gestart", $"Toewijzingen zonder start, per maand van ingang in {b.Nu.Jaar}", "Ingang in",
        [Aantal("Toegewezen, nog niet gestart")],
        [.. Jaarcijfers.Maanden.Select(m => Maak.Rij($"{(b.Nu.Jaar * 100) + m}", Namen.Maanden[m - 1], b.Maand(Maat.NietGestart, m)))])
    { Totaal = Maak.Rij("totaal", "Heel het jaar", b.Som(Maat.NietGestart)) };
}
