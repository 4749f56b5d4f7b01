using System.Security.Claims;
using System.Text.Encodings.Web;
using Hub.Kern.Partijen;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Hub.Functies.Deur;

/// <summary>Authentication by API key in the header <c>X-Api-Key</c>: never in a URL, which is logged everywhere (DK-04).</summary>
sealed class Sleutelaanmelding(
    IOptionsMonitor<AuthenticationSchemeOptions> opties, ILoggerFactory logs, UrlEncoder encoder, Partijregister partijen)
    : AuthenticationHandler<AuthenticationSchemeOptions>(opties, logs, encoder)
{
    public const string Naam = "ApiSleutel";
    public const string Kop = "X-Api-Key";
    const int MaxSleutellengte = 200; // characters; longer is no key of ours and not worth hashing

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!Request.Headers.TryGetValue(Kop, out var waarden))
            return Task.FromResult(AuthenticateResult.NoResult());
        if (waarden is not [{ Length: > 0 and <= MaxSleutellengte } sleutel] || partijen.ZoekSleutel(sleutel) is not { } partij)
            return Task.FromResult(AuthenticateResult.Fail("Onbekende sleutel"));
        var identiteit = new ClaimsIdentity(
            [new Claim(ClaimTypes.Name, partij.Code), new Claim(ClaimTypes.Role, partij.Rol.ToString())], Naam);
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identiteit), Naam)));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = $"{Naam} header=\"{Kop}\"";
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }
}
