using Hub.Functies.Triggers;
using Hub.Keten.Bewaken;

namespace Hub.Functies;

/// <summary>Closes the days that are over: clears blobs that no message refers to, and seals the audit trail.</summary>
static class SluitDag
{
    public static void Map(IEndpointRouteBuilder app) => app.MapTrigger(nameof(SluitDag), (_, diensten, ct) =>
        diensten.GetRequiredService<Dagafsluiting>().VoerUitAsync(ct));
}
