using System.Security.Claims;
using Hub.Kern.Partijen;

namespace Hub.Functies.Deur;

/// <summary>
/// Reads for whom a request acts from the header <c>Namens</c>, and stops one that names a party without its mandate. What the mandate
/// covers is for the route to ask.
/// </summary>
/// <param name="volgende">The next middleware.</param>
/// <param name="mandaten">The mandates.</param>
sealed class Namenspoort(RequestDelegate volgende, Mandaten mandaten)
{
    public const string Kop = "Namens";

    public Task InvokeAsync(HttpContext context)
    {
        if (!context.Request.Headers.TryGetValue(Kop, out var waarden) || context.User.Identity is not ClaimsIdentity { IsAuthenticated: true } identiteit)
            return volgende(context);
        if (waarden is not [{ Length: > 0 } code] || code.Contains(','))
            return (Probleem.Van(400) with { Detail = $"De header {Kop} noemt de code van één partij." }).ExecuteAsync(context);
        if (!mandaten.MagOptreden(identiteit.Name!, code))
            return Probleem.GeenMandaat.ExecuteAsync(context);
        identiteit.AddClaim(new Claim(Gebruiker.Namensclaim, code));
        return volgende(context);
    }
}
