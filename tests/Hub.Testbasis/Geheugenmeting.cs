namespace Hub.Testbasis;

/// <summary>Watches how much managed memory this process has in use, until it is disposed.</summary>
public sealed class Geheugenmeting : IDisposable
{
    readonly CancellationTokenSource _stop = new();
    readonly Task _kijker;
    long _hoogste;

    /// <summary>Begins.</summary>
    /// <param name="opgeruimd">True to count only what is still needed: collects at each look, which takes time.</param>
    public Geheugenmeting(bool opgeruimd = true)
    {
        Begin = GC.GetTotalMemory(forceFullCollection: true);
        _kijker = Task.Run(() => KijkAsync(opgeruimd));
    }

    /// <summary>Bytes in use when it began.</summary>
    public long Begin { get; }

    /// <summary>The most bytes in use since.</summary>
    public long Hoogste => Volatile.Read(ref _hoogste);

    /// <summary>Stops looking.</summary>
    public void Dispose()
    {
        _stop.Cancel();
        _kijker.Wait();
        _stop.Dispose();
    }

    async Task KijkAsync(bool opgeruimd)
    {
        while (!_stop.IsCancellationRequested)
        {
            Volatile.Write(ref _hoogste, Math.Max(_hoogste, GC.GetTotalMemory(opgeruimd)));
            await Task.Delay(opgeruimd ? 50 : 5);
        }
    }
}
