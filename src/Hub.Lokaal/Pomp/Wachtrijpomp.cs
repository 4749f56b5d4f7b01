using Hub.Kern.Poorten;
using Hub.Lokaal.Functies;
using Microsoft.Extensions.Logging;

namespace Hub.Lokaal.Pomp;

/// <summary>
/// Does for one queue what the Functions host does for a Service Bus trigger (SB-02): receives under a lock, calls the function,
/// renews the lock while it runs, completes on success and gives back on failure.
/// </summary>
sealed partial class Wachtrijpomp(
    Functie functie, IBusontvanger bus, Functieroeper roeper, Hostbestand host, TimeSpan slotduur, TimeProvider klok, ILogger log)
{
    const int MeesteTegelijk = 32; // QU-02
    static readonly TimeSpan KortsteRust = TimeSpan.FromMilliseconds(20);
    static readonly TimeSpan LangsteRust = TimeSpan.FromMilliseconds(500);
    readonly SemaphoreSlim _plaatsen = new(host.GelijktijdigeOproepen);

    /// <summary>Pumps until cancelled; then waits for the calls that are running.</summary>
    public async Task DraaiAsync(CancellationToken stop)
    {
        var rust = KortsteRust;
        while (!stop.IsCancellationRequested)
        {
            try
            {
                rust = await PompAsync(stop) ? KortsteRust : Min(rust * 2, LangsteRust);
                if (rust > KortsteRust)
                    await Task.Delay(rust, klok, stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                break;
            }
#pragma warning disable CA1031 // a queue that cannot be reached now must be tried again, whatever the reason
            catch (Exception fout)
#pragma warning restore CA1031
            {
                LogOnbereikbaar(functie.Wachtrij!, fout);
                await Task.Delay(LangsteRust, klok, CancellationToken.None);
            }
        }

        for (var i = 0; i < host.GelijktijdigeOproepen; i++)
            await _plaatsen.WaitAsync(CancellationToken.None);
    }

    // Takes what there is room for; false when there was nothing.
    async Task<bool> PompAsync(CancellationToken stop)
    {
        await _plaatsen.WaitAsync(stop);
        _plaatsen.Release();
        var afleveringen = await bus.OntvangAsync(functie.Wachtrij!, Math.Clamp(_plaatsen.CurrentCount, 1, MeesteTegelijk), stop);
        foreach (var aflevering in afleveringen)
        {
            await _plaatsen.WaitAsync(CancellationToken.None);
            _ = HandelAfAsync(aflevering);
        }

        return afleveringen.Count > 0;
    }

    async Task HandelAfAsync(IBusaflevering aflevering)
    {
        try
        {
            using var klaar = new CancellationTokenSource();
            var verlengen = VerlengAsync(aflevering, klaar.Token);
            using var tijd = new CancellationTokenSource(host.Functietijd, klok);
            var gelukt = await roeper.RoepAsync(functie, aflevering, tijd.Token);
            await klaar.CancelAsync();
            await verlengen;
            await (gelukt ? aflevering.VoltooiAsync(CancellationToken.None) : aflevering.GeefTerugAsync(CancellationToken.None));
        }
#pragma warning disable CA1031 // when even giving back fails, the lock runs out and the message comes again
        catch (Exception fout)
#pragma warning restore CA1031
        {
            LogMislukt(functie.Naam, aflevering.Id, fout);
        }
        finally
        {
            _plaatsen.Release();
        }
    }

    async Task VerlengAsync(IBusaflevering aflevering, CancellationToken klaar)
    {
        var tot = klok.GetUtcNow() + host.Slotverlenging;
        try
        {
            while (klok.GetUtcNow() < tot)
            {
                await Task.Delay(slotduur / 2, klok, klaar);
                if (!await aflevering.VerlengAsync(klaar))
                    return;
            }
        }
        catch (OperationCanceledException)
        {
            // The call is done: no lock is needed any more.
        }
    }

    static TimeSpan Min(TimeSpan a, TimeSpan b) => a < b ? a : b;

    [LoggerMessage(EventId = 400, Level = LogLevel.Warning, Message = "Wachtrij {Wachtrij} is niet te bereiken; nieuwe poging volgt")]
    partial void LogOnbereikbaar(string wachtrij, Exception fout);

    [LoggerMessage(EventId = 401, Level = LogLevel.Warning, Message = "{Functie}: aflevering {Id} is niet afgerond; zij komt opnieuw")]
    partial void LogMislukt(string functie, string id, Exception fout);
}
