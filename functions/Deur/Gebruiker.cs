using System.Security.Claims;
using Hub.Kern.Partijen;

namespace Hub.Functies.Deur;

/// <summary>What the door established about who asks.</summary>
static class Gebruiker
{
    /// <summary>Claim type of an operator's right.</summary>
    public const string Rechtclaim = "recht";

    /// <summary>Claim type of the party for whom the request acts.</summary>
    public const string Namensclaim = "namens";

    /// <summary>Claim type of the person that signed in for the party.</summary>
    public const string Persoonclaim = "persoon";

    /// <summary>Code of the party that signed in.</summary>
    public static string Code(this ClaimsPrincipal gebruiker) => gebruiker.Identity!.Name!;

    /// <summary>Which person it is, or null when the proof tells only the party.</summary>
    public static string? Persoon(this ClaimsPrincipal gebruiker) => gebruiker.FindFirstValue(Persoonclaim);

    /// <summary>Who signed in, acting for nobody else.</summary>
    public static Optreden Zelf(this ClaimsPrincipal gebruiker) => Optreden.Zelf(gebruiker.Code(), gebruiker.Persoon());

    /// <summary>Code of the party for whom the request says to act, or null.</summary>
    public static string? Namens(this ClaimsPrincipal gebruiker) => gebruiker.FindFirstValue(Namensclaim);

    /// <summary>True for an operator with this right.</summary>
    public static bool HeeftRecht(this ClaimsPrincipal gebruiker, Recht recht) => gebruiker.HasClaim(Rechtclaim, recht.ToString());

    /// <summary>True for a party that has messages of its own, or acts for one.</summary>
    public static bool IsPartij(this ClaimsPrincipal gebruiker) =>
        gebruiker.IsInRole(nameof(Rol.Gemeente)) || gebruiker.IsInRole(nameof(Rol.Aanbieder)) || gebruiker.IsInRole(nameof(Rol.Gemachtigde));
}
