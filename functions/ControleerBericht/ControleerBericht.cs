using System.ComponentModel;
using Hub.Functies.Deur;
using Hub.Functies.Weergave;
using Hub.Kern.Poorten;

namespace Hub.Functies;

/// <summary>A dry run: <c>POST /api/v1/validaties</c>. Gives all findings at once and stores nothing.</summary>
static class ControleerBericht
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/validaties", VoerUitAsync)
        .RequireAuthorization(Toegang.Berichten)
        .WithName(nameof(ControleerBericht)).WithTags("Berichten")
        .WithSummary("Een bericht laten controleren")
        .WithDescription("Geeft alle bevindingen in één antwoord. Er wordt niets bewaard of doorgestuurd.")
        .Accepts<string>("application/xml", "text/xml")
        .Produces<Validatieweergave>()
        .MetProblemen(400, 401, 403, 413, 415);

    static async Task<IResult> VoerUitAsync(HttpContext context, IBerichtvalidator validator, CancellationToken ct)
    {
        if (Xmlinhoud.Bezwaar(context.Request) is { } bezwaar)
            return bezwaar;
        var uitkomst = await validator.ValideerAsync(context.Request.BodyReader, ct);
        return Results.Json(new Validatieweergave(
            uitkomst.Soort?.Naam, uitkomst.IsGeldig, [.. uitkomst.Bevindingen.Select(Bevindingweergave.Van)]));
    }
}

/// <summary>The verdict of a dry run.</summary>
[Description("Het oordeel over een bericht.")]
public sealed record Validatieweergave(
    [property: Description("Berichtsoort, of leeg als die niet te zien is.")] string? Soort,
    bool Geldig,
    IReadOnlyList<Bevindingweergave> Bevindingen);
