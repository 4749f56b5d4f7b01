using System.Net;
using System.Net.Sockets;

namespace Hub.Testbasis;

/// <summary>Finds a port that is free now.</summary>
public static class VrijePoort
{
    public static int Zoek()
    {
        using var luisteraar = new TcpListener(IPAddress.Loopback, 0);
        luisteraar.Start();
        return ((IPEndPoint)luisteraar.LocalEndpoint).Port;
    }
}
