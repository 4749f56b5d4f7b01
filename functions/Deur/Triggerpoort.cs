using Hub.Functies.Opbouw;
using Hub.Functies.Triggers;
using Microsoft.AspNetCore.Http.Features;

namespace Hub.Functies.Deur;

/// <summary>
/// Keeps the trigger routes for the Functions host (FN-14). In Azure public requests come in on the same port, but only under the
/// public prefixes and marked by the front end as forwarded; a trigger call has neither. Locally the triggers have their own port.
/// </summary>
/// <param name="volgende">The next middleware.</param>
/// <param name="poorten">Where the app listens.</param>
sealed class Triggerpoort(RequestDelegate volgende, Poorten poorten)
{
    static readonly string[] Doorstuurkoppen =
        ["X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Original-URL", "X-ARR-LOG-ID", "Forwarded"];

    public Task InvokeAsync(HttpContext context)
    {
        // By what routing chose, not by the path: routing forgives what a comparison of paths would miss (a slash at the end).
        var trigger = context.GetEndpoint()?.Metadata.GetMetadata<Triggerfunctie>();
        if (trigger is null ? IsPubliek(context) : VanHost(context, trigger))
            return volgende(context);
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    bool VanHost(HttpContext context, Triggerfunctie trigger) =>
        context.Connection.LocalPort == poorten.Trigger
        && context.Connection.RemoteIpAddress is { } adres && System.Net.IPAddress.IsLoopback(adres)
        // As sent, before any decoding: a path that came from outside starts with a public prefix.
        && context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget == "/" + trigger.Naam
        && !Doorstuurkoppen.Any(context.Request.Headers.ContainsKey);

    bool IsPubliek(HttpContext context) =>
        context.Connection.LocalPort == (poorten.Publiek ?? poorten.Trigger);
}
