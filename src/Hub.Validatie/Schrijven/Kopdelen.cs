using Hub.Kern.Berichten;
using Hub.Validatie.Standaarden;

namespace Hub.Validatie.Schrijven;

/// <summary>The composite types of a Header (CDT_BerichtIdentificatie, CDT_XsdVersie), each as an element with a name.</summary>
public static class Kopdelen
{
    /// <summary>CDT_BerichtIdentificatie.</summary>
    public static void Berichtidentificatie(this Berichtschrijver x, string naam, string identificatie, DateOnly dagtekening)
    {
        using var _ = x.Begin(naam);
        x.Basis("Identificatie", identificatie);
        x.Basis("Dagtekening", dagtekening);
    }

    /// <summary>CDT_XsdVersie with the versions of the schemas that a message of this type is made with (IV034).</summary>
    public static void Xsdversie(this Berichtschrijver x, string naam, Standaard standaard, Berichtsoort soort) => x.Xsdversie(
        naam, standaard.Basisschema.XsdVersie, standaard.Berichten.Single(bericht => bericht.Soort == soort).Schema.XsdVersie);

    /// <summary>CDT_XsdVersie with these versions.</summary>
    public static void Xsdversie(this Berichtschrijver x, string naam, string basisschema, string bericht)
    {
        using var _ = x.Begin(naam);
        x.Basis("BasisschemaXsdVersie", basisschema);
        x.Basis("BerichtXsdVersie", bericht);
    }
}
