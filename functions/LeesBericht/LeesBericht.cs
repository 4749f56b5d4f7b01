using System.ComponentModel;
using Hub.Functies.Deur;
using Hub.Functies.Weergave;
using Hub.Kern;
using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;
using Hub.Kern.Poorten;
using Hub.Kern.Privacy;

namespace Hub.Functies;

/// <summary>What there is to know of a message: <c>GET /api/v1/berichten/{berichtId}</c>, <c>/inhoud</c> and <c>/audit</c>.</summary>
static class LeesBericht
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapLezen("/berichten/{berichtId}", LeesAsync)
            .RequireAuthorization(Toegang.Ieder)
            .WithName(nameof(LeesBericht)).WithTags("Berichten")
            .WithSummary("Stand van een bericht")
            .WithDescription("Kenmerken, stand, bevindingen en gekoppelde berichten. Alleen voor de partijen van het bericht en voor operators.")
            .Produces<Berichtweergave>().MetProblemen(400, 401, 404);
        api.MapLezen("/berichten/{berichtId}/inhoud", LeesInhoudAsync)
            .RequireAuthorization(Toegang.Partij)
            .WithName("LeesInhoud").WithTags("Berichten")
            .WithSummary("Inhoud van een bericht")
            .WithDescription("De XML, byte voor byte zoals ontvangen. Alleen voor de partijen van het bericht; elke keer wordt vastgelegd.")
            .Produces<string>(200, "application/xml").MetProblemen(400, 401, 403, 404);
        api.MapLezen("/berichten/{berichtId}/audit", LeesAuditAsync)
            .RequireAuthorization(Toegang.Ieder)
            .WithName("LeesAudit").WithTags("Berichten")
            .WithSummary("Auditspoor van een bericht")
            .WithDescription("Alles wat er met het bericht gebeurd is, in volgorde, met de hash die elke gebeurtenis aan de vorige ketent.")
            .Produces<Auditweergave>().MetProblemen(400, 401, 404);
    }

    static async Task<IResult> LeesAsync(
        [Description("Kenmerk van het bericht.")] string berichtId, HttpContext context, Dossierinzage inzage, CancellationToken ct) =>
        await inzage.VindAsync(berichtId, context.User, ct) is { Eerste.Handeling: Handeling.Ontvangen } dossier
            ? Results.Json(await inzage.ToonAsync(dossier, context.User, ct))
            : Probleem.Van(404);

    static async Task<IResult> LeesInhoudAsync(
        [Description("Kenmerk van het bericht.")] string berichtId,
        HttpContext context, Dossierinzage inzage, IDossiers dossiers, IBlobs blobs, IVerwerkingenlogboek logboek, TimeProvider klok,
        CancellationToken ct)
    {
        using var spoor = Sporen.Begin("LeesInhoud", context.Request.Headers.TraceParent);
        if (await inzage.VindAsync(berichtId, context.User, ct) is not { } dossier)
            return Probleem.Van(404);
        if (await blobs.OpenAsync(Ontvangst.Bak, Ontvangst.Uit(dossier).Blob, ct) is not { } blob)
            return Probleem.Van(404) with { Detail = "De inhoud van dit bericht is verwijderd." };
        // Recorded before a byte is given: who saw it must always be in the trail (NEN-02).
        var gezien = new NieuweGebeurtenis(
            Handeling.Ingezien, context.User.Identity!.Name!, Herkomst.Van(context), "inhoud gegeven", new Dictionary<string, string>());
        await dossiers.BoekAsync(dossier, _ => gezien, ct);
        await logboek.LegVastAsync(dossier, new Verwerking("LeesInhoud", Verwerkingsstatus.Ok, klok.GetUtcNow(), klok.GetUtcNow()), ct);
        return Results.Stream(blob.Stroom, "application/xml; charset=utf-8", $"{Ontvangst.Uit(dossier).Soort}-{dossier.Id}.xml");
    }

    static async Task<IResult> LeesAuditAsync(
        [Description("Kenmerk van het bericht.")] string berichtId,
        HttpContext context, Dossierinzage inzage, Partijregister partijen, CancellationToken ct) =>
        await inzage.VindAsync(berichtId, context.User, ct) is { } dossier
            ? Results.Json(Auditweergave.Van(dossier, Toegang.Van(context.User, partijen)))
            : Probleem.Van(404);
}
