using Hub.Kern.Poorten;
using Hub.Opslag;
using Hub.Opslag.Blobs;
using Hub.Opslag.ServiceBus;
using Hub.Opslag.Tabellen;
using Hub.Opslag.Wachtrijen;

namespace Hub.Functies.Opbouw;

/// <summary>Storage and the bus: one place to replace them by the official packages (docs/besluiten/0002).</summary>
static class Opslagdiensten
{
    public static void VoegOpslagToe(this IServiceCollection diensten, Hubinstellingen instellingen)
    {
    }
}
