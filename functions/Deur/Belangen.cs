using System.Security.Claims;
using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;
using Hub.Keten.Inzien;

namespace Hub.Functies.Deur;

/// <summary>Whose business a message is (<see cref="Berichtbelangen"/>), by what the door established about who asks. Thread-safe.</summary>
/// <param name="belangen">The rule itself.</param>
sealed class Belangen(Berichtbelangen belangen)
{
    /// <summary>In whose business this user may know of the message, or null when it may not.</summary>
    public Optreden? Bij(Dossier dossier, ClaimsPrincipal gebruiker) =>
        gebruiker.IsPartij() ? belangen.Bij(dossier, gebruiker.Zelf(), gebruiker.Namens()) : null;

    /// <summary>For which recipient this user may take the message in, or null when it may not.</summary>
    public Optreden? AlsOntvanger(Dossier dossier, ClaimsPrincipal gebruiker) =>
        gebruiker.IsPartij() ? belangen.AlsOntvanger(dossier, gebruiker.Zelf(), gebruiker.Namens()) : null;

    /// <summary>Whose postbus this user asks for, or null when it has none and names none.</summary>
    public static Optreden? Postbus(ClaimsPrincipal gebruiker) => gebruiker.Namens() is { } namens
        ? gebruiker.Zelf() with { Voor = namens }
        : gebruiker.IsInRole(nameof(Rol.Gemachtigde)) ? null : gebruiker.Zelf();
}
