using System.ComponentModel;
using Hub.Functies.Deur;
using Hub.Functies.Weergave;
using Hub.Kern.Berichten;
using Hub.Kern.Partijen;
using Hub.Kern.Poorten;
using Hub.Keten.Beoordelen;
using Hub.Keten.Register.Bijhouden;

namespace Hub.Functies;

/// <summary>A dry run: <c>POST /api/v1/validaties</c>. Gives all findings at once and stores nothing.</summary>
static class ControleerBericht
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/validaties", VoerUitAsync)
        .RequireAuthorization(Toegang.Berichten)
        .WithName(nameof(ControleerBericht)).WithTags("Berichten")
        .WithSummary("Een bericht laten controleren")
        .WithDescription("Geeft alle bevindingen in één antwoord, voor de partijen van het bericht ook wat er tegen het register geweigerd zou worden. "
            + "Er wordt niets bewaard of doorgestuurd.")
        .Accepts<string>("application/xml", "text/xml")
        .Produces<Validatieweergave>()
        .MetProblemen(400, 401, 403, 413, 415);

    static async Task<IResult> VoerUitAsync(
        HttpContext context, IBerichtvalidator validator, Proefbeoordeling proef, Partijregister partijen, CancellationToken ct)
    {
        if (Xmlinhoud.Bezwaar(context.Request) is { } bezwaar)
            return bezwaar;
        var bericht = context.Request.BodyReader;
        if ((await validator.LeesKopAsync(bericht, ct)).Kop is not { } kop || !proef.Mag(kop, Toegang.Van(context.User, partijen)))
            return Results.Json(Weergave(await validator.ValideerAsync(bericht, ct), null));
        var contracten = await proef.ContractenAsync(kop, ct);
        var (uitkomst, keten) = await Tweesprong.LeesAsync(
            bericht, pijp => validator.ValideerAsync(pijp, contracten, ct).AsTask(), pijp => proef.BeoordeelAsync(pijp, kop, ct), ct);
        return Results.Json(Weergave(uitkomst, keten));
    }

    // Refused for its content, a message never gets as far as the register (IV088).
    static Validatieweergave Weergave(Validatieuitkomst uitkomst, Ketenoordeel? keten)
    {
        if (uitkomst.Bevindingen.Any(b => b.Niveau is Niveau.Berichtformaat or Niveau.Berichtinhoud))
            keten = null;
        var bevindingen = uitkomst.Bevindingen.Concat(keten?.Gevonden ?? []).OrderBy(bevinding => bevinding.Offset);
        return new Validatieweergave(
            uitkomst.Soort?.Naam, uitkomst.IsGeldig && keten is not { Gevonden.Count: > 0 }, [.. bevindingen.Select(Bevindingweergave.Van)])
        {
            Register = keten is not null,
            NietTeBeoordelen = [.. (keten?.NietTeBeoordelen ?? []).Select(Bevindingweergave.Van)],
        };
    }
}

/// <summary>The verdict of a dry run.</summary>
[Description("Het oordeel over een bericht.")]
public sealed record Validatieweergave(
    [property: Description("Berichtsoort, of leeg als die niet te zien is.")] string? Soort,
    bool Geldig,
    IReadOnlyList<Bevindingweergave> Bevindingen)
{
    /// <summary>True when the register was asked.</summary>
    [Description("Waar als het bericht ook tegen het register van de gemeente is gehouden: alleen voor de twee partijen van het bericht.")]
    public bool Register { get; init; }

    /// <summary>What could not be judged.</summary>
    [Description("Wat niet te beoordelen is, omdat de hub niet heeft gezien waarmee het vergeleken moet worden; het wordt er niet om geweigerd.")]
    public IReadOnlyList<Bevindingweergave> NietTeBeoordelen { get; init; } = [];
}
