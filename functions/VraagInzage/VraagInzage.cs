using System.ComponentModel;
using Hub.Functies.Deur;
using Hub.Kern.Berichten;
using Hub.Kern.Dossiers;

namespace Hub.Functies;

/// <summary>An operator reads a message, with a reason that stays: <c>POST /api/v1/berichten/{berichtId}/inzages</c> (AVG-02).</summary>
static class VraagInzage
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/berichten/{berichtId}/inzages", VoerUitAsync)
        .RequireAuthorization(Toegang.Inhoud)
        .WithName(nameof(VraagInzage)).WithTags("Berichten")
        .WithSummary("Inhoud inzien met een reden")
        .WithDescription("De XML, voor een operator met het recht 'inhoud'. Wie, wanneer en waarom komt in het auditspoor, dat de partijen van het bericht ook zien.")
        .Produces<string>(200, "application/xml").MetProblemen(400, 401, 403, 404, 415);

    static async Task<IResult> VoerUitAsync(
        [Description("Kenmerk van het bericht.")] string berichtId, Inzageverzoek verzoek,
        HttpContext context, IDossiers dossiers, Inhoudinzage inhoud, CancellationToken ct)
    {
        if (Reden.Bezwaar(verzoek.Reden) is { } bezwaar)
            return bezwaar;
        if (!BerichtId.IsGeldig(berichtId) || await dossiers.LeesAsync(berichtId, ct) is not { Eerste.Handeling: Handeling.Ontvangen } dossier)
            return Probleem.Van(404);
        var wie = context.User.Zelf();
        var gezien = NieuweGebeurtenis.DoorPartij(Handeling.Ingezien, wie, Herkomst.Van(context), Inhoudinzage.Resultaat).Met("reden", verzoek.Reden);
        return await inhoud.GeefAsync(dossier, gezien, ct);
    }
}

/// <summary>Why an operator wants to read a message.</summary>
[Description("Waarom de inhoud nodig is.")]
public sealed record Inzageverzoek([property: Description("De reden; noem geen cliëntgegevens.")] string Reden);
