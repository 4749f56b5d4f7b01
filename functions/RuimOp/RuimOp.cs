using Hub.Functies.Triggers;
using Hub.Keten.Bewaren;

namespace Hub.Functies;

/// <summary>Removes what was kept for its term, an hour after the day was sealed.</summary>
static class RuimOp
{
    public static void Map(IEndpointRouteBuilder app) => app.MapTrigger(nameof(RuimOp), (_, diensten, ct) =>
        diensten.GetRequiredService<Opruimer>().VoerUitAsync(ct));
}
