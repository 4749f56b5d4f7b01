using System.ComponentModel;
using Hub.Bezorging.DodeBrieven;
using Hub.Bezorging.DodeBrieven.Herstel;
using Hub.Bezorging.DodeBrieven.Oorzaken;
using Hub.Functies.Deur;
using Hub.Functies.Weergave;

namespace Hub.Functies;

/// <summary>Dead letters for operators: list, look, offer again, settle (<c>/api/v1/dode-brieven</c>).</summary>
static class DodeBrieven
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapLezen("/dode-brieven", LijstAsync).Operatorroute(
            nameof(DodeBrieven), "Open dode brieven", "Berichten die de hub niet kon verwerken, oudste eerst.")
            .Produces<Dodebrievenweergave>().MetProblemen(400, 401, 403);
        api.MapLezen("/dode-brieven/{id}", ToonAsync).Operatorroute(
            "ToonDodeBrief", "Een dode brief", "Wat er misging, de pogingen, wat er op het spel staat, gekoppelde berichten en alles wat er gebeurd is.")
            .Produces<Dodebriefweergave>().MetProblemen(400, 401, 403, 404);
        api.MapPost("/dode-brieven/{id}/heraanbiedingen", BiedOpnieuwAanAsync).Operatorroute(
            "BiedOpnieuwAan", "Opnieuw aanbieden",
            "Biedt het bericht opnieuw aan de stap aan waar het misging; met een bestemming erbij voor een andere ontvanger.")
            .Produces<Auditweergave>(202).MetProblemen(400, 401, 403, 404, 409, 415);
        api.MapPost("/dode-brieven/{id}/afhandeling", HandelAfAsync).Operatorroute(
            "HandelAf", "Afhandelen", "Sluit de dode brief met een reden; het bericht gaat niet verder.")
            .Produces<Auditweergave>().MetProblemen(400, 401, 403, 404, 409, 415);
    }

    static async Task<IResult> LijstAsync(
        Dodebrievenbak bak,
        [Description("Hoeveel ten hoogste, 1 tot 1000.")] int? limiet,
        [Description("De positie van de laatste die u zag.")] string? na,
        [Description("Alleen die met deze oorzaak: het kenmerk uit /oorzaken.")] string? oorzaak,
        CancellationToken ct)
    {
        if (Operatorroutes.Bezwaar(limiet) is { } bezwaar)
            return bezwaar;
        if (oorzaak is not null && !Oorzaakkenmerk.IsGeldig(oorzaak))
            return Probleem.Van(400) with { Detail = "De parameter oorzaak is geen kenmerk van een oorzaak." };
        var hoogstens = limiet ?? Operatorroutes.StandaardLimiet;
        var brieven = await bak.BekijkAsync(hoogstens, na, ct, oorzaak);
        return Results.Json(new Dodebrievenweergave(brieven, brieven.Count == hoogstens ? brieven[^1].Positie : null));
    }

    static Task<IResult> ToonAsync(
        [Description("Kenmerk van de dode brief.")] string id, HttpContext context, Brievenzoeker zoeker, CancellationToken ct) =>
        zoeker.ToonAsync(id, context.User, ct);

    static async Task<IResult> BiedOpnieuwAanAsync(
        [Description("Kenmerk van de dode brief.")] string id,
        Heraanbieding? heraanbieding, HttpContext context, Brievenzoeker zoeker, CancellationToken ct)
    {
        var omgeleid = heraanbieding?.Bestemming is not null;
        if (Reden.Bezwaar(heraanbieding?.Reden, verplicht: omgeleid) is { } bezwaar)
            return bezwaar;
        var opdracht = Opdracht(context, omgeleid ? Herstelactie.AndereRoute : Herstelactie.Opnieuw) with
        {
            Bestemming = heraanbieding?.Bestemming, Reden = heraanbieding?.Reden,
        };
        return await zoeker.HerstelAsync(id, context.User, opdracht, StatusCodes.Status202Accepted, ct);
    }

    static async Task<IResult> HandelAfAsync(
        [Description("Kenmerk van de dode brief.")] string id,
        Afhandeling afhandeling, HttpContext context, Brievenzoeker zoeker, CancellationToken ct) =>
        Reden.Bezwaar(afhandeling.Reden)
        ?? await zoeker.HerstelAsync(
            id, context.User, Opdracht(context, Herstelactie.Afhandelen) with { Reden = afhandeling.Reden }, StatusCodes.Status200OK, ct);

    static Herstelopdracht Opdracht(HttpContext context, Herstelactie actie) =>
        new(actie, context.User.Zelf(), Herkomst.Van(context));
}

/// <summary>The open dead letters.</summary>
[Description("De open dode brieven, oudste eerst.")]
public sealed record Dodebrievenweergave(
    IReadOnlyList<Dodebrief> DodeBrieven,
    [property: Description("Geef dit als 'na' mee voor de volgende; leeg als dit alles is.")] string? Volgende);

/// <summary>Why a dead letter is closed.</summary>
[Description("De reden van afhandeling.")]
public sealed record Afhandeling([property: Description("Waarom het bericht niet verder gaat; noem geen cliëntgegevens.")] string Reden);

/// <summary>How a dead letter is offered again.</summary>
[Description("Hoe het bericht opnieuw wordt aangeboden; zonder inhoud zoals het was.")]
public sealed record Heraanbieding(
    [property: Description("Code van een andere ontvanger van dezelfde soort, bijvoorbeeld na een herindeling.")] string? Bestemming = null,
    [property: Description("Waarom; verplicht bij een andere ontvanger. Noem geen cliëntgegevens.")] string? Reden = null);
