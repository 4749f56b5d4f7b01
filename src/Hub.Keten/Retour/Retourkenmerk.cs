using Hub.Kern.Berichten;
using Hub.Kern.Dossiers;

namespace Hub.Keten.Retour;

/// <summary>What identifies an answer that the hub writes: it follows from the message it answers, so that writing it again gives the same bytes.</summary>
/// <param name="Soort">Message type of the answer.</param>
/// <param name="Identificatie">IdentificatieRetour, or BerichtIdentificatie of a JW325: 12 characters.</param>
/// <param name="Dagtekening">The Dutch date on which the message was judged.</param>
public sealed record Retourkenmerk(Berichtsoort Soort, string Identificatie, DateOnly Dagtekening)
{
    const int Lengte = 12; // LDT_IdentificatieBericht
    static readonly TimeZoneInfo Nederland = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>The Identificatie of the answer of this type to the message with this id.</summary>
    public static string IdentificatieVan(Berichtsoort soort, string heen) => BerichtId.Van(heen, soort.Code, "")[..Lengte];

    /// <summary>The answer of this type to a judged message.</summary>
    /// <param name="soort">Message type of the answer.</param>
    /// <param name="heen">The message that is answered, judged.</param>
    public static Retourkenmerk Van(Berichtsoort soort, Dossier heen)
    {
        var beoordeeld = heen.LaatsteVan(Handeling.Gevalideerd)?.Tijdstip
            ?? throw new InvalidOperationException($"Bericht {heen.Id} is nog niet beoordeeld.");
        return new Retourkenmerk(
            soort,
            IdentificatieVan(soort, heen.Id),
            DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(beoordeeld, Nederland).DateTime));
    }
}
