using Hub.Kern.Dossiers;

namespace Hub.Portaal.Pages.Berichten;

/// <summary>A message in a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Soort">Its type.</param>
/// <param name="Inzender">Who sent it.</param>
/// <param name="Bestemming">Whom it is for.</param>
/// <param name="Identificatie">Its Identificatie.</param>
/// <param name="Ontvangen">When it was accepted (UTC).</param>
/// <param name="Status">Where it is now.</param>
public sealed record Berichtregel(
    string Id, string Soort, string Inzender, string Bestemming, string Identificatie, DateTimeOffset Ontvangen, Berichtstatus Status)
{
    /// <summary>The line of a dossier that has a message.</summary>
    public static Berichtregel Van(Dossier dossier)
    {
        var o = Ontvangst.Uit(dossier);
        return new Berichtregel(dossier.Id, o.Soort, o.Inzender, o.Bestemming, o.Identificatie, dossier.Eerste.Tijdstip, dossier.Status);
    }
}
