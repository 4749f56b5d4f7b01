using Hub.Monitor.Tellen;
using static Hub.Monitor.Cijfers.Themas.Maak;

namespace Hub.Monitor.Cijfers.Themas;

/// <summary>How many clients, for what, and who referred them.</summary>
static class Clienten
{
    public static IReadOnlyList<Cijfertabel> Tabellen(Beeld b) => [PerMaand(b), PerProduct(b), PerCategorie(b), Verwijzers(b)];

    static Cijfertabel PerMaand(Beeld b) => new(
        "clienten-per-maand", "clienten", $"Unieke cliënten per maand in {b.Nu.Jaar}", "Maand",
        [Aantal("Cliënten"), Aantal("Nieuw dit jaar"), Aantal("Buiten berichten"), .. Jaren(b)],
        [
            .. Jaarcijfers.Maanden.Select(m => Rij(
                $"{(b.Nu.Jaar * 100) + m}", Namen.Maanden[m - 1],
                [
                    b.Maand(Maat.Clienten, m), b.Maand(Maat.NieuweClienten, m), b.Maand(Maat.BuitenClienten, m),
                    .. b.Vergeleken.Select(jaar => b.Maand(jaar, Maat.Clienten, m)),
                ])),
        ])
    {
        Totaal = Rij(
            "totaal", "Uniek in het jaar",
            [b.Jaar(Maat.Clienten), b.Som(Maat.NieuweClienten), b.Jaar(Maat.BuitenClienten), .. b.Vergeleken.Select(jaar => b.Jaar(jaar, Maat.Clienten))]),
        Toelichting = "Een cliënt telt in elke maand waarin hij recht op hulp had of kreeg, en één keer in het jaar. Wie buiten berichten alleen per maand is geteld, telt in het jaar met de hoogste maand.",
    };

    static Cijfertabel PerProduct(Beeld b) => new(
        "clienten-per-product", "clienten", $"Unieke cliënten per product in {b.Nu.Jaar}", "Product",
        [Aantal("Cliënten"), Aantal("Prognose heel het jaar"), Aantal("Buiten berichten"), .. Jaren(b)],
        [
            .. b.Vergeleken.SelectMany(jaar => jaar.Producten).Union(b.Nu.Producten)
                .Select(p => Productrij(b, p, p, Namen.Product(p))),
        ])
    {
        Totaal = Productrij(b, "", "totaal", "Alle producten"),
        Rangkolom = 0,
        Toelichting = $"Wie meer producten kreeg telt bij elk, en in het totaal één keer. {Prognose.Clientenmethode(b.Nu.Jaar, b.Vandaag)}",
    };

    static Cijferrij Productrij(Beeld b, string product, string sleutel, string naam)
    {
        var clienten = b.Jaar(Maat.Clienten, product);
        return Rij(
            sleutel, naam,
            [
                clienten, Los(Prognose.Clienten(b.Nu, product, b.Vandaag)?.Totaal, [.. clienten.Over]), b.Jaar(Maat.BuitenClienten, product),
                .. b.Vergeleken.Select(jaar => b.Jaar(jaar, Maat.Clienten, product)),
            ]);
    }

    static Cijfertabel PerCategorie(Beeld b) => new(
        "clienten-per-categorie", "clienten", $"Unieke cliënten per productcategorie in {b.Nu.Jaar}", "Productcategorie",
        [Aantal("Cliënten"), Aantal("Buiten berichten"), .. Jaren(b)],
        [.. Kosten.Klassen(b, Tellen.Klassen.Categorie).Select(c => Categorierij(b, Tellen.Klassen.Categorie + c, c, Namen.Categorie(c)))])
    { Totaal = Categorierij(b, "", "totaal", "Alle categorieën") };

    static Cijferrij Categorierij(Beeld b, string klasse, string sleutel, string naam) => Rij(
        sleutel, naam,
        [b.Jaar(Maat.Clienten, klasse: klasse), b.Jaar(Maat.BuitenClienten, klasse: klasse), .. b.Vergeleken.Select(jaar => b.Jaar(jaar, Maat.Clienten, klasse: klasse))]);

    static Cijfertabel Verwijzers(Beeld b) => new(
        "verwijzers", "verwijzers", $"Verwijzers in {b.Nu.Jaar}", "Verwijzer",
        [Aantal("Cliënten"), Procent("Deel van de cliënten"), Geld("Gedeclareerd"), Geld("Toegekend"), .. Jaren(b)],
        [.. Kosten.Klassen(b, Tellen.Klassen.Verwijzer).Select(v => Verwijzerrij(b, Tellen.Klassen.Verwijzer + v, v, Namen.Verwijzer(v)))])
    {
        Totaal = Rij(
            "totaal", "Alle verwijzers",
            [b.Jaar(Maat.Clienten), Los(null), b.Som(Maat.Gedeclareerd), b.Som(Maat.Toegekend), .. b.Vergeleken.Select(jaar => b.Jaar(jaar, Maat.Clienten))]),
        Toelichting = "De verwijzer staat in het verzoek om toewijzing (JW315). Een cliënt met twee verwijzers telt bij beide.",
    };

    static Cijferrij Verwijzerrij(Beeld b, string klasse, string sleutel, string naam)
    {
        var clienten = b.Jaar(Maat.Clienten, klasse: klasse);
        return Rij(
            sleutel, naam,
            [
                clienten, Los(Aandeel((long)clienten.Waarde!, b.Clienten()), [.. clienten.Over]), b.Jaar(Maat.Gedeclareerd, klasse: klasse),
                b.Jaar(Maat.Toegekend, klasse: klasse), .. b.Vergeleken.Select(jaar => b.Jaar(jaar, Maat.Clienten, klasse: klasse)),
            ]);
    }

    static IEnumerable<Kolom> Jaren(Beeld b) => b.Vergeleken.Select(jaar => Aantal($"Cliënten {jaar.Jaar}"));
}
