using Hub.Bezorging;
using Hub.Functies.Triggers;
using Hub.Keten.Stappen;

namespace Hub.Functies;

/// <summary>Brings a message to its recipient.</summary>
static class BezorgBericht
{
    public static void Map(IEndpointRouteBuilder app) => app.MapTrigger(nameof(BezorgBericht), (oproep, diensten, ct) =>
        diensten.GetRequiredService<Stapuitvoerder>().VoerUitAsync(diensten.GetRequiredService<Bezorgen>(), oproep.Bericht("opdracht"), ct));
}
