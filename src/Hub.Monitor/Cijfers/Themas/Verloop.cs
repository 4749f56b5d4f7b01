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
        [
            Aantal("Beëindigde trajecten"), Dagen("Helft binnen"), Dagen("90 % binnen"), Dagen("Gemiddeld"), Geld("Kosten per traject"),
            .. b.Vergeleken.Select(jaar => Dagen($"Gemiddeld {jaar.Jaar}")),
        ],
        [
            .. b.Vergeleken.SelectMany(jaar => jaar.Producten).Union(b.Nu.Producten).Where(p => b.Vergeleken.Prepend(b.Nu).Any(jaar => jaar.Verdeling(Maat.Duur, p).Aantal > 0))
                .Order(StringComparer.Ordinal).Select(p => Duurrij(b, p, p, Namen.Product(p))),
        ])
    { Totaal = Duurrij(b, "", "totaal", "Alle producten") };

    static Cijferrij Duurrij(Beeld b, string product, string sleutel, string naam)
    {
        var (nu, bron) = (b.Nu.Verdeling(Maat.Duur, product), new Bron(Maat.Duur, b.Nu.Jaar, product, Klasse: "*"));
        return Rij(
            sleutel, naam,
            [
                b.Geteld(nu.Aantal, bron), b.Geteld(nu.Percentiel(50), bron), b.Geteld(nu.Percentiel(90), bron), b.Geteld(nu.Gemiddelde, bron),
                b.Geteld(nu.Aantal == 0 ? null : Math.Round((decimal)b.Nu.Van(Maat.Trajectkosten, product) / nu.Aantal), bron with { Maat = Maat.Trajectkosten, Klasse = "" }),
                .. b.Vergeleken.Select(jaar => b.Geteld(jaar.Verdeling(Maat.Duur, product).Gemiddelde, bron with { Periode = jaar.Jaar })),
            ]);
    }

    static Cijfertabel Redenen(Beeld b) => new(
        "uitstroom", "uitstroom", $"Waarom hulp eindigde in {b.Nu.Jaar}", "Reden van beëindiging",
        [
            Aantal("Beëindigde trajecten"), Procent("Deel"), Aantal("Vervolgplaatsing"), .. b.Vergeleken.Select(jaar => Aantal($"Beëindigde trajecten {jaar.Jaar}")),
        ],
        [
            .. b.Vergeleken.Prepend(b.Nu).SelectMany(jaar => jaar.Verdeling(Maat.Uitstroom).Klassen.Keys).Distinct().Order(StringComparer.Ordinal)
                .Select(r => Redenrij(b, r, r, Namen.Reden(r))),
        ])
    {
        Totaal = Redenrij(b, "*", "totaal", "Alle redenen"),
        Toelichting = $"Een vervolgplaatsing is een start bij een andere aanbieder binnen {Indelen.Feitenmaker.VervolgDagen} dagen. Onvrijwillig is zij bij reden {DoorAanbieder}.",
    };

    static Cijferrij Redenrij(Beeld b, string reden, string sleutel, string naam)
    {
        Cijfer Geteld(Jaarcijfers jaar, Maat maat)
        {
            var verdeling = jaar.Verdeling(maat);
            return b.Geteld(reden == "*" ? verdeling.Aantal : verdeling.Klassen.GetValueOrDefault(reden), new Bron(maat, jaar.Jaar, Klasse: reden));
        }

        var nu = Geteld(b.Nu, Maat.Uitstroom);
        return Rij(
            sleutel, naam,
            [
                nu, Los(reden == "*" ? null : Aandeel((long)nu.Waarde!, b.Nu.Verdeling(Maat.Uitstroom).Aantal), [.. nu.Over]), Geteld(b.Nu, Maat.Vervolgplaatsing),
                .. b.Vergeleken.Select(jaar => Geteld(jaar, Maat.Uitstroom)),
            ]);
    }
}
