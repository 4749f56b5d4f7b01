using Hub.Functies.Triggers;
using Hub.Keten.Termijnen;

namespace Hub.Functies;

/// <summary>Notes which answers are due or overdue.</summary>
static class BewaakTermijnen
{
    public static void Map(IEndpointRouteBuilder app) => app.MapTrigger(nameof(BewaakTermijnen), (_, diensten, ct) =>
        diensten.GetRequiredService<Termijnbewaking>().BewaakAsync(ct));
}
