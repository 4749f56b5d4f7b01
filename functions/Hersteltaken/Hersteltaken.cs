using System.ComponentModel;
using Hub.Bezorging.DodeBrieven.Herstel;
using Hub.Bezorging.DodeBrieven.Taken;
using Hub.Functies.Deur;
using Hub.Kern.Berichten;
using Hub.Kern.Poorten;

namespace Hub.Functies;

/// <summary>One action on many dead letters, with progress, pause and cancel (<c>/api/v1/hersteltaken</c>).</summary>
static class Hersteltaken
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/hersteltaken", BeginAsync).Operatorroute(
            "BeginHersteltaak", "Een taak beginnen",
            "Doet hetzelfde met veel dode brieven: opnieuw aanbieden, naar een andere ontvanger, of afhandelen. Volg de voortgang via de Location.")
            .Produces<Taakweergave>(202).MetProblemen(400, 401, 403, 415);
        api.MapLezen("/hersteltaken", LijstAsync).Operatorroute(
            nameof(Hersteltaken), "Taken", "Alle taken op dode brieven, oudste eerst.")
            .Produces<Takenweergave>().MetProblemen(400, 401, 403);
        api.MapLezen("/hersteltaken/{id}", ToonAsync).Operatorroute(
            "ToonHersteltaak", "Een taak", "Hoe ver de taak is en wie haar begon, stilzette of stopte.")
            .Produces<Taakweergave>().MetProblemen(400, 401, 403, 404);
        api.MapPatch("/hersteltaken/{id}", ZetAsync).Operatorroute(
            "ZetHersteltaak", "Een taak pauzeren, hervatten of annuleren", "Wat gedaan is blijft gedaan; een geannuleerde taak kan niet verder.")
            .Produces<Taakweergave>().MetProblemen(400, 401, 403, 404, 409, 415);
        api.MapLezen("/hersteltaken/{id}/resultaten", ResultatenAsync).Operatorroute(
            "Taakresultaten", "Resultaten van een taak", "Wat er met elke dode brief gebeurd is, in volgorde.")
            .Produces<Resultatenweergave>().MetProblemen(400, 401, 403, 404);
    }

    static async Task<IResult> BeginAsync(
        Taakverzoek verzoek, HttpContext context, Taakuitvoerder uitvoerder, Omleiding omleiding, IIdBron ids, TimeProvider klok, CancellationToken ct)
    {
        if (verzoek.Bezwaar(omleiding) is { } bezwaar)
            return bezwaar;
        var taak = verzoek.AlsTaak(ids.Nieuw(), context.User.Zelf(), Herkomst.Van(context), klok.GetUtcNow());
        await uitvoerder.BeginAsync(taak, ct);
        context.Response.Headers.Location = $"/api/v1/hersteltaken/{taak.Id}";
        return Results.Json(Taakweergave.Van(taak, []), statusCode: StatusCodes.Status202Accepted);
    }

    static async Task<IResult> LijstAsync(
        Takenlijst taken,
        [Description("Hoeveel ten hoogste, 1 tot 1000.")] int? limiet,
        [Description("Kenmerk van de laatste die u zag.")] string? na,
        CancellationToken ct)
    {
        if (Operatorroutes.Bezwaar(limiet) is { } bezwaar)
            return bezwaar;
        var hoogstens = limiet ?? Operatorroutes.StandaardLimiet;
        var bladzijde = await taken.BekijkAsync(hoogstens, na, ct);
        return Results.Json(new Takenweergave(
            [.. bladzijde.Select(t => Taakweergave.Van(t, []))], bladzijde.Count == hoogstens ? bladzijde[^1].Id : null));
    }

    static async Task<IResult> ToonAsync(
        [Description("Kenmerk van de taak.")] string id, Takenlijst taken, CancellationToken ct) =>
        BerichtId.IsGeldig(id) && await taken.LeesAsync(id, ct) is { } taak
            ? Results.Json(Taakweergave.Van(taak, await taken.WendingenAsync(id, ct)))
            : Probleem.Van(404);

    static async Task<IResult> ZetAsync(
        [Description("Kenmerk van de taak.")] string id,
        Taakwijziging wijziging, HttpContext context, Taakuitvoerder uitvoerder, CancellationToken ct)
    {
        if (wijziging.Status == Taakstatus.Klaar)
            return Probleem.Van(400) with { Detail = "Een taak wordt vanzelf klaar; kies bezig, gepauzeerd of geannuleerd." };
        if (!BerichtId.IsGeldig(id) || await uitvoerder.ZetAsync(id, wijziging.Status, context.User.Identity!.Name!, ct) is not { } taak)
            return Probleem.Van(404);
        return taak.Status == wijziging.Status
            ? Results.Json(Taakweergave.Van(taak, []))
            : new Probleem(409, "Kan niet meer", "Deze taak is al afgelopen.");
    }

    static async Task<IResult> ResultatenAsync(
        [Description("Kenmerk van de taak.")] string id,
        [Description("Hoeveel ten hoogste, 1 tot 1000.")] int? limiet,
        [Description("De positie van het laatste resultaat dat u zag.")] string? na,
        Takenlijst taken, Taakbrieven brieven, CancellationToken ct)
    {
        if (Operatorroutes.Bezwaar(limiet) is { } bezwaar)
            return bezwaar;
        if (!BerichtId.IsGeldig(id) || await taken.LeesAsync(id, ct) is null)
            return Probleem.Van(404);
        var hoogstens = limiet ?? Operatorroutes.StandaardLimiet;
        var resultaten = await brieven.ResultatenAsync(id, hoogstens, na, ct);
        return Results.Json(new Resultatenweergave(resultaten, resultaten.Count == hoogstens ? resultaten[^1].Positie : null));
    }
}
