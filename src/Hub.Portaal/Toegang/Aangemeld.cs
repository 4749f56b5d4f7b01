using Hub.Kern.Partijen;
using Microsoft.AspNetCore.Http;

namespace Hub.Portaal.Toegang;

/// <summary>Who is signed in at this request, by the file with parties as it is now. Immutable.</summary>
/// <param name="Partij">The partij it signed in as.</param>
/// <param name="Rechten">What it may do as an operator: those of the partij, or fewer when its sign-in says so.</param>
/// <param name="Persoon">Which person it is (<see cref="Persoonskenmerk"/>), or null when it signed in by key.</param>
/// <param name="Keuzes">Those for whom it may act: itself, or who gave a gemachtigde its mandate.</param>
/// <param name="Voor">For whom it acts now; null for a gemachtigde that has not chosen, and for an operator or regio.</param>
public sealed record Aangemeld(
    Partij Partij, IReadOnlyList<Recht> Rechten, string? Persoon, IReadOnlyList<Partij> Keuzes, Partij? Voor)
{
    /// <summary>In which role it looks at the portal: a gemachtigde in the role of the one it acts for.</summary>
    public Rol Rol => Partij.Rol == Rol.Gemachtigde ? Voor?.Rol ?? Rol.Gemachtigde : Partij.Rol;

    /// <summary>True for an operator with this right.</summary>
    public bool Mag(Recht recht) => Rechten.Contains(recht);

    /// <summary>Who acts and for whom, as the audit trail records it; for itself when it acts for nobody.</summary>
    public Optreden Optreden => new(Partij.Code, Voor?.Code ?? Partij.Code, Persoon);

    /// <summary>What the provider calls the person, to show to that person only; never recorded. Null when it does not say.</summary>
    public string? Persoonsnaam { get; init; }
}

/// <summary>Where a request keeps who is signed in.</summary>
public static class Aangemeldextensies
{
    /// <summary>Who is signed in, or null.</summary>
    public static Aangemeld? Aangemeld(this HttpContext context) => context.Features.Get<Aangemeld>();
}
