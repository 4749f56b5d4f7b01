using System.ComponentModel;
using Hub.Bezorging.DodeBrieven;
using Hub.Functies.Deur;
using Hub.Functies.Weergave;
using Hub.Kern.Dossiers;

namespace Hub.Functies;

/// <summary>Dead letters for operators: list, look, offer again, settle (<c>/api/v1/dode-brieven</c>).</summary>
static class DodeBrieven
{
    const int StandaardLimiet = 100;
    const int MaxLimiet = 1000;
    const int MaxReden = 500; // characters

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapLezen("/dode-brieven", LijstAsync).Operatorroute(
            nameof(DodeBrieven), "Open dode brieven", "Berichten die de hub niet kon verwerken, oudste eerst.")
            .Produces<Dodebrievenweergave>().MetProblemen(400, 401, 403);
        api.MapLezen("/dode-brieven/{id}", ToonAsync).Operatorroute(
            "ToonDodeBrief", "Een dode brief", "Alles wat er met het bericht gebeurd is, de pogingen en de oorzaak daarbij.")
            .Produces<Auditweergave>().MetProblemen(400, 401, 403, 404);
        api.MapPost("/dode-brieven/{id}/heraanbiedingen", BiedOpnieuwAanAsync).Operatorroute(
            "BiedOpnieuwAan", "Opnieuw aanbieden", "Biedt het bericht opnieuw aan de stap aan waar het misging.")
            .Produces<Auditweergave>(202).MetProblemen(400, 401, 403, 404, 409);
        api.MapPost("/dode-brieven/{id}/afhandeling", HandelAfAsync).Operatorroute(
            "HandelAf", "Afhandelen", "Sluit de dode brief met een reden; het bericht gaat niet verder.")
            .Produces<Auditweergave>().MetProblemen(400, 401, 403, 404, 409, 415);
    }

    static RouteHandlerBuilder Operatorroute(this RouteHandlerBuilder route, string naam, string samenvatting, string uitleg) => route
        .RequireAuthorization(Toegang.Operator)
        .WithName(naam).WithTags("Dode brieven").WithSummary(samenvatting).WithDescription(uitleg);

    static async Task<IResult> LijstAsync(
        Dodebrievenbak bak,
        [Description("Hoeveel ten hoogste, 1 tot 1000.")] int? limiet,
        [Description("De positie van de laatste die u zag.")] string? na,
        CancellationToken ct)
    {
        if (limiet is < 1 or > MaxLimiet)
            return Probleem.Van(400) with { Detail = $"De parameter limiet ligt tussen 1 en {MaxLimiet}." };
        var hoogstens = limiet ?? StandaardLimiet;
        var brieven = await bak.BekijkAsync(hoogstens, na, ct);
        return Results.Json(new Dodebrievenweergave(brieven, brieven.Count == hoogstens ? brieven[^1].Positie : null));
    }

    static Task<IResult> ToonAsync(
        [Description("Kenmerk van de dode brief.")] string id, HttpContext context, Brievenzoeker zoeker, CancellationToken ct) =>
        zoeker.MetAsync(id, context.User, d => d.Heeft(Handeling.DodeBrief), d => Task.FromResult<Dossier?>(d), 200, ct);

    static Task<IResult> BiedOpnieuwAanAsync(
        [Description("Kenmerk van de dode brief.")] string id,
        HttpContext context, Brievenzoeker zoeker, Herstellen herstellen, CancellationToken ct) =>
        zoeker.MetAsync(
            id, context.User, d => d.Laatste.Handeling is Handeling.DodeBrief or Handeling.Heraangeboden,
            d => herstellen.BiedOpnieuwAanAsync(d, context.User.Identity!.Name!, Herkomst.Van(context), ct), 202, ct);

    static Task<IResult> HandelAfAsync(
        [Description("Kenmerk van de dode brief.")] string id,
        Afhandeling afhandeling, HttpContext context, Brievenzoeker zoeker, Herstellen herstellen, CancellationToken ct) =>
        string.IsNullOrWhiteSpace(afhandeling.Reden) || afhandeling.Reden.Length > MaxReden
            ? Task.FromResult<IResult>(Probleem.Van(400) with { Detail = $"Geef een reden van hoogstens {MaxReden} tekens." })
            : zoeker.MetAsync(
                id, context.User, d => d.Laatste.Handeling is Handeling.DodeBrief or Handeling.Afgehandeld,
                async d => await herstellen.HandelAfAsync(d, context.User.Identity!.Name!, Herkomst.Van(context), afhandeling.Reden, ct),
                200, ct);
}

/// <summary>The open dead letters.</summary>
[Description("De open dode brieven, oudste eerst.")]
public sealed record Dodebrievenweergave(
    IReadOnlyList<Dodebrief> DodeBrieven,
    [property: Description("Geef dit als 'na' mee voor de volgende; leeg als dit alles is.")] string? Volgende);

/// <summary>Why a dead letter is closed.</summary>
[Description("De reden van afhandeling.")]
public sealed record Afhandeling([property: Description("Waarom het bericht niet verder gaat; noem geen cliëntgegevens.")] string Reden);
