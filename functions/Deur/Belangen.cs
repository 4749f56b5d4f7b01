using System.Security.Claims;
using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;

namespace Hub.Functies.Deur;

/// <summary>
/// Whose business a message is: of who sent it, and of who it is for once it was delivered; and of those who have their mandate for
/// this type of message (IB009). To all others it does not exist (API-02). Thread-safe.
/// </summary>
/// <param name="mandaten">The mandates.</param>
sealed class Belangen(Mandaten mandaten)
{
    /// <summary>In whose business this user may know of the message, or null when it may not.</summary>
    public Optreden? Bij(Dossier dossier, ClaimsPrincipal gebruiker) => AlsInzender(dossier, gebruiker) ?? AlsOntvanger(dossier, gebruiker);

    /// <summary>For which recipient this user may take the message in, or null when it may not.</summary>
    public Optreden? AlsOntvanger(Dossier dossier, ClaimsPrincipal gebruiker) =>
        IsBezorgd(dossier) ? Voor(gebruiker, Ontvangst.Uit(dossier).Bestemming, Mandaathandeling.Ophalen, dossier) : null;

    /// <summary>Whose postbus this user asks for, or null when it has none and names none.</summary>
    public static Optreden? Postbus(ClaimsPrincipal gebruiker) => gebruiker.Namens() is { } namens
        ? new Optreden(gebruiker.Code(), namens)
        : gebruiker.IsInRole(nameof(Rol.Gemachtigde)) ? null : Optreden.Zelf(gebruiker.Code());

    Optreden? AlsInzender(Dossier dossier, ClaimsPrincipal gebruiker) => dossier.Eerste.Handeling == Handeling.Ontvangen
        ? Voor(gebruiker, Ontvangst.Uit(dossier).Inzender, Mandaathandeling.Aanbieden, dossier)
        : null;

    // The header Namens, when it is there, must name this very party.
    Optreden? Voor(ClaimsPrincipal gebruiker, string partij, Mandaathandeling handeling, Dossier dossier) =>
        (gebruiker.Namens() ?? partij) == partij && gebruiker.IsPartij()
        && mandaten.Mag(gebruiker.Code(), partij, handeling, Ontvangst.Uit(dossier).Soort)
            ? new Optreden(gebruiker.Code(), partij)
            : null;

    static bool IsBezorgd(Dossier dossier) => dossier.Eerste.Handeling == Handeling.Ontvangen
        && (dossier.Heeft(Handeling.Bezorgd) || dossier.Heeft(Handeling.Bevestigd));
}
