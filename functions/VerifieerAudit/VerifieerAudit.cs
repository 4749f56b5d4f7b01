using System.ComponentModel;
using Hub.Functies.Deur;
using Hub.Opslag.Audit;

namespace Hub.Functies;

/// <summary>Proves the audit trail of a day: <c>GET /api/v1/audit-verificaties/{dag}</c>.</summary>
static class VerifieerAudit
{
    public static void Map(IEndpointRouteBuilder api) => api.MapLezen("/audit-verificaties/{dag}", VoerUitAsync)
        .RequireAuthorization(Toegang.Operator)
        .WithName(nameof(VerifieerAudit)).WithTags("Audit")
        .WithSummary("Het auditspoor van een dag controleren")
        .WithDescription("Loopt elke keten van die dag na, en het dagzegel als dat er is; noemt de eerste schakel die niet klopt.")
        .Produces<Auditverslag>().MetProblemen(400, 401, 403);

    static async Task<IResult> VoerUitAsync(
        [Description("De dag (UTC), JJJJ-MM-DD.")] string dag, Auditverificatie verificatie, CancellationToken ct) =>
        DateOnly.TryParseExact(dag, "yyyy-MM-dd", out var datum)
            ? Results.Json(await verificatie.VerifieerAsync(datum, ct))
            : Probleem.Van(400) with { Detail = "Geef de dag als JJJJ-MM-DD." };
}
