using Hub.Kern.Contracten;
using Hub.Monitor.Tellen;
using static Hub.Monitor.Cijfers.Themas.Maak;

namespace Hub.Monitor.Cijfers.Themas;

/// <summary>What was assigned, started, claimed and awarded, and what the year will cost.</summary>
static class Kosten
{
    static readonly Maat[] Bedragen = [Maat.Toegewezen, Maat.Gestart, Maat.Gedeclareerd, Maat.Toegekend, Maat.Afgewezen, Maat.BuitenBedrag];

    public static IReadOnlyList<Cijfertabel> Tabellen(Beeld b, VasteBedragen vast) => [PerMaand(b), Prognosetabel.Van(b), PerProduct(b), PerCategorie(b), PerVariant(b, vast)];

    /// <summary>The classes of a division with any count in a year that is shown.</summary>
    public static IEnumerable<string> Klassen(Beeld b, string deling) => b.Vergeleken.Prepend(b.Nu).SelectMany(jaar => jaar.Klassen(deling)).Distinct().Order(StringComparer.Ordinal);

    public static Cijfertabel PerMaand(Beeld b) => new(
        "kosten-per-maand", "kosten", $"Kosten per maand in {b.Nu.Jaar}", "Maand",
        [
            Geld("Toegewezen"), Geld("Gestart"), Geld("Gedeclareerd"), Geld("Toegekend"), Geld("Afgewezen"), Geld("Buiten berichten"),
            Geld($"Gedeclareerd {b.Vorig.Jaar}"), Geld($"Toegekend {b.Vorig.Jaar}"), .. b.Verder.Select(jaar => Geld($"Gedeclareerd {jaar.Jaar}")),
        ],
        [.. Jaarcijfers.Maanden.Select(m => Rij($"{(b.Nu.Jaar * 100) + m}", Namen.Maanden[m - 1], Maandcijfers((jaar, maat) => b.Maand(jaar, maat, m), b)))])
    {
        Totaal = Rij("totaal", "Heel het jaar", Maandcijfers((jaar, maat) => b.Som(jaar, maat), b)),
        Toelichting = Zonder(b) is { } zonder
            ? $"Van {zonder} is het bedrag niet bekend: er is geen budget en geen tarief in een contract. Zij tellen niet mee in toegewezen en gestart."
            : null,
    };

    static Cijfer[] Maandcijfers(Func<Jaarcijfers, Maat, Cijfer> cijfer, Beeld b) =>
    [
        .. Bedragen.Select(maat => cijfer(b.Nu, maat)), cijfer(b.Vorig, Maat.Gedeclareerd), cijfer(b.Vorig, Maat.Toegekend), .. b.Verder.Select(jaar => cijfer(jaar, Maat.Gedeclareerd)),
    ];

    static string? Zonder(Beeld b) => b.Nu.Van(Maat.ZonderWaarde) switch
    {
        0 => null,
        _ when b.IsOnderdrukt => "sommige toewijzingen", // a number would tell a regio how many there are elsewhere
        1 => "1 toewijzing",
        var aantal => $"{aantal} toewijzingen",
    };

    static Cijfertabel PerProduct(Beeld b) => new(
        "kosten-per-product", "kosten", $"Kosten per product in {b.Nu.Jaar}", "Product",
        [.. Kolommen(b), Geld("Gemiddeld per beëindigd traject")],
        [
            .. b.Vergeleken.SelectMany(jaar => jaar.Producten).Union(b.Nu.Producten)
                .Select(p => Rij(p, Namen.Product(p), [.. Cijfers(b, product: p), PerTraject(b, p)])),
        ])
    { Totaal = Rij("totaal", "Alle producten", [.. Cijfers(b), PerTraject(b, "")]), Rangkolom = 2 };

    static Cijfertabel PerCategorie(Beeld b) => new(
        "kosten-per-categorie", "kosten", $"Kosten per productcategorie in {b.Nu.Jaar}", "Productcategorie", [.. Kolommen(b)],
        [.. Klassen(b, Tellen.Klassen.Categorie).Select(c => Rij(c, Namen.Categorie(c), Cijfers(b, klasse: Tellen.Klassen.Categorie + c)))])
    { Totaal = Rij("totaal", "Alle categorieën", Cijfers(b)) };

    // Of a contract of a regio a gemeente bears a part that nobody told the hub: the whole of it stands beside the total, not in it.
    static Cijfertabel PerVariant(Beeld b, VasteBedragen vast) => new(
        "uitvoeringsvarianten", "uitvoeringsvarianten", $"Uitvoeringsvarianten in {b.Nu.Jaar}", "Uitvoeringsvariant",
        [.. Kolommen(b), Geld("Vast bedrag volgens contract"), .. b.IsOnderdrukt ? [] : new[] { Geld("Vast bedrag van regio, heel het contract") }],
        [
            .. Enum.GetValues<Uitvoeringsvariant>().Select(v => Rij(
                $"{v}", $"{v}",
                [
                    .. Cijfers(b, klasse: Tellen.Klassen.Variant + v), Los(vast.Eigen.GetValueOrDefault(v)),
                    .. b.IsOnderdrukt ? [] : new[] { Los(vast.VanRegio.GetValueOrDefault(v)) },
                ])),
        ])
    { Totaal = Rij("totaal", "Alle varianten", [.. Cijfers(b), Los(vast.Eigen.Values.Sum()), .. b.IsOnderdrukt ? [] : new[] { Los(null) }]) };

    static IEnumerable<Kolom> Kolommen(Beeld b) =>
    [
        Aantal("Cliënten"), Geld("Toegewezen"), Geld("Gedeclareerd"), Geld("Toegekend"), Geld("Buiten berichten"), Aantal("Goedgekeurde prestaties"),
        .. b.Vergeleken.Select(jaar => Geld($"Gedeclareerd {jaar.Jaar}")),
    ];

    static Cijfer[] Cijfers(Beeld b, string product = "", string klasse = "") =>
    [
        b.Jaar(Maat.Clienten, product, klasse: klasse), b.Som(Maat.Toegewezen, product, klasse: klasse), b.Som(Maat.Gedeclareerd, product, klasse: klasse),
        b.Som(Maat.Toegekend, product, klasse: klasse), b.Som(Maat.BuitenBedrag, product, klasse: klasse),
        b.Som(Maat.GoedgekeurdePrestaties, product, klasse: klasse), .. b.Vergeleken.Select(jaar => b.Som(jaar, Maat.Gedeclareerd, product, klasse: klasse)),
    ];

    static Cijfer PerTraject(Beeld b, string product)
    {
        var aantal = b.Nu.Verdeling(Maat.Duur, product).Aantal;
        return b.Geteld(aantal > 0 ? Math.Round((decimal)b.Nu.Van(Maat.Trajectkosten, product) / aantal) : null, new Bron(Maat.Trajectkosten, b.Nu.Jaar, product));
    }
}

/// <summary>Lump sums by contract, in eurocents per calendar year.</summary>
/// <param name="Eigen">Of the contracts of the area itself.</param>
/// <param name="VanRegio">Of a gemeente: of contracts that its regio made, for all gemeenten of the contract together.</param>
sealed record VasteBedragen(IReadOnlyDictionary<Uitvoeringsvariant, long> Eigen, IReadOnlyDictionary<Uitvoeringsvariant, long> VanRegio);
