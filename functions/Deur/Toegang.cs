using System.Security.Claims;
using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;

namespace Hub.Functies.Deur;

/// <summary>Who may do what. Each route names one of these policies; a route that names none is closed (fail closed).</summary>
static class Toegang
{
    /// <summary>Gemeenten and aanbieders: they send and receive messages.</summary>
    public const string Partij = "partij";

    /// <summary>Operators.</summary>
    public const string Operator = "operator";

    /// <summary>Everybody with a key.</summary>
    public const string Ieder = "ieder";

    /// <summary>The party that asks, as authenticated.</summary>
    public static Partij Van(ClaimsPrincipal gebruiker, Partijregister partijen) =>
        partijen.Zoek(gebruiker.Identity!.Name!) ?? throw new UnauthorizedAccessException();

    /// <summary>
    /// May this party know of this message? The one who sent it; the one it is for, once it was delivered; an operator.
    /// To all others it does not exist (API-02).
    /// </summary>
    public static bool MagZien(Partij partij, Dossier dossier) =>
        partij.Rol == Rol.Operator || MagInhoudZien(partij, dossier);

    /// <summary>May this party read the message itself? Never an operator: content is for the parties concerned.</summary>
    public static bool MagInhoudZien(Partij partij, Dossier dossier)
    {
        if (dossier.Eerste.Handeling != Handeling.Ontvangen)
            return false;
        var ontvangst = Ontvangst.Uit(dossier);
        return partij.Code == ontvangst.Inzender
            || (partij.Code == ontvangst.Bestemming && (dossier.Heeft(Handeling.Bezorgd) || dossier.Heeft(Handeling.Bevestigd)));
    }
}
