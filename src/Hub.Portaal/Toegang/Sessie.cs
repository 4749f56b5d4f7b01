using System.Globalization;
using System.Security.Claims;
using Hub.Kern.Partijen;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;

namespace Hub.Portaal.Toegang;

/// <summary>
/// The session cookie. It says which partij signed in and for whom it acts; what that partij is and may do is looked up at every
/// request, so that one that was removed is out at once. Thread-safe.
/// </summary>
public sealed class Sessie(Partijregister partijen, Mandaten mandaten, TimeProvider klok) : CookieAuthenticationEvents
{
    /// <summary>Name of the authentication scheme.</summary>
    public const string Schema = "Portaal";

    /// <summary>How long a session lives at most, however busy: a cookie that was stolen is of no use for longer.</summary>
    public static TimeSpan Langst { get; } = TimeSpan.FromHours(12);

    /// <summary>What <c>portaal.js</c> sends as X-Requested-With when it refreshes a page by itself.</summary>
    public const string Verversing = "portaal";

    const string Sindsclaim = "sinds";
    const string Persoonclaim = "persoonskenmerk";
    const string Naamclaim = "persoonsnaam";
    const string Namensclaim = "namens";
    const string Rechtclaim = "recht";
    const string Begrensdclaim = "rechten-begrensd";

    /// <summary>Begins a session.</summary>
    /// <param name="partij">Who signed in.</param>
    /// <param name="persoon">Which person it is (<see cref="Persoonskenmerk"/>), or null.</param>
    /// <param name="naam">What to call that person on the page, or null.</param>
    /// <param name="rechten">The rights that the sign-in grants at most; null for all that the partij has.</param>
    public ClaimsPrincipal Begin(Partij partij, string? persoon, string? naam, IReadOnlyList<Recht>? rechten)
    {
        var sinds = klok.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var identiteit = new ClaimsIdentity([new Claim(ClaimTypes.Name, partij.Code), new Claim(Sindsclaim, sinds)], Schema);
        if (persoon is not null)
            identiteit.AddClaim(new Claim(Persoonclaim, persoon));
        if (naam is not null)
            identiteit.AddClaim(new Claim(Naamclaim, naam));
        if (rechten is not null)
            identiteit.AddClaims([new Claim(Begrensdclaim, "ja"), .. rechten.Select(recht => new Claim(Rechtclaim, recht.ToString()))]);
        return new ClaimsPrincipal(identiteit);
    }

    /// <summary>The same session, acting for another.</summary>
    public static ClaimsPrincipal Namens(ClaimsPrincipal gebruiker, string code)
    {
        var oud = (ClaimsIdentity)gebruiker.Identity!;
        return new ClaimsPrincipal(new ClaimsIdentity([.. oud.Claims.Where(c => c.Type != Namensclaim), new Claim(Namensclaim, code)], Schema));
    }

    /// <inheritdoc/>
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (Lees(context.Principal!) is { } aangemeld)
        {
            context.HttpContext.Features.Set(aangemeld);
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(Schema);
    }

    /// <inheritdoc/>
    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    /// <summary>A page that refreshes itself is nobody at work: an unattended screen signs out after its half hour.</summary>
    public override Task CheckSlidingExpiration(CookieSlidingExpirationContext context)
    {
        context.ShouldRenew &= context.Request.Headers.XRequestedWith != Verversing;
        return Task.CompletedTask;
    }

    /// <summary>Who this session is of now, or null when it is over or of nobody any more.</summary>
    internal Aangemeld? Lees(ClaimsPrincipal gebruiker)
    {
        if (gebruiker.Identity?.Name is not { } code || partijen.Zoek(code) is not { } partij || !Loopt(gebruiker))
            return null;
        var keuzes = Keuzes(partij);
        var namens = gebruiker.FindFirstValue(Namensclaim);
        return new Aangemeld(
            partij, Rechten(partij, gebruiker), gebruiker.FindFirstValue(Persoonclaim), keuzes,
            partij.Rol == Rol.Gemachtigde ? keuzes.FirstOrDefault(k => k.Code == namens) : keuzes.FirstOrDefault())
        {
            Persoonsnaam = gebruiker.FindFirstValue(Naamclaim),
        };
    }

    bool Loopt(ClaimsPrincipal gebruiker) =>
        long.TryParse(gebruiker.FindFirstValue(Sindsclaim), NumberStyles.None, CultureInfo.InvariantCulture, out var sinds)
        && klok.GetUtcNow() < DateTimeOffset.FromUnixTimeSeconds(sinds) + Langst;

    // A mandate that ended yesterday is no choice today.
    List<Partij> Keuzes(Partij partij) => partij.Rol switch
    {
        Rol.Gemeente or Rol.Aanbieder => [partij],
        Rol.Gemachtigde => [.. partij.Mandaten.SelectMany(m => m.Namens).Distinct().Where(code => mandaten.MagOptreden(partij.Code, code))
            .Select(partijen.Zoek).OfType<Partij>().OrderBy(p => p.Naam, StringComparer.Ordinal)],
        _ => [],
    };

    static IReadOnlyList<Recht> Rechten(Partij partij, ClaimsPrincipal gebruiker) => gebruiker.HasClaim(Begrensdclaim, "ja")
        ? [.. partij.Rechten.Where(recht => gebruiker.HasClaim(Rechtclaim, recht.ToString()))]
        : partij.Rechten;
}
