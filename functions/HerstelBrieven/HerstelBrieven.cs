using Hub.Bezorging.DodeBrieven.Taken;
using Hub.Functies.Triggers;
using Hub.Kern;
using Hub.Kern.Poorten;

namespace Hub.Functies;

/// <summary>Does a portion of a task on dead letters.</summary>
static class HerstelBrieven
{
    public static void Map(IEndpointRouteBuilder app) => app.MapTrigger(nameof(HerstelBrieven), async (oproep, diensten, ct) =>
    {
        // What is no token names no task: there is nothing to do, and nothing of it is kept.
        if (Opdracht.Lees(oproep.Bericht("opdracht")) is not { } opdracht)
            return;
        using var spoor = Sporen.Begin(nameof(HerstelBrieven), opdracht.Traceparent);
        await diensten.GetRequiredService<Taakuitvoerder>().VoerUitAsync(opdracht.Bericht, ct);
    });
}
