namespace Hub.Functies.Deur;

/// <summary>What the routes of the API have in common.</summary>
static class Routes
{
    /// <summary>GET, and HEAD with it (GOV-09).</summary>
    public static RouteHandlerBuilder MapLezen(this IEndpointRouteBuilder api, string route, Delegate actie) =>
        api.MapMethods(route, [HttpMethods.Get, HttpMethods.Head], actie);

    /// <summary>Describes the problems that a route can answer with, beside those that any can (GOV-06).</summary>
    public static RouteHandlerBuilder MetProblemen(this RouteHandlerBuilder route, params int[] statussen)
    {
        foreach (var status in statussen.Concat([StatusCodes.Status429TooManyRequests, StatusCodes.Status503ServiceUnavailable]))
            route.Produces<Probleem>(status, Probleem.Mediatype);
        return route;
    }
}
