using Hub.Bezorging.Uitgaand;
using Hub.Functies.Triggers;
using Hub.Keten.Bewaken;
using Hub.Keten.Wachten;

namespace Hub.Functies;

/// <summary>Sets messages going that stand still, or that waited long enough.</summary>
static class BewaakVoortgang
{
    public static void Map(IEndpointRouteBuilder app) => app.MapTrigger(nameof(BewaakVoortgang), async (_, diensten, ct) =>
    {
        await diensten.GetRequiredService<Veger>().VeegAsync(ct);
        await diensten.GetRequiredService<Wachtkamer>().LaatVerlopenAsync(ct);
        await diensten.GetRequiredService<Aansporing>().VeegAsync(ct);
    });
}
