using Hub.Monitor.Tellen;
using static Hub.Monitor.Cijfers.Themas.Maak;

namespace Hub.Monitor.Cijfers.Themas;

/// <summary>How long help lasted, why it ended, and what came after (REGIOS R14).</summary>
static class Verloop
{
    const string DoorAanbieder = "33"; // Voortijdig, eenzijdig door de aanbieder

    public static IReadOnlyList<Cijfertabel> Tabellen(Beeld b) => [Duur(b), Redenen(b)];

    static Cijfertabel Duur(Beeld b) => new(
        "trajectduur", "trajectduur", $"Duur van trajecten die eindigden in {b.Nu.Jaar}", "Product",
        [Aantal("Beëindigde trajecten"), Dagen("Helft binnen"), Dagen("90 % binnen"), Dagen("Gemiddeld"), Geld("Kosten per traject"), Dagen($"Gemiddeld {b.Vorig.Jaar}")],
        [.. b.Nu.Producten.Where(p => b.Nu.Verdeling(Maat.Duur, p).Aantal > 0).Select(p => Duurrij(b, p, p, Namen.Product(p)))])
    { Totaal = Duurrij(b, "", "totaal", "Alle producten") };

    static Cijferrij Duurrij(Beeld b, string product, string sleutel, string naam)
    {
        var (nu, vorig, bron) = (b.Nu.Verdeling(Maat.Duur, product), b.Vorig.Verdeling(Maat.Duur, product), new Bron(Maat.Duur, b.Nu.Jaar, product, Klasse: "*"));
        return Rij(
            sleutel, naam, nu.Aantal,
            b.Geteld(nu.Aantal, bron), b.Geteld(nu.Percentiel(50), bron), b.Geteld(nu.Percentiel(90), bron), b.Geteld(nu.Gemiddelde, bron),
            Los(nu.Aantal == 0 ? null : Math.Round((decimal)b.Nu.Van(Maat.Trajectkosten, product) / nu.Aantal)), Los(vorig.Gemiddelde, vorig.Aantal));
    }

    static Cijfertabel Redenen(Beeld b)
    {
        var (nu, vorig, vervolg) = (b.Nu.Verdeling(Maat.Uitstroom), b.Vorig.Verdeling(Maat.Uitstroom), b.Nu.Verdeling(Maat.Vervolgplaatsing));
        return new Cijfertabel(
            "uitstroom", "uitstroom", $"Waarom hulp eindigde in {b.Nu.Jaar}", "Reden van beëindiging",
            [Aantal("Beëindigde trajecten"), Procent("Deel"), Aantal("Vervolgplaatsing"), Aantal($"Beëindigde trajecten {b.Vorig.Jaar}")],
            [
                .. nu.Klassen.Keys.Union(vorig.Klassen.Keys).Order(StringComparer.Ordinal).Select(r => Rij(
                    r, Namen.Reden(r), nu.Klassen.GetValueOrDefault(r),
                    b.Geteld(nu.Klassen.GetValueOrDefault(r), new Bron(Maat.Uitstroom, b.Nu.Jaar, Klasse: r)), Los(Aandeel(nu.Klassen.GetValueOrDefault(r), nu.Aantal)),
                    b.Geteld(vervolg.Klassen.GetValueOrDefault(r), new Bron(Maat.Vervolgplaatsing, b.Nu.Jaar, Klasse: r)) with { Basis = vervolg.Klassen.GetValueOrDefault(r) },
                    Los(vorig.Klassen.GetValueOrDefault(r), vorig.Klassen.GetValueOrDefault(r)))),
            ])
        {
            Totaal = Rij(
                "totaal", "Alle redenen", nu.Aantal, b.Geteld(nu.Aantal, new Bron(Maat.Uitstroom, b.Nu.Jaar, Klasse: "*")), Los(null),
                b.Geteld(vervolg.Aantal, new Bron(Maat.Vervolgplaatsing, b.Nu.Jaar, Klasse: "*")) with { Basis = vervolg.Aantal }, Los(vorig.Aantal, vorig.Aantal)),
            Toelichting = $"Een vervolgplaatsing is een start bij een andere aanbieder binnen {Indelen.Feitenmaker.VervolgDagen} dagen. Onvrijwillig is zij bij reden {DoorAanbieder}.",
        };
    }
}
