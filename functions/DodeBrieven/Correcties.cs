using System.ComponentModel;
using Hub.Bezorging.DodeBrieven;
using Hub.Functies.Deur;
using Hub.Functies.Opbouw;
using Hub.Functies.Weergave;
using Hub.Keten.Corrigeren;
using Hub.Kern.Berichten;
using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;

namespace Hub.Functies;

/// <summary>Edit and resend of a dead letter, by two people, and only where the hub is set to allow it (<c>/api/v1/dode-brieven/{id}/correcties</c>).</summary>
static class Correcties
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/dode-brieven/{id}/correcties", StelVoorAsync).Operatorroute(
            "StelCorrectieVoor", "Een correctie voorstellen",
            "Een verbeterd bericht in plaats van de dode brief: van dezelfde soort en tussen dezelfde partijen, met een eigen Identificatie. "
            + "Een ander moet het bevestigen; het origineel blijft zoals het was. Staat uit, tenzij de beheerder het aanzet.")
            .Accepts<string>("application/xml", "text/xml")
            .Produces<Correctiebelofte>(201).MetProblemen(400, 401, 403, 404, 409, 413, 415);
        api.MapPost("/dode-brieven/{id}/correcties/{correctieId}/bevestiging", BevestigAsync).Operatorroute(
            "BevestigCorrectie", "Een correctie van een ander bevestigen",
            "Het verbeterde bericht wordt aangenomen alsof de afzender het stuurde; de dode brief is daarmee afgedaan.")
            .Produces<Correctiebewijs>(202).MetProblemen(400, 401, 403, 404, 409, 415);
        api.MapPost("/dode-brieven/{id}/correcties/{correctieId}/afwijzing", WijsAfAsync).Operatorroute(
            "WijsCorrectieAf", "Een correctie afwijzen of intrekken",
            "Het voorstel gaat weg, de reden blijft; de dode brief blijft open.")
            .Produces<Auditweergave>().MetProblemen(400, 401, 403, 404, 409, 415);
    }

    static async Task<IResult> StelVoorAsync(
        [Description("Kenmerk van de dode brief.")] string id,
        HttpContext context, Hubinstellingen instellingen, Dossierinzage inzage, Corrigeren corrigeren, CancellationToken ct)
    {
        if (await WeigeringAsync(id, context, instellingen, inzage, ct) is { } weigering)
            return weigering;
        if (Xmlinhoud.Bezwaar(context.Request) is { } bezwaar)
            return bezwaar;
        var dossier = (await inzage.VindAsync(id, context.User, ct))!;
        var uitkomst = await corrigeren.StelVoorAsync(dossier, context.Request.Body, context.User.Zelf(), Herkomst.Van(context), ct);
        return uitkomst is Correctieuitkomst.Voorgesteld v
            ? Results.Json(new Correctiebelofte(v.CorrectieId, v.BerichtId), statusCode: StatusCodes.Status201Created)
            : Geweigerd(uitkomst);
    }

    static async Task<IResult> BevestigAsync(
        [Description("Kenmerk van de dode brief.")] string id,
        [Description("Kenmerk van het voorstel.")] string correctieId,
        Afhandeling bevestiging, HttpContext context, Hubinstellingen instellingen, Dossierinzage inzage, Correctiebesluiten besluiten, Dodebrievenbak bak,
        CancellationToken ct)
    {
        if (await WeigeringAsync(id, context, instellingen, inzage, ct) is { } weigering)
            return weigering;
        if (Reden.Bezwaar(bevestiging.Reden) is { } bezwaar)
            return bezwaar;
        var dossier = (await inzage.VindAsync(id, context.User, ct))!;
        var uitkomst = await besluiten.BevestigAsync(
            dossier, correctieId, context.User.Zelf(), Herkomst.Van(context), bevestiging.Reden, ct);
        if (uitkomst is not Correctieuitkomst.Ingediend ingediend)
            return Geweigerd(uitkomst);
        await bak.NeemUitAsync(ingediend.Origineel, ct);
        context.Response.Headers.Location = $"/api/v1/berichten/{ingediend.BerichtId}";
        return Results.Json(new Correctiebewijs(ingediend.BerichtId, id), statusCode: StatusCodes.Status202Accepted);
    }

    static async Task<IResult> WijsAfAsync(
        [Description("Kenmerk van de dode brief.")] string id,
        [Description("Kenmerk van het voorstel.")] string correctieId,
        Afhandeling afwijzing, HttpContext context, Hubinstellingen instellingen, Dossierinzage inzage, Correctiebesluiten besluiten,
        Partijregister partijen, CancellationToken ct)
    {
        if (await WeigeringAsync(id, context, instellingen, inzage, ct) is { } weigering)
            return weigering;
        if (Reden.Bezwaar(afwijzing.Reden) is { } bezwaar)
            return bezwaar;
        var dossier = (await inzage.VindAsync(id, context.User, ct))!;
        var uitkomst = await besluiten.WijsAfAsync(dossier, correctieId, context.User.Zelf(), Herkomst.Van(context), afwijzing.Reden, ct);
        return uitkomst is Correctieuitkomst.Afgewezen afgewezen
            ? Results.Json(Auditweergave.Van(afgewezen.Origineel, Toegang.Van(context.User, partijen)))
            : Geweigerd(uitkomst);
    }

    static async Task<Probleem?> WeigeringAsync(
        string id, HttpContext context, Hubinstellingen instellingen, Dossierinzage inzage, CancellationToken ct)
    {
        if (!instellingen.Correcties)
            return Probleem.Van(403) with { Detail = "Corrigeren staat uit op deze hub. Vraag de afzender om een nieuw bericht." };
        return BerichtId.IsGeldig(id) && await inzage.VindAsync(id, context.User, ct) is { } d && d.Heeft(Handeling.DodeBrief) ? null : Probleem.Van(404);
    }

    static Probleem Geweigerd(Correctieuitkomst uitkomst) => uitkomst switch
    {
        Correctieuitkomst.Ongeldig u => new Probleem(400, "Correctie afgekeurd", "De correctie is niet geldig en niet bewaard.")
        {
            Bevindingen = [.. u.Bevindingen.Select(Bevindingweergave.Van)],
        },
        Correctieuitkomst.Kanniet u => new Probleem(409, "Kan niet (meer)", u.Waarom),
        _ => Probleem.Van(500),
    };
}

/// <summary>A proposal that waits for a second person.</summary>
[Description("Een voorgestelde correctie; een ander moet haar bevestigen.")]
public sealed record Correctiebelofte(
    string CorrectieId,
    [property: Description("Het kenmerk dat het verbeterde bericht krijgt.")] string BerichtId);

/// <summary>A correction that was confirmed.</summary>
[Description("Het verbeterde bericht is aangenomen.")]
public sealed record Correctiebewijs(
    [property: Description("Kenmerk van het verbeterde bericht.")] string BerichtId,
    [property: Description("Kenmerk van de dode brief die het vervangt.")] string Vervangt);
