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
        .WithDescription("Elke verwerking van persoonsgegevens, een record per regel: één per actie en één per betrokkene, onder pseudoniem.")
        .Produces<string>(200, Mediatype).MetProblemen(400, 401, 403);

    static IResult ExporteerAsync([Description("De dag (UTC), JJJJ-MM-DD.")] string dag, Verwerkingenlogboek logboek, CancellationToken ct) =>
        DateOnly.TryParseExact(dag, "yyyy-MM-dd", out var datum)
            ? Results.Stream(naar => logboek.ExporteerAsync(datum, naar, ct), Mediatype)
            : Probleem.Van(400) with { Detail = "Geef de dag als JJJJ-MM-DD." };
}
