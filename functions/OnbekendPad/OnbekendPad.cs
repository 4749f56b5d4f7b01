using Hub.Functies.Deur;

namespace Hub.Functies;

/// <summary>
/// Everything under <c>/api</c> that no other function has. Without it the Functions host itself would answer, and not with
/// problem+json (GOV-04); here routing answers 404 or 405.
/// </summary>
static class OnbekendPad
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapFallback(() => Probleem.Van(404)).AllowAnonymous().ExcludeFromDescription();
}
