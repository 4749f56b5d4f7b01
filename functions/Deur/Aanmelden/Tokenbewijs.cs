using Hub.Kern.Partijen;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Hub.Functies.Deur.Aanmelden;

/// <summary>
/// A token that an OAuth2 server gave to a system (client credentials), as <c>Authorization: Bearer</c> (API-03). Its issuer,
/// audience, algorithm, type and lifetime must be as configured, its signature one of the issuer's; the claim that names the client
/// then denotes the party.
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
            ? Uitspraak.Goed(Naam, partij)
            : Uitspraak.Fout(Naam, $"de claim {oidc.Claim} is van geen partij");
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
