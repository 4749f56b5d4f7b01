using System.Net;
using System.Net.Sockets;
using Hub.Testbasis.Draaiend;

namespace Hub.Testbasis.Bsnwacht;

/// <summary>
/// A port in front of a storage service that shows all that is sent to it to the watch, byte for byte as it goes over the line: URLs with
/// their keys, properties, queue messages, also of what is deleted later.
/// </summary>
public sealed class Lijnkijker : IDisposable
{
    const int Overlap = Bsnzoeker.Lengte + 1; // a BSN may come in two pieces, and what stands before it counts
    readonly TcpListener _luisteraar = new(IPAddress.Loopback, 0);
    readonly CancellationTokenSource _stop = new();
    readonly Bsnwacht _wacht;
    readonly int _naar;
    readonly string _dienst;

    public Lijnkijker(Bsnwacht wacht, string dienst, int naar)
    {
        (_wacht, _dienst, _naar) = (wacht, dienst, naar);
        _luisteraar.Start();
        _ = LuisterAsync();
    }

    /// <summary>The port to speak to instead.</summary>
    public int Poort => ((IPEndPoint)_luisteraar.LocalEndpoint).Port;

    /// <summary>A connection string whose tables and queues go by way of watching ports.</summary>
    public static string Tussen(Bsnwacht wacht, string verbindingstekst) => Omleiding.Langs(verbindingstekst, (dienst, poort) =>
        dienst is "Queue" or "Table" ? new Lijnkijker(wacht, $"{dienst}Endpoint", poort).Poort : poort);

    public void Dispose()
    {
        _stop.Cancel();
        _luisteraar.Dispose();
        _stop.Dispose();
    }

    async Task LuisterAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            var klant = await _luisteraar.AcceptTcpClientAsync(_stop.Token);
            _ = VerbindAsync(klant);
        }
    }

    async Task VerbindAsync(TcpClient klant)
    {
        using var dienst = new TcpClient { NoDelay = true };
        using (klant)
        {
            try
            {
                klant.NoDelay = true;
                await dienst.ConnectAsync(IPAddress.Loopback, _naar, _stop.Token);
                await Task.WhenAny(MeekijkenAsync(klant.GetStream(), dienst.GetStream()), dienst.GetStream().CopyToAsync(klant.GetStream(), _stop.Token));
            }
            catch (Exception fout) when (fout is IOException or SocketException or OperationCanceledException)
            {
                // One of the two hung up: so do we.
            }
        }
    }

    async Task MeekijkenAsync(NetworkStream van, NetworkStream naar)
    {
        var buffer = new byte[64 * 1024];
        var bewaard = 0;
        while (await van.ReadAsync(buffer.AsMemory(bewaard), _stop.Token) is > 0 and var gelezen)
        {
            await naar.WriteAsync(buffer.AsMemory(bewaard, gelezen), _stop.Token);
            _wacht.Bekijk(_dienst, buffer.AsSpan(0, bewaard + gelezen));
            var staart = Math.Min(Overlap, bewaard + gelezen);
            buffer.AsSpan(bewaard + gelezen - staart, staart).CopyTo(buffer);
            bewaard = staart;
        }
    }
}
