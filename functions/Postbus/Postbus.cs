using System.ComponentModel;
using Hub.Bezorging.Ophalen;
using Hub.Functies.Deur;
using Hub.Kern.Dossiers;

namespace Hub.Functies;

/// <summary>What waits for a party: <c>GET /api/v1/postbus</c> and <c>POST /api/v1/postbus/{berichtId}/bevestiging</c>.</summary>
static class Postbus
{
    const int StandaardLimiet = 100;
    const int MaxLimiet = 1000; // TB-03: more is never in one page

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapLezen("/postbus", BekijkAsync)
            .RequireAuthorization(Toegang.Partij)
            .WithName(nameof(Postbus)).WithTags("Postbus")
            .WithSummary("Wat er voor u klaarligt")
            .WithDescription("De berichten die voor u klaarliggen, oudste eerst. Haal de inhoud op en bevestig daarna de ontvangst.")
            .Produces<Postbusweergave>().MetProblemen(400, 401, 403);
        api.MapPost("/postbus/{berichtId}/bevestiging", BevestigAsync)
            .RequireAuthorization(Toegang.Partij)
            .WithName("BevestigOntvangst").WithTags("Postbus")
            .WithSummary("Ontvangst bevestigen")
            .WithDescription("U hebt het bericht; het verdwijnt uit de postbus. Nog eens bevestigen is veilig.")
            .Produces<Bevestiging>().MetProblemen(400, 401, 403, 404);
    }

    static async Task<IResult> BekijkAsync(
        HttpContext context,
        Postbussen postbussen,
        [Description("Hoeveel berichten ten hoogste, 1 tot 1000.")] int? limiet,
        [Description("De positie van het laatste bericht dat u zag.")] string? na,
        CancellationToken ct)
    {
        if (limiet is < 1 or > MaxLimiet)
            return Probleem.Van(400) with { Detail = $"De parameter limiet ligt tussen 1 en {MaxLimiet}." };
        var hoogstens = limiet ?? StandaardLimiet;
        var stukken = await postbussen.BekijkAsync(context.User.Identity!.Name!, hoogstens, na, ct);
        return Results.Json(new Postbusweergave(stukken, stukken.Count == hoogstens ? stukken[^1].Positie : null));
    }

    static async Task<IResult> BevestigAsync(
        [Description("Kenmerk van het bericht.")] string berichtId,
        HttpContext context, Dossierinzage inzage, Bevestigen bevestigen, CancellationToken ct)
    {
        var partij = context.User.Identity!.Name!;
        if (await inzage.VindAsync(berichtId, context.User, ct) is not { } dossier || Ontvangst.Uit(dossier).Bestemming != partij)
            return Probleem.Van(404);
        dossier = await bevestigen.VoerUitAsync(dossier, partij, Herkomst.Van(context), ct);
        return Results.Json(new Bevestiging(dossier.Id, dossier.LaatsteVan(Handeling.Bevestigd)!.Tijdstip));
    }
}

/// <summary>The contents of a postbus.</summary>
[Description("Wat er klaarligt, oudste eerst.")]
public sealed record Postbusweergave(
    IReadOnlyList<Postbusstuk> Berichten,
    [property: Description("Geef dit als 'na' mee voor de volgende berichten; leeg als dit alles is.")] string? Volgende);

/// <summary>A confirmed receipt.</summary>
[Description("De ontvangst is bevestigd.")]
public sealed record Bevestiging(string BerichtId, DateTimeOffset Bevestigd);
