using Hub.Monitor.Tellen;
using static Hub.Monitor.Cijfers.Themas.Maak;

namespace Hub.Monitor.Cijfers.Themas;

/// <summary>What the year will cost, in all and per category.</summary>
static class Prognosetabel
{
    public static Cijfertabel Van(Beeld b)
    {
        var totaal = Prognose.Kosten(b.Nu, b.Vorig, "", b.Vandaag);
        var volledig = Volledig(Prognose.VolledigeMaanden(b.Nu.Jaar, b.Vandaag));
        return new Cijfertabel(
            "kostenprognose", "kostenprognose", $"Prognose van de kosten in {b.Nu.Jaar}", "Productcategorie",
            [Geld("Gerealiseerd"), Geld("Nog verwacht"), Geld("Prognose"), .. b.Vergeleken.Select(jaar => Geld($"Gedeclareerd en niet afgewezen {jaar.Jaar}"))],
            [.. Kosten.Klassen(b, Klassen.Categorie).Select(c => Rij(b, c, Namen.Categorie(c), Klassen.Categorie + c, Prognose.Kosten(b.Nu, b.Vorig, Klassen.Categorie + c, b.Vandaag)))])
        {
            Totaal = Rij(b, "totaal", "Alle categorieën", "", totaal),
            Toelichting = totaal is null
                ? "Er is nog geen prognose: er is geen volledige maand en geen vorig jaar om op te rekenen."
                : $"{volledig} Methode voor het totaal: {totaal.Methode}. Per categorie kan een andere methode passen, dus die tellen niet precies op tot het totaal.",
            ToelichtingZonderTotaal = totaal is null ? null : volledig, // the method names the share that was claimed
        };
    }

    /// <summary>The persons behind a forecast: those of the year, of its complete months and of the year that it may rest on.</summary>
    public static Cel[] Over(Beeld b, string klasse) =>
    [
        b.Over(Maat.Gedeclareerd, klasse), b.OverVolledig(klasse), b.Over(Maat.Toegewezen, klasse), b.Over(Maat.Gedeclareerd, klasse) with { Periode = b.Vorig.Jaar },
    ];

    static string Volledig(int maanden) => maanden switch
    {
        0 => "Nog geen maand is volledig.",
        1 => "Alleen januari is volledig.",
        12 => "Alle maanden zijn volledig.",
        _ => $"Januari tot en met {Namen.Maanden[maanden - 1]} zijn volledig.",
    };

    static Cijferrij Rij(Beeld b, string sleutel, string naam, string klasse, Jaarprognose? p) => Maak.Rij(
        sleutel, naam,
        [
            Los(p?.Gerealiseerd, b.OverVolledig(klasse)), Los(p?.Verwacht, Over(b, klasse)), Los(p?.Totaal, Over(b, klasse)),
            .. b.Vergeleken.Select(jaar => b.Geteld(
                jaar.Som(Maat.Gedeclareerd, klasse: klasse) - jaar.Som(Maat.Afgewezen, klasse: klasse), new Bron(Maat.Gedeclareerd, jaar.Jaar, Klasse: klasse))),
        ]);
}
