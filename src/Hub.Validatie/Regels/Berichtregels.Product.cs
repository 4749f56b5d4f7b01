using Hub.Validatie.Lezen;

namespace Hub.Validatie.Regels;

/// <content>Rules about one product that is assigned, asked for or changed.</content>
sealed partial class Berichtregels
{
    const int EindeOudeRegime = 2020_12_31;

    /// <summary>A product named by its code has an Omvang (IV075).</summary>
    void CD041(Klasse product)
    {
        var (code, omvang) = (product.Veld("Product/Code"), product.Veld("Omvang"));
        Regel(product, omvang, () => Als(code.IsGevuld && !omvang.IsGevuld, "Omvang is verplicht, omdat Product een Code heeft."));
    }

    /// <summary>A budget is for a period that ends.</summary>
    void CD075(Klasse product, string einddatum)
    {
        var (budget, einde) = (product.Veld("Budget"), product.Veld(einddatum));
        var melding = $"{einddatum} is verplicht, omdat Budget gevuld is.";
        Regel(product, einde, () => Als(budget.IsGevuld && !einde.IsGevuld, melding));
    }

    /// <summary>What is assigned per week ends on a known day, so that the weeks can be counted (IV076, IV077).</summary>
    void CD076(Klasse product, string einddatum)
    {
        var (frequentie, einde) = (product.Veld("Omvang/Frequentie"), product.Veld(einddatum));
        var melding = $"{einddatum} is verplicht bij Frequentie 2 (per week).";
        Regel(product, einde, () => Als(frequentie.Is("2"u8) && !einde.IsGevuld, melding));
    }

    /// <summary>With a Budget there is no Omvang (IV042).</summary>
    void CD077(Klasse product)
    {
        var (budget, omvang) = (product.Veld("Budget"), product.Veld("Omvang"));
        Regel(product, omvang, () => Als(budget.IsGevuld && omvang.IsGevuld, "Omvang moet leeg blijven, omdat Budget gevuld is."));
    }

    /// <summary>With an Omvang there is no Budget: CD077 seen from the other side (IV042).</summary>
    void CD078(Klasse product)
    {
        var (budget, omvang) = (product.Veld("Budget"), product.Veld("Omvang"));
        Regel(product, budget, () => Als(budget.IsGevuld && omvang.IsGevuld, "Budget moet leeg blijven, omdat Omvang gevuld is."));
    }

    /// <summary>Without a Budget it must be said which product it is (IV075).</summary>
    void CD079(Klasse product)
    {
        var (budget, wat) = (product.Veld("Budget"), product.Veld("Product"));
        Regel(product, wat, () => Als(!budget.IsGevuld && !wat.IsGevuld, "Product is verplicht, omdat Budget leeg is."));
    }

    /// <summary>A ToegewezenProduct without a code that ends after 2020 has no Omvang (IV075).</summary>
    void CD080(Klasse product) => ZonderCodeGeenOmvang(product, "Einddatum", nameof(CD080));

    /// <summary>An AangevraagdProduct without a code that ends after 2020 has no Omvang (IV075).</summary>
    void CD095(Klasse product) => ZonderCodeGeenOmvang(product, "ToewijzingEinddatum", nameof(CD095));

    /// <summary>A NieuwProduct without a code that ends after 2020 has no Omvang (IV075).</summary>
    void CD096(Klasse product) => ZonderCodeGeenOmvang(product, "Einddatum", nameof(CD096));

    /// <summary>No period ends before it begins.</summary>
    void CS003(Klasse klasse, string begindatum, string einddatum)
    {
        var (begin, einde) = (klasse.Veld(begindatum), klasse.Veld(einddatum));
        var melding = $"{Naam(einddatum)} ligt voor {Naam(begindatum)}.";
        Regel(klasse, einde, () => Als(begin.IsGevuld && einde.IsGevuld && einde.Getal < begin.Getal, melding));
    }

    /// <summary>Verwijderd (13) goes with an end on the day it began (IV099).</summary>
    void CS335(Klasse product)
    {
        var (reden, begin, einde) = (product.Veld("RedenWijziging"), product.Veld("Ingangsdatum"), product.Veld("Einddatum"));
        Regel(product, reden, () => Als(
            reden.Is("13"u8) && begin.Getal != einde.Getal, "RedenWijziging 13 (verwijderd) kan alleen als Einddatum gelijk is aan Ingangsdatum."));
    }

    /// <summary>Vervallen (01) is no longer used (IV099).</summary>
    void CS336(Klasse product)
    {
        var reden = product.Veld("RedenWijziging");
        Regel(product, reden, () => Als(reden.Is("01"u8), "RedenWijziging 01 wordt niet meer gebruikt; verwijderen gaat met 13."));
    }

    /// <summary>Etmaal, dagdeel, euro's and stuks (inspanning) after 2020 are assigned per week, per month or in total (IV042).</summary>
    void CS338(Klasse product) => Frequentie(product, "Einddatum", nameof(CS338));

    /// <summary>As CS338, for what is asked for with a JW315 (IV042).</summary>
    void CS343(Klasse product) => Frequentie(product, "ToewijzingEinddatum", nameof(CS343));

    void ZonderCodeGeenOmvang(Klasse product, string einddatum, string regel)
    {
        var (code, einde, omvang) = (product.Veld("Product/Code"), product.Veld(einddatum), product.Veld("Omvang"));
        Regel(
            product, omvang,
            () => Als(!code.IsGevuld && IsNa2020(einde) && omvang.IsGevuld, "Omvang moet leeg blijven, omdat Product geen Code heeft."), regel);
    }

    void Frequentie(Klasse product, string einddatum, string regel)
    {
        var (eenheid, frequentie, einde) = (product.Veld("Omvang/Eenheid"), product.Veld("Omvang/Frequentie"), product.Veld(einddatum));
        Regel(
            product, frequentie,
            () => Als(
                (eenheid.Is("14"u8) || eenheid.Is("16"u8) || eenheid.Is("83"u8) || eenheid.Is("84"u8)) && IsNa2020(einde)
                && !(frequentie.Is("2"u8) || frequentie.Is("4"u8) || frequentie.Is("6"u8)),
                "Bij deze eenheid is Frequentie 2 (per week), 4 (per maand) of 6 (totaal)."),
            regel);
    }

    static bool IsNa2020(Veld einde) => !einde.IsGevuld || einde.Getal > EindeOudeRegime;

    static string Naam(string pad) => pad[(pad.LastIndexOf('/') + 1)..];
}
