using Hub.Kern.Dossiers;
using Hub.Keten.Zoeken;

namespace Hub.Portaal.Pages.Berichten;

/// <summary>A message in a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Soort">Its type.</param>
/// <param name="Inzender">Who sent it.</param>
/// <param name="Bestemming">Whom it is for.</param>
/// <param name="Identificatie">Its Identificatie.</param>
/// <param name="Ontvangen">When it was accepted (UTC).</param>
/// <param name="Status">Where it is now.</param>
/// <param name="Mislukt">How often a step with it failed.</param>
public sealed record Berichtregel(
    string Id, string Soort, string Inzender, string Bestemming, string Identificatie, DateTimeOffset Ontvangen, Berichtstatus Status, int Mislukt)
{
    /// <summary>The line of a dossier that has a message.</summary>
    public static Berichtregel Van(Dossier dossier)
    {
        var o = Ontvangst.Uit(dossier);
        return Van(Gevonden.Van(new Zoekrij(dossier.Id, dossier.Eerste.Tijdstip, o.Soort, o.Inzender, o.Bestemming, o.Identificatie, ""), dossier));
    }

    /// <summary>The line of a message that was found.</summary>
    public static Berichtregel Van(Gevonden bericht) => new(
        bericht.Rij.Id, bericht.Rij.Soort, bericht.Rij.Inzender, bericht.Rij.Bestemming, bericht.Rij.Identificatie, bericht.Rij.Ontvangen, bericht.Status, bericht.Mislukt);
}
