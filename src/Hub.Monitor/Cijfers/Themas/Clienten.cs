using Hub.Monitor.Tellen;
using static Hub.Monitor.Cijfers.Themas.Maak;

namespace Hub.Monitor.Cijfers.Themas;

/// <summary>How many clients, for what, and who referred them.</summary>
static class Clienten
{
    public static IReadOnlyList<Cijfertabel> Tabellen(Beeld b) => [PerMaand(b), PerProduct(b), PerCategorie(b), Verwijzers(b)];

    static Cijfertabel PerMaand(Beeld b) => new(
        "clienten-per-maand", "clienten", $"Unieke cliënten per maand in {b.Nu.Jaar}", "Maand",
        [Aantal("Cliënten"), Aantal("Nieuw dit jaar"), Aantal("Buiten berichten"), Aantal($"Cliënten {b.Vorig.Jaar}")],
        [
            .. Jaarcijfers.Maanden.Select(m => Rij(
                $"{(b.Nu.Jaar * 100) + m}", Namen.Maanden[m - 1], b.Nu.Maand(Maat.Clienten, m),
                b.Maand(Maat.Clienten, m), b.Maand(Maat.NieuweClienten, m) with { Basis = b.Nu.Maand(Maat.NieuweClienten, m) },
                b.Maand(Maat.BuitenClienten, m) with { Basis = b.Nu.Maand(Maat.BuitenClienten, m) },
                Los(b.Vorig.Maand(Maat.Clienten, m), b.Vorig.Maand(Maat.Clienten, m)))),
        ])
    {
        Totaal = Rij(
            "totaal", "Uniek in het jaar", b.Basis(), b.Jaar(Maat.Clienten), b.Som(Maat.NieuweClienten), Buiten(b),
            b.Toen(b.Vorig.Van(Maat.Clienten))),
        Toelichting = "Een cliënt telt in elke maand waarin hij recht op hulp had of kreeg, en één keer in het jaar.",
    };

    static Cijfertabel PerProduct(Beeld b) => new(
        "clienten-per-product", "clienten", $"Unieke cliënten per product in {b.Nu.Jaar}", "Product", Kolommen(b),
        [
            .. b.Nu.Producten.Concat(b.Vorig.Producten).Distinct().OrderByDescending(p => b.Nu.Van(Maat.Clienten, p)).ThenBy(p => p, StringComparer.Ordinal)
                .Select(p => Rij(
                    p, Namen.Product(p), b.Basis(p), b.Jaar(Maat.Clienten, p), Verwacht(b, p), Buiten(b, p),
                    b.Toen(b.Vorig.Van(Maat.Clienten, p), p)) with { Groepen = [Namen.CategorieVan(p)] }),
        ])
    {
        Totaal = Rij("totaal", "Alle producten", b.Basis(), b.Jaar(Maat.Clienten), Verwacht(b, ""), Buiten(b), b.Toen(b.Vorig.Van(Maat.Clienten))),
        Toelichting = $"Wie meer producten kreeg telt bij elk, en in het totaal één keer. Prognose: {Prognose.Clienten(b.Nu, "", b.Peildatum).Methode}.",
    };

    static Cijfertabel PerCategorie(Beeld b) => new(
        "clienten-per-categorie", "clienten", $"Unieke cliënten per productcategorie in {b.Nu.Jaar}", "Productcategorie",
        [Aantal("Cliënten"), Aantal("Buiten berichten"), Aantal($"Cliënten {b.Vorig.Jaar}")],
        [
            .. b.Nu.Klassen(Klassen.Categorie).Union(b.Vorig.Klassen(Klassen.Categorie)).Select(c => (Code: c, Klasse: Klassen.Categorie + c)).Select(c => Rij(
                c.Code, Namen.Categorie(c.Code), b.Basis(klasse: c.Klasse), b.Jaar(Maat.Clienten, klasse: c.Klasse),
                Buiten(b, klasse: c.Klasse), b.Toen(b.Vorig.Van(Maat.Clienten, klasse: c.Klasse), klasse: c.Klasse))),
        ])
    { Totaal = Rij("totaal", "Alle categorieën", b.Basis(), b.Jaar(Maat.Clienten), Buiten(b), b.Toen(b.Vorig.Van(Maat.Clienten))) };

    static Cijfertabel Verwijzers(Beeld b)
    {
        var geheel = b.Nu.Van(Maat.Clienten);
        return new Cijfertabel(
            "verwijzers", "verwijzers", $"Verwijzers in {b.Nu.Jaar}", "Verwijzer",
            [Aantal("Cliënten"), Procent("Deel van de cliënten"), Geld("Gedeclareerd"), Geld("Toegekend"), Aantal($"Cliënten {b.Vorig.Jaar}")],
            [
                .. b.Nu.Klassen(Klassen.Verwijzer).Union(b.Vorig.Klassen(Klassen.Verwijzer)).Select(v => (Code: v, Klasse: Klassen.Verwijzer + v)).Select(v => Rij(
                    v.Code, Namen.Verwijzer(v.Code), b.Basis(klasse: v.Klasse), b.Jaar(Maat.Clienten, klasse: v.Klasse),
                    Los(Aandeel(b.Nu.Van(Maat.Clienten, klasse: v.Klasse), geheel)), b.Jaar(Maat.Gedeclareerd, klasse: v.Klasse),
                    b.Jaar(Maat.Toegekend, klasse: v.Klasse), b.Toen(b.Vorig.Van(Maat.Clienten, klasse: v.Klasse), klasse: v.Klasse))),
            ])
        {
            Totaal = Rij(
                "totaal", "Alle verwijzers", b.Basis(), b.Jaar(Maat.Clienten), Los(null), b.Som(Maat.Gedeclareerd), b.Som(Maat.Toegekend),
                b.Toen(b.Vorig.Van(Maat.Clienten))),
            Toelichting = "De verwijzer staat in het verzoek om toewijzing (JW315). Een cliënt met twee verwijzers telt bij beide.",
        };
    }

    static Kolom[] Kolommen(Beeld b) => [Aantal("Cliënten"), Aantal("Prognose heel het jaar"), Aantal("Buiten berichten"), Aantal($"Cliënten {b.Vorig.Jaar}")];

    static Cijfer Verwacht(Beeld b, string product) => Los(Prognose.Clienten(b.Nu, product, b.Peildatum).Totaal);

    static Cijfer Buiten(Beeld b, string product = "", string klasse = "") =>
        b.Jaar(Maat.BuitenClienten, product, klasse: klasse) with { Basis = b.Nu.Van(Maat.BuitenClienten, product, klasse: klasse) };
}
