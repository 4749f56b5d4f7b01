using System.ComponentModel;
using Hub.Bezorging.DodeBrieven.Oorzaken;
using Hub.Functies.Deur;

namespace Hub.Functies;

/// <summary>Dead letters by cause, and what is said about a cause (<c>/api/v1/oorzaken</c>).</summary>
static class Oorzaken
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapLezen("/oorzaken", LijstAsync).Operatorroute(
            nameof(Oorzaken), "Dode brieven per oorzaak",
            "Hoeveel dode brieven open staan per oorzaak, sinds wanneer, en wat er op het spel staat. Wat niet gedempt is eerst.")
            .Produces<Oorzakenweergave>().MetProblemen(401, 403);
        api.MapLezen("/oorzaken/{id}/dempingen", DempingenAsync).Operatorroute(
            "Dempingen", "Dempingen van een oorzaak", "Alles wat er over deze oorzaak gezegd is, oudste eerst; het laatste geldt.")
            .Produces<Dempingenweergave>().MetProblemen(400, 401, 403);
        api.MapPost("/oorzaken/{id}/dempingen", DempAsync).Operatorroute(
            "Demp", "Een bekende oorzaak dempen",
            "Deze oorzaak geeft geen alarm tot het gegeven moment; de brieven blijven in de lijst. Een moment in het verleden heft de demping op.")
            .Produces<Demping>(201).MetProblemen(400, 401, 403, 415);
    }

    static async Task<IResult> LijstAsync(Oorzakenoverzicht overzicht, CancellationToken ct) =>
        Results.Json(new Oorzakenweergave(await overzicht.MaakAsync(ct)));

    static async Task<IResult> DempingenAsync(
        [Description("Kenmerk van de oorzaak.")] string id, Dempingen dempingen, CancellationToken ct) =>
        Oorzaakkenmerk.IsGeldig(id) ? Results.Json(new Dempingenweergave(await dempingen.VanAsync(id, ct))) : GeenKenmerk();

    static async Task<IResult> DempAsync(
        [Description("Kenmerk van de oorzaak.")] string id,
        Dempingsverzoek verzoek, HttpContext context, Dempingen dempingen, TimeProvider klok, CancellationToken ct)
    {
        if (!Oorzaakkenmerk.IsGeldig(id))
            return GeenKenmerk();
        if (Reden.Bezwaar(verzoek.Reden) is { } bezwaar)
            return bezwaar;
        if (verzoek.Tot > klok.GetUtcNow() + Dempingen.Langst)
            return Probleem.Van(400) with { Detail = $"Een oorzaak kan hoogstens {Dempingen.Langst.Days} dagen gedempt worden." };
        var demping = await dempingen.DempAsync(id, verzoek.Tot.ToUniversalTime(), verzoek.Reden, context.User.Identity!.Name!, ct);
        return Results.Json(demping, statusCode: StatusCodes.Status201Created);
    }

    static Probleem GeenKenmerk() => Probleem.Van(400) with { Detail = "Dit is geen kenmerk van een oorzaak; zie /api/v1/oorzaken." };
}

/// <summary>The causes.</summary>
[Description("Open dode brieven per oorzaak.")]
public sealed record Oorzakenweergave(IReadOnlyList<Oorzaak> Oorzaken);

/// <summary>What was said about a cause.</summary>
[Description("De dempingen van een oorzaak.")]
public sealed record Dempingenweergave(IReadOnlyList<Demping> Dempingen);

/// <summary>Mutes a cause.</summary>
[Description("Tot wanneer een oorzaak geen alarm geeft, en waarom.")]
public sealed record Dempingsverzoek(
    [property: Description("Tot dit moment.")] DateTimeOffset Tot,
    [property: Description("Waarom, bijvoorbeeld wat eraan gedaan wordt; noem geen cliëntgegevens.")] string Reden);
