using Hub.Kern.Contracten;
using Hub.Monitor.Tellen;
using static Hub.Monitor.Cijfers.Themas.Maak;

namespace Hub.Monitor.Cijfers.Themas;

/// <summary>What was assigned, started, claimed and awarded, and what the year will cost.</summary>
static class Kosten
{
    static readonly Maat[] Bedragen = [Maat.Toegewezen, Maat.Gestart, Maat.Gedeclareerd, Maat.Toegekend, Maat.Afgewezen, Maat.BuitenBedrag];

    public static IReadOnlyList<Cijfertabel> Tabellen(Beeld b, IReadOnlyDictionary<Uitvoeringsvariant, long> vasteBedragen) =>
        [PerMaand(b), Prognoses(b), PerProduct(b), PerCategorie(b), PerVariant(b, vasteBedragen)];

    public static Cijfertabel PerMaand(Beeld b) => new(
        "kosten-per-maand", "kosten", $"Kosten per maand in {b.Nu.Jaar}", "Maand",
        [
            Geld("Toegewezen"), Geld("Gestart"), Geld("Gedeclareerd"), Geld("Toegekend"), Geld("Afgewezen"), Geld("Buiten berichten"),
            Geld($"Gedeclareerd {b.Vorig.Jaar}"), Geld($"Toegekend {b.Vorig.Jaar}"),
        ],
        [
            .. Jaarcijfers.Maanden.Select(m => Rij(
                $"{(b.Nu.Jaar * 100) + m}", Namen.Maanden[m - 1], b.Nu.Maand(Maat.Clienten, m),
                [
                    .. Bedragen.Select(maat => b.Maand(maat, m)),
                    Toen(b, Maat.Gedeclareerd, m), Toen(b, Maat.Toegekend, m),
                ])),
        ])
    {
        Totaal = Rij(
            "totaal", "Heel het jaar", b.Basis(),
            [.. Bedragen.Select(maat => b.Som(maat)), b.Toen(b.Vorig.Som(Maat.Gedeclareerd)), b.Toen(b.Vorig.Som(Maat.Toegekend))]),
        Toelichting = b.Nu.Van(Maat.ZonderWaarde) is > 0 and var zonder
            ? $"Van {zonder} toewijzingen is het bedrag niet bekend: er is geen budget en geen tarief in een contract. Zij tellen niet mee in toegewezen en gestart."
            : null,
    };

    public static Cijfertabel Prognoses(Beeld b)
    {
        var totaal = Prognose.Kosten(b.Nu, b.Vorig, "", b.Peildatum);
        return new Cijfertabel(
            "kostenprognose", "kostenprognose", $"Prognose van de kosten in {b.Nu.Jaar}", "Productcategorie",
            [Geld("Gerealiseerd"), Geld("Nog verwacht"), Geld("Prognose"), Geld($"Gedeclareerd en niet afgewezen {b.Vorig.Jaar}")],
            [
                .. b.Nu.Klassen(Klassen.Categorie).Select(c => Prognoserij(
                    b, c, Namen.Categorie(c), Klassen.Categorie + c, Prognose.Kosten(b.Nu, b.Vorig, Klassen.Categorie + c, b.Peildatum))),
            ])
        {
            Totaal = Prognoserij(b, "totaal", "Alle categorieën", "", totaal),
            Toelichting = totaal is null
                ? "Er is nog geen volledige maand en geen vorig jaar om op te rekenen."
                : $"Volledig zijn {Prognose.VolledigeMaanden(b.Nu.Jaar, b.Peildatum)} maanden. Methode voor het totaal: {totaal.Methode}. Per categorie kan een andere methode passen, dus die tellen niet precies op tot het totaal.",
        };
    }

    static Cijferrij Prognoserij(Beeld b, string sleutel, string naam, string klasse, Jaarprognose? p) => Rij(
        sleutel, naam, b.Basis(klasse: klasse), Los(p?.Gerealiseerd), Los(p?.Verwacht), Los(p?.Totaal),
        b.Toen(b.Vorig.Som(Maat.Gedeclareerd, klasse: klasse) - b.Vorig.Som(Maat.Afgewezen, klasse: klasse), klasse: klasse));

    static Cijfertabel PerProduct(Beeld b) => new(
        "kosten-per-product", "kosten", $"Kosten per product in {b.Nu.Jaar}", "Product",
        [.. Kolommen(b), Geld("Gemiddeld per beëindigd traject")],
        [
            .. b.Nu.Producten.Concat(b.Vorig.Producten).Distinct().OrderByDescending(p => b.Nu.Som(Maat.Gedeclareerd, p)).ThenBy(p => p, StringComparer.Ordinal)
                .Select(p => Rij(p, Namen.Product(p), b.Basis(p), [.. Cijfers(b, product: p), PerTraject(b, p)])
                    with { Groepen = [Namen.CategorieVan(p)] }),
        ])
    { Totaal = Rij("totaal", "Alle producten", b.Basis(), [.. Cijfers(b), PerTraject(b, "")]) };

    static Cijfertabel PerCategorie(Beeld b) => new(
        "kosten-per-categorie", "kosten", $"Kosten per productcategorie in {b.Nu.Jaar}", "Productcategorie", Kolommen(b),
        [
            .. b.Nu.Klassen(Klassen.Categorie).Union(b.Vorig.Klassen(Klassen.Categorie)).Select(c => Rij(
                c, Namen.Categorie(c), b.Basis(klasse: Klassen.Categorie + c), Cijfers(b, klasse: Klassen.Categorie + c))),
        ])
    { Totaal = Rij("totaal", "Alle categorieën", b.Basis(), Cijfers(b)) };

    static Cijfertabel PerVariant(Beeld b, IReadOnlyDictionary<Uitvoeringsvariant, long> vast) => new(
        "uitvoeringsvarianten", "uitvoeringsvarianten", $"Uitvoeringsvarianten in {b.Nu.Jaar}", "Uitvoeringsvariant",
        [.. Kolommen(b), Geld("Vast bedrag volgens contract")],
        [
            .. Enum.GetValues<Uitvoeringsvariant>().Select(v => Rij(
                $"{v}", $"{v}", b.Basis(klasse: Klassen.Variant + v), [.. Cijfers(b, klasse: Klassen.Variant + v), Los(vast.GetValueOrDefault(v))])),
        ])
    { Totaal = Rij("totaal", "Alle varianten", b.Basis(), [.. Cijfers(b), Los(vast.Values.Sum())]) };

    static Kolom[] Kolommen(Beeld b) =>
    [
        Aantal("Cliënten"), Geld("Toegewezen"), Geld("Gedeclareerd"), Geld("Toegekend"), Geld("Buiten berichten"), Aantal("Goedgekeurde prestaties"),
        Geld($"Gedeclareerd {b.Vorig.Jaar}"),
    ];

    static Cijfer[] Cijfers(Beeld b, string product = "", string klasse = "") =>
    [
        b.Jaar(Maat.Clienten, product, klasse: klasse), b.Som(Maat.Toegewezen, product, klasse: klasse), b.Som(Maat.Gedeclareerd, product, klasse: klasse),
        b.Som(Maat.Toegekend, product, klasse: klasse), b.Som(Maat.BuitenBedrag, product, klasse: klasse),
        b.Som(Maat.GoedgekeurdePrestaties, product, klasse: klasse), b.Toen(b.Vorig.Som(Maat.Gedeclareerd, product, klasse: klasse), product, klasse: klasse),
    ];

    static Cijfer PerTraject(Beeld b, string product)
    {
        var aantal = b.Nu.Verdeling(Maat.Duur, product).Aantal;
        return Los(aantal > 0 ? Math.Round((decimal)b.Nu.Van(Maat.Trajectkosten, product) / aantal) : null, aantal);
    }

    static Cijfer Toen(Beeld b, Maat maat, int maand) => Los(b.Vorig.Maand(maat, maand), b.Vorig.Maand(Maat.Clienten, maand));
}
