using System.Net;
using System.Net.Sockets;

namespace Hub.Lokaal;

/// <summary>Finds free ports on loopback.</summary>
static class Vrijepoort
{
    /// <summary>A port that was free just now.</summary>
    public static int Zoek()
    {
        using var luisteraar = new TcpListener(IPAddress.Loopback, 0);
        luisteraar.Start();
        return ((IPEndPoint)luisteraar.LocalEndpoint).Port;
    }
}
