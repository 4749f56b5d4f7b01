using System.ComponentModel;
using Hub.Functies.Deur;
using Hub.Functies.Opbouw;
using Hub.Kern.Poorten;
using Hub.Keten.Bewaken;

namespace Hub.Functies;

/// <summary>Is the hub well: <c>GET /api/v1/gezondheid</c>. Open to all, so it says that something is wrong and never what.</summary>
static class Gezondheid
{
    const string PartijenVerouderd = "Het bestand met partijen is gewijzigd maar klopt niet; het vorige blijft gelden.";

    public static void Map(IEndpointRouteBuilder api) => api.MapLezen("/gezondheid", VoerUitAsync)
        .AllowAnonymous()
        .WithName(nameof(Gezondheid)).WithTags("Hub")
        .WithSummary("Werkt de hub")
        .WithDescription("Antwoordt 200 als de hub bij zijn opslag kan, anders 503.")
        .Produces<Gezondheidsweergave>().MetProblemen();

    static async Task<IResult> VoerUitAsync(ITabellen tabellen, Partijenwacht partijen, CancellationToken ct)
    {
        await tabellen.LeesAsync(Veegstand.Tabel, "gezondheid", "proef", ct);
        return Results.Json(partijen.IsActueel
            ? new Gezondheidsweergave("goed", Beveiligingskoppen.ApiVersie, [])
            : new Gezondheidsweergave("letOp", Beveiligingskoppen.ApiVersie, [PartijenVerouderd]));
    }
}

/// <summary>How the hub is.</summary>
[Description("Hoe het met de hub gaat.")]
public sealed record Gezondheidsweergave(
    [property: Description("goed, of letOp: de hub werkt, maar iemand moet ergens naar kijken.")] string Status,
    string Versie,
    [property: Description("Waar iemand naar moet kijken.")] IReadOnlyList<string> Meldingen);
