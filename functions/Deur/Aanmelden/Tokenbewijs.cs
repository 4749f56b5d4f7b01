using Hub.Kern.Partijen;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Hub.Functies.Deur.Aanmelden;

/// <summary>
/// A token that an OAuth2 server gave to a system (client credentials), or to a person who works with one, as <c>Authorization: Bearer</c> (API-03). Its issuer,
/// audience, algorithm, type and lifetime must be as configured, its signature one of the issuer's; the claim that names the client
/// then denotes the party, and another the person if there is one.
/// </summary>
sealed class Tokenbewijs(Oidcinstellingen oidc, Uitgever uitgever, Partijregister partijen, TimeProvider klok) : IBewijs
{
    public const string Naam = "OAuth2";
    const string Schema = "Bearer";
    const int MaxTokenlengte = 16 * 1024; // bytes

    static readonly JsonWebTokenHandler Lezer = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = MaxTokenlengte };

    readonly TokenValidationParameters _eisen = new()
    {
        ValidIssuer = oidc.Uitgever,
        ValidAudience = oidc.Publiek,
        ValidAlgorithms = oidc.Algoritmen,
        ValidTypes = oidc.Typen,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        LifetimeValidator = (vanaf, tot, _, _) => Geldt(vanaf, tot, klok.GetUtcNow().UtcDateTime, oidc.Speling),
    };

    public string Uitnodiging => Schema;

    public async ValueTask<Uitspraak?> BeoordeelAsync(HttpContext context)
    {
        if (context.Request.Headers.Authorization is not [{ } kop] || !kop.StartsWith($"{Schema} ", StringComparison.OrdinalIgnoreCase))
            return null;
        var token = kop[(Schema.Length + 1)..].Trim();
        var uitkomst = await ToetsAsync(token, await uitgever.SleutelsAsync(context.RequestAborted));
        if (uitkomst.Exception is SecurityTokenSignatureKeyNotFoundException)
            uitkomst = await ToetsAsync(token, await uitgever.NieuweSleutelsAsync(context.RequestAborted));
        if (!uitkomst.IsValid)
            return Uitspraak.Fout(Naam, uitkomst.Exception.GetType().Name);
        return uitkomst.Claims.TryGetValue(oidc.Claim, out var claim) && claim is string clientId && partijen.ZoekOidc(clientId) is { } partij
            ? Goed(partij, clientId, uitkomst.Claims)
            : Uitspraak.Fout(Naam, $"de claim {oidc.Claim} is van geen partij");
    }

    // Of a system the claim that names people is absent, or names the system once more (RFC 9068 2.2).
    Uitspraak Goed(Partij partij, string clientId, IDictionary<string, object> claims)
    {
        if (oidc.Persoonclaim is not { } naam || !claims.TryGetValue(naam, out var claim) || claim as string == clientId)
            return Uitspraak.Goed(Naam, partij);
        return Persoonskenmerk.Bezwaar(claim as string) is { } bezwaar
            ? Uitspraak.Fout(Naam, $"de claim {naam} {bezwaar}")
            : Uitspraak.Goed(Naam, partij, Persoonskenmerk.Van(oidc.Uitgever, (string)claim));
    }

    Task<TokenValidationResult> ToetsAsync(string token, IEnumerable<SecurityKey> sleutels)
    {
        var eisen = _eisen.Clone();
        eisen.IssuerSigningKeys = sleutels;
        return Lezer.ValidateTokenAsync(token, eisen);
    }

    // By the hub's clock, with some tolerance for the issuer's.
    static bool Geldt(DateTime? vanaf, DateTime? tot, DateTime nu, TimeSpan speling) =>
        tot is { } einde && nu < einde + speling && (vanaf is not { } begin || nu >= begin - speling);
}
