using Hub.Validatie.Lezen;

namespace Hub.Validatie.Regels;

/// <content>Rules about start and stop, requests and answers.</content>
sealed partial class Berichtregels
{
    /// <summary>A beschikking has a number and a date, or neither (IV052).</summary>
    void CD043(Klasse product)
    {
        var (nummer, ingang) = (product.Veld("BeschikkingNummer"), product.Veld("BeschikkingIngangsdatum"));
        Regel(product, ingang, () => Precies(
            ingang, nummer.IsGevuld, "BeschikkingIngangsdatum is verplicht, omdat BeschikkingNummer gevuld is.",
            "BeschikkingIngangsdatum moet leeg blijven, omdat BeschikkingNummer leeg is."));
    }

    /// <summary>A referrer known by its code is not named as well (OP297).</summary>
    void CD066(Klasse product)
    {
        var (type, naam, code) = Verwijzer(product);
        Regel(product, naam, () => Als(
            IsZorgverlener(type) && code.IsGevuld && naam.IsGevuld, "Naam van de verwijzer moet leeg blijven, omdat ZorgverlenerCode gevuld is."));
    }

    /// <summary>A referrer without a code is named (OP297).</summary>
    void CD067(Klasse product)
    {
        var (type, naam, code) = Verwijzer(product);
        Regel(product, naam, () => Als(
            IsZorgverlener(type) && !code.IsGevuld && !naam.IsGevuld, "Naam van de verwijzer is verplicht bij dit type, omdat ZorgverlenerCode leeg is."));
    }

    /// <summary>Only a huisarts, jeugdarts, GI or specialist (02 … 05) has a code.</summary>
    void CD068(Klasse product)
    {
        var (type, _, code) = Verwijzer(product);
        Regel(product, code, () => Als(
            !IsZorgverlener(type) && code.IsGevuld, "ZorgverlenerCode hoort alleen bij een verwijzer van type 02, 03, 04 of 05."));
    }

    /// <summary>A request that is refused says why.</summary>
    void CD085(Klasse antwoord)
    {
        var (wat, reden) = (antwoord.Veld("VerzoekAntwoord"), antwoord.Veld("RedenAfwijzingVerzoek"));
        Regel(antwoord, reden, () => Als(
            wat.Is("1"u8) && !reden.IsGevuld, "RedenAfwijzingVerzoek is verplicht bij VerzoekAntwoord 1 (verzoek afgewezen)."));
    }

    /// <summary>A request that is looked into has no reason of refusal.</summary>
    void CD086(Klasse antwoord)
    {
        var (wat, reden) = (antwoord.Veld("VerzoekAntwoord"), antwoord.Veld("RedenAfwijzingVerzoek"));
        Regel(antwoord, reden, () => Als(
            wat.Is("2"u8) && reden.IsGevuld, "RedenAfwijzingVerzoek moet leeg blijven bij VerzoekAntwoord 2 (aanvraag in onderzoek)."));
    }

    /// <summary>A start or stop is reported (1) or taken back (3); changing (2) is not used (IV008, OP033x2).</summary>
    void CS058(Klasse product)
    {
        var status = product.Veld("StatusAanlevering");
        Regel(product, status, () => Als(
            !status.Is("1"u8) && !status.Is("3"u8), "StatusAanlevering is 1 (eerste aanlevering) of 3 (verwijderen)."));
    }

    /// <summary>Nothing stops before it begins.</summary>
    void TR018(Klasse product)
    {
        var (begin, einde) = (product.Veld("Begindatum"), product.Veld("Einddatum"));
        Regel(product, einde, () => Als(einde.Getal < begin.Getal, "Einddatum ligt voor Begindatum."));
    }

    /// <summary>What is asked anew continues or changes something that is assigned now (IV092).</summary>
    void TR352(Klasse verzoek, Klasse gelijk, Klasse anders) => Regel(verzoek, () => Als(
        gelijk.Aantal + anders.Aantal == 0, "Neem minstens één OngewijzigdProduct of TeWijzigenProduct op: een wijziging gaat uit van wat nu is toegewezen."));

    /// <summary>A request to change changes something or asks for something new (IV092).</summary>
    void TR353(Klasse verzoek, Klasse anders, Klasse nieuw) => Regel(verzoek, () => Als(
        anders.Aantal + nieuw.Aantal == 0, "Neem minstens één TeWijzigenProduct of NieuwProduct op: nu wordt er niets gevraagd."));

    /// <summary>Refused because of the woonplaatsbeginsel: then say which gemeente it is (IV095, OP359).</summary>
    void TR377(Klasse antwoord)
    {
        var (reden, plaats) = (antwoord.Veld("RedenAfwijzingVerzoek"), antwoord.Veld("Woonplaatsbeginsel"));
        Regel(antwoord, plaats, () => Als(
            reden.Is("8"u8) && !plaats.IsGevuld, "Woonplaatsbeginsel is verplicht bij RedenAfwijzingVerzoek 8: welke gemeente is het wel?"));
    }

    /// <summary>What is new begins after the Dagtekening (IV092).</summary>
    void TR380(Klasse product)
    {
        var ingang = product.Veld("GewensteIngangsdatum");
        Regel(product, ingang, () => Als(
            ingang.Getal <= _dagtekening.Getal, "GewensteIngangsdatum van een nieuw product ligt na de dagtekening van het bericht."));
    }

    /// <summary>For any other reason, or none, no gemeente is named (IV095).</summary>
    void TR409(Klasse antwoord)
    {
        var (reden, plaats) = (antwoord.Veld("RedenAfwijzingVerzoek"), antwoord.Veld("Woonplaatsbeginsel"));
        Regel(antwoord, plaats, () => Als(
            !reden.Is("8"u8) && plaats.IsGevuld, "Woonplaatsbeginsel hoort alleen bij RedenAfwijzingVerzoek 8 (woonplaatsbeginsel)."));
    }

    static (Veld Type, Veld Naam, Veld Code) Verwijzer(Klasse product) =>
        (product.Veld("Verwijzer/Type"), product.Veld("Verwijzer/Naam"), product.Veld("Verwijzer/ZorgverlenerCode"));

    static bool IsZorgverlener(Veld type) => type.Is("02"u8) || type.Is("03"u8) || type.Is("04"u8) || type.Is("05"u8);
}
