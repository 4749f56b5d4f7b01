using Hub.Functies.Triggers;
using Hub.Keten.Stappen;

namespace Hub.Functies;

/// <summary>Decides who gets a message.</summary>
static class VerwerkBericht
{
    public static void Map(IEndpointRouteBuilder app) => app.MapTrigger(nameof(VerwerkBericht), (oproep, diensten, ct) =>
        diensten.GetRequiredService<Stapuitvoerder>().VoerUitAsync(diensten.GetRequiredService<Verwerken>(), oproep.Bericht("opdracht"), ct));
}
