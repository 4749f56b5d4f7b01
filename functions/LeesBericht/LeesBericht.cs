using System.ComponentModel;
using Hub.Functies.Deur;
using Hub.Functies.Weergave;
using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;

namespace Hub.Functies;

/// <summary>What there is to know of a message: <c>GET /api/v1/berichten/{berichtId}</c>, <c>/inhoud</c>, <c>/voorstel</c> and <c>/audit</c>.</summary>
static class LeesBericht
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapLezen("/berichten/{berichtId}", LeesAsync)
            .RequireAuthorization(Toegang.Berichten)
            .WithName(nameof(LeesBericht)).WithTags("Berichten")
            .WithSummary("Stand van een bericht")
            .WithDescription("Kenmerken, stand, bevindingen en gekoppelde berichten. Alleen voor de partijen van het bericht en voor operators.")
            .Produces<Berichtweergave>().MetProblemen(400, 401, 403, 404);
        api.MapLezen("/berichten/{berichtId}/inhoud", LeesInhoudAsync)
            .RequireAuthorization(Toegang.Partij)
            .WithName("LeesInhoud").WithTags("Berichten")
            .WithSummary("Inhoud van een bericht")
            .WithDescription("De XML, byte voor byte zoals ontvangen. Alleen voor de partijen van het bericht; elke keer wordt vastgelegd.")
            .Produces<string>(200, "application/xml").MetProblemen(400, 401, 403, 404);
        api.MapLezen("/berichten/{berichtId}/voorstel", LeesVoorstelAsync)
            .RequireAuthorization(Toegang.Partij)
            .WithName("LeesVoorstel").WithTags("Berichten")
            .WithSummary("Voorgesteld antwoord op een declaratie")
            .WithDescription("Het JW325 zoals de hub het zou sturen. Alleen voor de gemeente die de declaratie kreeg; elke keer wordt vastgelegd.")
            .Produces<string>(200, "application/xml").MetProblemen(400, 401, 403, 404);
        api.MapLezen("/berichten/{berichtId}/audit", LeesAuditAsync)
            .RequireAuthorization(Toegang.Berichten)
            .WithName("LeesAudit").WithTags("Berichten")
            .WithSummary("Auditspoor van een bericht")
            .WithDescription("Alles wat er met het bericht gebeurd is, in volgorde, met de hash die elke gebeurtenis aan de vorige ketent.")
            .Produces<Auditweergave>().MetProblemen(400, 401, 403, 404);
    }

    static async Task<IResult> LeesAsync(
        [Description("Kenmerk van het bericht.")] string berichtId, HttpContext context, Dossierinzage inzage, CancellationToken ct) =>
        await inzage.VindAsync(berichtId, context.User, ct) is { Eerste.Handeling: Handeling.Ontvangen } dossier
            ? Results.Json(await inzage.ToonAsync(dossier, context.User, ct))
            : Probleem.Van(404);

    static async Task<IResult> LeesInhoudAsync(
        [Description("Kenmerk van het bericht.")] string berichtId,
        HttpContext context, Dossierinzage inzage, Belangen belangen, Inhoudinzage inhoud, CancellationToken ct) =>
        await inzage.VindAsync(berichtId, context.User, ct) is { } dossier && belangen.Bij(dossier, context.User) is { } wie
            ? await inhoud.GeefAsync(dossier, NieuweGebeurtenis.DoorPartij(Handeling.Ingezien, wie, Herkomst.Van(context), Inhoudinzage.Resultaat), ct)
            : Probleem.Van(404);

    static async Task<IResult> LeesVoorstelAsync(
        [Description("Kenmerk van het bericht.")] string berichtId,
        HttpContext context, Dossierinzage inzage, Belangen belangen, Inhoudinzage inhoud, CancellationToken ct) =>
        await inzage.VindAsync(berichtId, context.User, ct) is { HeeftVoorstel: true } dossier && belangen.AlsOntvanger(dossier, context.User) is { } wie
            ? await inhoud.GeefVoorstelAsync(dossier, NieuweGebeurtenis.DoorPartij(Handeling.Ingezien, wie, Herkomst.Van(context), "voorstel gegeven"), ct)
            : Probleem.Van(404);

    static async Task<IResult> LeesAuditAsync(
        [Description("Kenmerk van het bericht.")] string berichtId,
        HttpContext context, Dossierinzage inzage, Partijregister partijen, CancellationToken ct) =>
        await inzage.VindAsync(berichtId, context.User, ct) is { } dossier
            ? Results.Json(Auditweergave.Van(dossier, Toegang.Van(context.User, partijen)))
            : Probleem.Van(404);
}
