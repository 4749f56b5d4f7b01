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
        var pad = context.Request.Path.Value ?? "/";
        var isTrigger = Triggerroutes.Bevat(pad);
        if (isTrigger ? VanHost(context, pad) : IsPubliek(context))
            return volgende(context);
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    bool VanHost(HttpContext context, string pad) =>
        context.Connection.LocalPort == poorten.Trigger
        && context.Connection.RemoteIpAddress is { } adres && System.Net.IPAddress.IsLoopback(adres)
        // As sent, before any decoding: a path that came from outside starts with a public prefix.
        && context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget == pad
        && !Doorstuurkoppen.Any(context.Request.Headers.ContainsKey);

    bool IsPubliek(HttpContext context) =>
        context.Connection.LocalPort == (poorten.Publiek ?? poorten.Trigger);
}
