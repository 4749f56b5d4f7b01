using Hub.Kern.Dossiers;
using Hub.Validatie.Schrijven;
using Hub.Validatie.Standaarden;

namespace Hub.Keten.Retour;

/// <summary>The parts of a JW325 that stand before and after the Prestaties (IV087).</summary>
/// <param name="x">Takes the answer.</param>
/// <param name="heen">The declaratie.</param>
/// <param name="kenmerk">What identifies the answer.</param>
/// <param name="standaard">Release of both.</param>
sealed class Declaratieantwoord(Berichtschrijver x, Ontvangst heen, Retourkenmerk kenmerk, Standaard standaard)
{
    /// <summary>The Header: one of its own, from gemeente to aanbieder.</summary>
    public void Kop(Oordeel oordeel, Declaratiestand stand)
    {
        using var _ = x.Begin("Header");
        x.Waarde("BerichtCode", kenmerk.Soort.Code);
        x.Waarde("BerichtVersie", standaard.Berichtversie);
        x.Waarde("BerichtSubversie", standaard.Berichtsubversie);
        x.Waarde("Afzender", heen.Ontvanger);
        x.Waarde("Ontvanger", heen.Afzender);
        x.Berichtidentificatie("BerichtIdentificatie", kenmerk.Identificatie, kenmerk.Dagtekening);
        x.Xsdversie("XsdVersie", standaard, kenmerk.Soort);
        x.Berichtidentificatie("DeclaratieIdentificatie", heen.Identificatie, heen.Dagtekening); // TR337
        x.Xsdversie("XsdVersieDeclaratie", stand.Basisschemaversie, stand.Berichtschemaversie);
        x.Retourcodes(oordeel.Soort == Oordeelsoort.Geweigerd ? [.. oordeel.Kopcodes] : [Retourcodes.Goed]);
    }

    /// <summary>Number and totals: what is awarded is what was claimed less what is refused (TR342).</summary>
    public static void Totalen(Berichtschrijver x, Declaratiestand stand)
    {
        x.Waarde("DeclaratieNummer", stand.Nummer);
        Bedrag(x, "TotaalIngediendBedrag", stand.Ingediend);
        Bedrag(x, "TotaalToegekendBedrag", stand.Toegekend);
    }

    /// <summary>Codes of the class DeclaratieAntwoord.</summary>
    public static string[] Codes(Declaratiestand stand) => stand switch
    {
        { Declaratiecodes.Length: > 0 } => stand.Declaratiecodes,
        { HeeftGeweigerd: true } => [Retourcodes.Goed],
        _ => [Retourcodes.GeheelToegewezen],
    };

    static void Bedrag(Berichtschrijver x, string naam, long eurocenten)
    {
        using var _ = x.Begin(naam);
        x.Basis("TotaalBedrag", Math.Abs(eurocenten));
        x.Basis("DebetCredit", eurocenten < 0 ? "C" : "D"); // CS325: zero is debet
    }
}
