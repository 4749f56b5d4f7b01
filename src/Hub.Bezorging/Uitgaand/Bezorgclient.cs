using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;

namespace Hub.Bezorging.Uitgaand;

/// <summary>
/// The HTTP client for recipients: follows no redirects, keeps no cookies, and connects to no address that only this machine or its
/// network segment can mean, whatever a name resolves to (SSRF). Waiting is bounded by the policy, not by the client.
/// </summary>
public static class Bezorgclient
{
    const int MaxKopKilobytes = 16;
    static readonly TimeSpan Verbindingstijd = TimeSpan.FromSeconds(15);
    static readonly TimeSpan Hergebruik = TimeSpan.FromMinutes(5); // then names are resolved anew

    /// <summary>Registers it.</summary>
    /// <param name="diensten">Where.</param>
    /// <param name="demo">True to allow addresses on this machine.</param>
    public static IServiceCollection VoegBezorgclientToe(this IServiceCollection diensten, bool demo)
    {
        diensten.AddHttpClient(Verzender.Client, http => http.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => Maak(demo))
            .RemoveAllLoggers(); // its own say the address; the hub logs party, channel and result
        return diensten;
    }

    static SocketsHttpHandler Maak(bool demo) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        AutomaticDecompression = DecompressionMethods.None,
        ConnectTimeout = Verbindingstijd,
        PooledConnectionLifetime = Hergebruik,
        MaxResponseHeadersLength = MaxKopKilobytes,
        ConnectCallback = (context, ct) => VerbindAsync(context.DnsEndPoint, demo, ct),
    };

    static async ValueTask<Stream> VerbindAsync(DnsEndPoint doel, bool demo, CancellationToken ct)
    {
        var adressen = await Dns.GetHostAddressesAsync(doel.Host, ct);
        if (adressen.Length == 0 || !Array.TrueForAll(adressen, adres => Mag(adres, demo)))
            throw new SocketException((int)SocketError.AccessDenied);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(adressen, doel.Port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>May the hub connect to this address? Private ranges may: closed networks between governments use them.</summary>
    internal static bool Mag(IPAddress adres, bool demo)
    {
        if (adres.IsIPv4MappedToIPv6)
            adres = adres.MapToIPv4();
        if (IPAddress.IsLoopback(adres))
            return demo;
        return adres.AddressFamily == AddressFamily.InterNetworkV6
            ? !adres.IsIPv6LinkLocal && !adres.IsIPv6Multicast && !adres.Equals(IPAddress.IPv6Any)
            : adres.GetAddressBytes() is not ([0, ..] or [169, 254, ..] or [>= 224, ..]);
    }
}
