using System.Security.Claims;
using Hub.Kern.Partijen;
using Microsoft.AspNetCore.Authorization;

namespace Hub.Functies.Deur;

/// <summary>Who may do what. Each route names one of these policies; a route that names none is closed (fail closed).</summary>
static class Toegang
{
    /// <summary>Those who send and receive messages, for themselves or for others.</summary>
    public const string Partij = "partij";

    /// <summary>Operators: to read takes the right to see metadata, anything else the right to act.</summary>
    public const string Operator = "operator";

    /// <summary>Those who have to do with messages: parties, and operators who may see metadata. Not a regio: that sees figures only.</summary>
    public const string Berichten = "berichten";

    /// <summary>Operators who may read content.</summary>
    public const string Inhoud = "inhoud";

    /// <summary>Those who may see figures of some area: which, <see cref="Monitortoegang"/> says.</summary>
    public const string Cijfers = "cijfers";

    /// <summary>Everybody who signed in.</summary>
    public const string Ieder = "ieder";

    public static void VoegToegangToe(this IServiceCollection diensten) => diensten.AddAuthorizationBuilder()
        .AddPolicy(Partij, beleid => beleid.RequireAssertion(vraag => vraag.User.IsPartij()))
        .AddPolicy(Operator, beleid => beleid.RequireAssertion(vraag => vraag.User.HeeftRecht(NodigRecht(vraag))))
        .AddPolicy(Berichten, beleid => beleid.RequireAssertion(vraag => vraag.User.IsPartij() || vraag.User.HeeftRecht(Recht.Metadata)))
        .AddPolicy(Inhoud, beleid => beleid.RequireAssertion(vraag => vraag.User.HeeftRecht(Recht.Inhoud)))
        .AddPolicy(Cijfers, beleid => beleid.RequireAssertion(vraag =>
            vraag.User.IsInRole(nameof(Rol.Gemeente)) || vraag.User.IsInRole(nameof(Rol.Gemachtigde)) || vraag.User.IsInRole(nameof(Rol.Regio))
            || vraag.User.HeeftRecht(Recht.Metadata)))
        .AddPolicy(Ieder, beleid => beleid.RequireAuthenticatedUser())
        .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());

    /// <summary>The party that asks, as authenticated.</summary>
    /// <exception cref="UnauthorizedAccessException">It left the file with parties meanwhile.</exception>
    public static Partij Van(ClaimsPrincipal gebruiker, Partijregister partijen) =>
        partijen.Zoek(gebruiker.Code()) ?? throw new UnauthorizedAccessException();

    // By the method and not per route, so that a new action cannot be forgotten (GOV-09: reading changes nothing).
    static Recht NodigRecht(AuthorizationHandlerContext vraag) =>
        vraag.Resource is HttpContext { Request.Method: var methode } && (HttpMethods.IsGet(methode) || HttpMethods.IsHead(methode))
            ? Recht.Metadata
            : Recht.Handelen;
}
