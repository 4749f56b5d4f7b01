using Hub.Keten.Contracten;
using Hub.Keten.Register.Bijhouden;
using Hub.Monitor;
using Hub.Monitor.Bijwerken;
using Hub.Monitor.Cijfers;
using Hub.Monitor.Indelen;
using Hub.Monitor.Invoer;
using Hub.Monitor.Opslag;

namespace Hub.Functies.Opbouw;

/// <summary>What keeps and reads the figures.</summary>
static class Monitordiensten
{
    public static void VoegMonitorToe(this IServiceCollection diensten) => diensten
        .AddSingleton<Merken>().AddSingleton<IRegistervolger>(d => d.GetRequiredService<Merken>())
        .AddSingleton<Pakketkast>().AddSingleton<Bijdragekast>().AddSingleton<Delenkast>().AddSingleton<Tellingkast>().AddSingleton<Kenmerken>()
        .AddSingleton<Contractoverzicht>().AddSingleton<Invoerlogboek>().AddSingleton<Invoerders>().AddSingleton<Monitorimport>()
        .AddSingleton<Monitorinvoerbron>().AddSingleton<Indelingen>()
        .AddSingleton<Gemeentebijwerker>().AddSingleton<Bijwerker>().AddSingleton<Monitorherbouw>()
        .AddSingleton<Monitorrecht>().AddSingleton<Monitortoegang>().AddSingleton<Cijferlezer>().AddSingleton<Bronlezer>().AddSingleton<IZorgmonitor, Zorgmonitor>();
}
