using Hub.Kern.Berichten;
using Hub.Kern.Dossiers;
using Hub.Validatie.Standaarden;

namespace Hub.Keten.Koppelen;

/// <summary>Which message a message answers, by its Header alone.</summary>
static class Vragen
{
    /// <summary>Id of the message that this one answers, or null when it answers none.</summary>
    public static string? BeantwoordBericht(this Berichtsoorten soorten, Berichtkop kop)
    {
        if (soorten.VraagVan(kop.Soort) is not { } vraag)
            return null;
        // A retourbericht has its heenbericht's Header (IV028); JW325 names the JW323 in DeclaratieIdentificatie (TR337).
        return kop.Soort.IsRetourbericht
            ? BerichtId.Van(kop.Afzender, vraag.Code, kop.Identificatie)
            : kop.DeclaratieIdentificatie is { } declaratie ? BerichtId.Van(kop.Ontvanger, vraag.Code, declaratie) : null;
    }

    /// <summary>True when this answer comes from who got the question, also by another route, and goes to who asked it (IV028, TR337).</summary>
    public static bool WordtBeantwoordDoor(this Dossier vraag, Berichtkop antwoord)
    {
        if (vraag.Eerste.Handeling != Handeling.Ontvangen)
            return true; // only what is left of it: it cannot tell
        var gevraagd = Ontvangst.Uit(vraag);
        return antwoord.Bestemming == gevraagd.Inzender
            && (antwoord.Inzender == gevraagd.Bestemming || antwoord.Inzender == vraag.Eerste.Gegeven("bestemming"));
    }
}
