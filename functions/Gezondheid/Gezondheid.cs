using System.ComponentModel;
using Hub.Functies.Deur;
using Hub.Kern.Poorten;
using Hub.Keten.Bewaken;

namespace Hub.Functies;

/// <summary>Is the hub well: <c>GET /api/v1/gezondheid</c>. Open to all, says nothing but yes or no.</summary>
static class Gezondheid
{
    public static void Map(IEndpointRouteBuilder api) => api.MapLezen("/gezondheid", VoerUitAsync)
        .AllowAnonymous()
        .WithName(nameof(Gezondheid)).WithTags("Hub")
        .WithSummary("Werkt de hub")
        .WithDescription("Antwoordt 200 als de hub bij zijn opslag kan, anders 503.")
        .Produces<Gezondheidsweergave>().MetProblemen();

    static async Task<IResult> VoerUitAsync(ITabellen tabellen, CancellationToken ct)
    {
        await tabellen.LeesAsync(Veegstand.Tabel, "gezondheid", "proef", ct);
        return Results.Json(new Gezondheidsweergave("goed", Beveiligingskoppen.ApiVersie));
    }
}

/// <summary>How the hub is.</summary>
[Description("Hoe het met de hub gaat.")]
public sealed record Gezondheidsweergave(string Status, string Versie);
