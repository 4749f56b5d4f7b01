using System.ComponentModel;
using Hub.Bezorging.Beleid;
using Hub.Bezorging.Uitgaand;
using Hub.Functies.Deur;
using Hub.Functies.Weergave;
using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;

namespace Hub.Functies;

/// <summary>How handing over a message went, and how persistent the hub is: <c>GET /api/v1/berichten/{berichtId}/bezorgpogingen</c>.</summary>
static class LeesPogingen
{
    const string Postbus = "postbus";
    const string Ophalen = "Het bericht ligt in de postbus tot de ontvanger de ontvangst bevestigt.";

    public static void Map(IEndpointRouteBuilder api) => api.MapLezen("/berichten/{berichtId}/bezorgpogingen", VoerUitAsync)
        .RequireAuthorization(Toegang.Berichten)
        .WithName(nameof(LeesPogingen)).WithTags("Berichten")
        .WithSummary("Bezorgpogingen van een bericht")
        .WithDescription("Elke poging om het bericht bij de ontvanger af te leveren, en het beleid in één zin. Alleen voor de partijen van het bericht en voor operators.")
        .Produces<Bezorgweergave>().MetProblemen(400, 401, 403, 404);

    static async Task<IResult> VoerUitAsync(
        [Description("Kenmerk van het bericht.")] string berichtId,
        HttpContext context, Dossierinzage inzage, Bezorgpogingen pogingen, Partijregister partijen, Bezorgbeleid beleid, CancellationToken ct)
    {
        if (await inzage.VindAsync(berichtId, context.User, ct) is not { Eerste.Handeling: Handeling.Ontvangen } dossier)
            return Probleem.Van(404);
        var wijze = partijen.Zoek(Ontvangst.Uit(dossier).Bestemming)?.Bezorging?.Naam;
        return Results.Json(new Bezorgweergave(
            dossier.Id, wijze ?? Postbus, wijze is null ? Ophalen : beleid.ToString(),
            [.. (await pogingen.LeesAsync(dossier.Id, ct)).Select(Bezorgpogingweergave.Van)]));
    }
}
