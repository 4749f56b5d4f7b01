using Hub.Functies.Deur;

namespace Hub.Functies;

/// <summary>What the routes for dead letters have in common.</summary>
static class Operatorroutes
{
    public const int StandaardLimiet = 100;
    public const int MaxLimiet = 1000;

    public static RouteHandlerBuilder Operatorroute(this RouteHandlerBuilder route, string naam, string samenvatting, string uitleg) => route
        .RequireAuthorization(Toegang.Operator)
        .WithName(naam).WithTags("Dode brieven").WithSummary(samenvatting).WithDescription(uitleg);

    /// <summary>The problem with a page size, or null.</summary>
    public static Probleem? Bezwaar(int? limiet) =>
        limiet is < 1 or > MaxLimiet ? Probleem.Van(400) with { Detail = $"De parameter limiet ligt tussen 1 en {MaxLimiet}." } : null;
}
