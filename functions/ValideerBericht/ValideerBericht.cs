using Hub.Functies.Triggers;
using Hub.Keten.Stappen;

namespace Hub.Functies;

/// <summary>Judges a message that came in.</summary>
static class ValideerBericht
{
    public static void Map(IEndpointRouteBuilder app) => app.MapTrigger(nameof(ValideerBericht), (oproep, diensten, ct) =>
        diensten.GetRequiredService<Stapuitvoerder>().VoerUitAsync(diensten.GetRequiredService<Valideren>(), oproep.Bericht("opdracht"), ct));
}
