using Hub.Functies.Triggers;
using Hub.Keten.Bewaken;

namespace Hub.Functies;

/// <summary>Sets messages going that stand still.</summary>
static class BewaakVoortgang
{
    public static void Map(IEndpointRouteBuilder app) => app.MapTrigger(nameof(BewaakVoortgang), (_, diensten, ct) =>
        diensten.GetRequiredService<Veger>().VeegAsync(ct));
}
