using Hub.Bezorging.Uitgaand;
using Hub.Functies.Triggers;
using Hub.Keten.Stappen;

namespace Hub.Functies;

/// <summary>Pushes what waits for a recipient, in order.</summary>
static class LeverAf
{
    public static void Map(IEndpointRouteBuilder app) => app.MapTrigger(nameof(LeverAf), (oproep, diensten, ct) =>
        diensten.GetRequiredService<Stapuitvoerder>().VoerUitAsync(diensten.GetRequiredService<Afleveren>(), oproep.Bericht("opdracht"), ct));
}
