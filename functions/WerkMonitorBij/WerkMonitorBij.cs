using Hub.Functies.Triggers;
using Hub.Monitor.Bijwerken;

namespace Hub.Functies;

/// <summary>Brings the figures up to date with the messages that came in since: every 20 seconds, so that none is a minute behind.</summary>
static class WerkMonitorBij
{
    public static void Map(IEndpointRouteBuilder app) => app.MapTrigger(nameof(WerkMonitorBij), (_, diensten, ct) =>
        diensten.GetRequiredService<Bijwerker>().WerkBijAsync(ct));
}
