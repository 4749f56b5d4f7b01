using System.ComponentModel;
using Hub.Bezorging.Ophalen;
using Hub.Functies.Deur;
using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;

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
        Mandaten mandaten,
        [Description("Hoeveel berichten ten hoogste, 1 tot 1000.")] int? limiet,
        [Description("De positie van het laatste bericht dat u zag.")] string? na,
        CancellationToken ct)
    {
        if (limiet is < 1 or > MaxLimiet)
            return Probleem.Van(400) with { Detail = $"De parameter limiet ligt tussen 1 en {MaxLimiet}." };
        var hoogstens = limiet ?? StandaardLimiet;
        if (Belangen.Postbus(context.User) is not { } wie)
            return Probleem.Van(400) with { Detail = $"U hebt zelf geen postbus. Noem in de header {Namenspoort.Kop} voor wie u ophaalt." };
        if (!mandaten.MagIets(wie.Actor, wie.Voor, Mandaathandeling.Ophalen))
            return Probleem.GeenMandaat;
        var stukken = await postbussen.BekijkAsync(wie.Voor, hoogstens, na, ct);
        return Results.Json(new Postbusweergave(
            [.. stukken.Where(stuk => mandaten.Mag(wie.Actor, wie.Voor, Mandaathandeling.Ophalen, stuk.Soort))],
            stukken.Count == hoogstens ? stukken[^1].Positie : null));
    }

    static async Task<IResult> BevestigAsync(
        [Description("Kenmerk van het bericht.")] string berichtId,
        HttpContext context, Dossierinzage inzage, Belangen belangen, Bevestigen bevestigen, CancellationToken ct)
    {
        if (await inzage.VindAsync(berichtId, context.User, ct) is not { } dossier || belangen.AlsOntvanger(dossier, context.User) is not { } wie)
            return Probleem.Van(404);
        dossier = await bevestigen.VoerUitAsync(dossier, wie, Herkomst.Van(context), ct);
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
