using System.ComponentModel;
using Hub.Functies.Deur;
using Hub.Keten.Verwerkingen;

namespace Hub.Functies;

/// <summary>The log of processing of a day (Logboek Dataverwerkingen): <c>GET /api/v1/verwerkingen/{dag}</c>.</summary>
static class Verwerkingen
{
    const string Mediatype = "application/x-ndjson";

    public static void Map(IEndpointRouteBuilder api) => api.MapLezen("/verwerkingen/{dag}", ExporteerAsync)
        .RequireAuthorization(Toegang.Operator)
        .WithName(nameof(Verwerkingen)).WithTags("Audit")
        .WithSummary("Het logboek dataverwerkingen van een dag")
        .WithDescription("Elke verwerking van persoonsgegevens, een record per regel: één per actie en één per betrokkene, onder pseudoniem. Dat u het opvraagt, wordt vastgelegd.")
        .Produces<string>(200, Mediatype).MetProblemen(400, 401, 403);

    static async Task<IResult> ExporteerAsync(
        [Description("De dag (UTC), JJJJ-MM-DD.")] string dag,
        HttpContext context, Verwerkingenlogboek logboek, Logboekinzage inzage, CancellationToken ct)
    {
        if (!DateOnly.TryParseExact(dag, "yyyy-MM-dd", out var datum))
            return Probleem.Van(400) with { Detail = "Geef de dag als JJJJ-MM-DD." };
        await inzage.LegVastAsync(datum, context.User.Zelf(), Herkomst.Van(context), ct); // before the first line goes out
        return Results.Stream(naar => logboek.ExporteerAsync(datum, naar, ct), Mediatype);
    }
}
