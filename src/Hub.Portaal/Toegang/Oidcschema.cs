using System.Security.Claims;
using Hub.Kern.Partijen;
using Hub.Kern.Privacy;
using Hub.Portaal.Opbouw;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Hub.Portaal.Toegang;

/// <summary>Sign-in at the OIDC provider: authorization code with PKCE, and nothing of its tokens is kept.</summary>
static class Oidcschema
{
    public const string Naam = "PortaalOidc";
    public const string Afgemeld = $"{Portaalinstellingen.Pad}/aanmelden/afgemeld";
    const int MaxNaam = 100; // characters
    public const string Terug = $"{Portaalinstellingen.Pad}/aanmelden/terug";

    public static void Stel(OpenIdConnectOptions opties, Oidcaanmelding oidc, Portaalinstellingen instellingen)
    {
        opties.SignInScheme = Sessie.Schema;
        opties.Authority = oidc.Uitgever;
        opties.RequireHttpsMetadata = !new Uri(oidc.Uitgever).IsLoopback;
        opties.ClientId = oidc.ClientId;
        opties.ClientSecret = oidc.ClientGeheim;
        opties.ResponseType = OpenIdConnectResponseType.Code;
        opties.ResponseMode = OpenIdConnectResponseMode.Query; // a form posted from elsewhere would not carry a Lax cookie
        opties.UsePkce = true;
        opties.SaveTokens = false;
        opties.MapInboundClaims = false;
        opties.CallbackPath = Terug;
        opties.SignedOutCallbackPath = Afgemeld;
        opties.RemoteSignOutPath = default; // would be an address outside the portal
        opties.TokenValidationParameters.NameClaimType = "sub";
        foreach (var koekje in new[] { opties.CorrelationCookie, opties.NonceCookie })
        {
            koekje.SameSite = SameSiteMode.Lax;
            koekje.SecurePolicy = instellingen.IsVeilig ? CookieSecurePolicy.Always : CookieSecurePolicy.None;
        }

        opties.Events.OnRedirectToIdentityProvider = context =>
        {
            // Behind the Functions host a request does not know by which address it came (FN-13).
            context.ProtocolMessage.RedirectUri = new Uri(instellingen.Adres, Terug).ToString();
            return Task.CompletedTask;
        };
        opties.Events.OnRedirectToIdentityProviderForSignOut = context =>
        {
            // No token is kept to give as a hint, so the provider is told which client asks (RP-Initiated Logout 2).
            context.ProtocolMessage.ClientId = oidc.ClientId;
            context.ProtocolMessage.PostLogoutRedirectUri = new Uri(instellingen.Adres, Afgemeld).ToString();
            return Task.CompletedTask;
        };
        opties.Events.OnTokenValidated = context => NeemAan(context, oidc);
        opties.Events.OnRemoteFailure = context =>
        {
            context.HttpContext.RequestServices.GetRequiredService<IAanmeldtelling>().TelMislukt(context.HttpContext);
            context.Response.Redirect($"{Portaalinstellingen.Pad}/aanmelden?mislukt=true");
            context.HandleResponse();
            return Task.CompletedTask;
        };
    }

    // The provider says who the person is and for which partij; the file with parties says what that partij is.
    static Task NeemAan(TokenValidatedContext context, Oidcaanmelding oidc)
    {
        var diensten = context.HttpContext.RequestServices;
        var wie = context.Principal!;
        var persoon = wie.FindFirstValue(oidc.Persoonclaim);
        if (Persoonskenmerk.Bezwaar(persoon) is { } bezwaar)
            context.Fail($"De claim {oidc.Persoonclaim} {bezwaar}.");
        else if (wie.FindFirstValue(oidc.Partijclaim) is { } code && diensten.GetRequiredService<Partijregister>().Zoek(code) is { } partij)
            context.Principal = diensten.GetRequiredService<Sessie>().Begin(
                partij, Persoonskenmerk.Van(oidc.Uitgever, persoon!), Weergavenaam(wie), Rechten(wie, oidc));
        else
            context.Fail($"De claim {oidc.Partijclaim} noemt geen partij.");
        return Task.CompletedTask;
    }

    // Only to show: too long or with a BSN in it, the page does without.
    static string? Weergavenaam(ClaimsPrincipal wie) =>
        wie.FindFirstValue("name") is { Length: <= MaxNaam } naam && Vrijetekst.Bezwaar(naam) is null ? naam : null;

    static List<Recht> Rechten(ClaimsPrincipal wie, Oidcaanmelding oidc) =>
        [.. wie.FindAll(oidc.Rechtenclaim).SelectMany(claim => claim.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(naam => Enum.TryParse<Recht>(naam, ignoreCase: true, out var recht) && !int.TryParse(naam, out _) ? recht : (Recht?)null).OfType<Recht>().Distinct()];
}
