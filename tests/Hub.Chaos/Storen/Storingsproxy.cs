using System.Net;
using System.Net.Sockets;

namespace Hub.Chaos.Storen;

/// <summary>A port in front of another one, where the weather decides what comes through. Thread-safe.</summary>
sealed class Storingsproxy : IDisposable
{
    readonly TcpListener _luisteraar = new(IPAddress.Loopback, 0);
    readonly CancellationTokenSource _stop = new();
    readonly Weer _weer;
    readonly int _naar;

    /// <summary>Starts to listen.</summary>
    /// <param name="naar">The port behind it, on loopback.</param>
    /// <param name="weer">Decides.</param>
    public Storingsproxy(int naar, Weer weer)
    {
        (_naar, _weer) = (naar, weer);
        _luisteraar.Start();
        _ = LuisterAsync();
    }

    /// <summary>The port to speak to.</summary>
    public int Poort => ((IPEndPoint)_luisteraar.LocalEndpoint).Port;

    /// <inheritdoc/>
    public void Dispose()
    {
        _stop.Cancel();
        _luisteraar.Dispose();
    }

    async Task LuisterAsync()
    {
        try
        {
            while (true)
            {
                var klant = await _luisteraar.AcceptTcpClientAsync(_stop.Token);
                _ = _weer.IsDicht ? BreekAsync(klant) : VerbindAsync(klant);
            }
        }
        catch (OperationCanceledException)
        {
            // The run is over.
        }
    }

    // A reset, not a farewell: the other side must not think that this was the end of an answer.
    static Task BreekAsync(TcpClient klant)
    {
        klant.LingerState = new LingerOption(true, 0);
        klant.Dispose();
        return Task.CompletedTask;
    }

    async Task VerbindAsync(TcpClient klant)
    {
        using var einde = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token, _weer.Verbonden);
        using var dienst = new TcpClient { NoDelay = true };
        klant.NoDelay = true;
        try
        {
            await dienst.ConnectAsync(IPAddress.Loopback, _naar, einde.Token);
            await Task.WhenAny(BrengAsync(klant, dienst, einde.Token), BrengAsync(dienst, klant, einde.Token));
        }
        catch (Exception fout) when (fout is IOException or SocketException or OperationCanceledException)
        {
            // One of the two hung up, or the lines were cut.
        }

        await einde.CancelAsync();
        await BreekAsync(klant);
    }

    async Task BrengAsync(TcpClient van, TcpClient naar, CancellationToken einde)
    {
        var buffer = new byte[64 * 1024];
        while (await van.GetStream().ReadAsync(buffer, einde) is > 0 and var gelezen)
        {
            await _weer.OntdooidAsync(einde);
            var (lot, vertraging) = _weer.Trek();
            if (lot == Lot.Weg)
                return;
            if (lot == Lot.Later)
                await Task.Delay(vertraging, einde);
            await naar.GetStream().WriteAsync(buffer.AsMemory(0, lot == Lot.Half ? gelezen / 2 : gelezen), einde);
            if (lot == Lot.Half)
                return;
        }
    }
}
