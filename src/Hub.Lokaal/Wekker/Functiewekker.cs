using Hub.Kern.Poorten;
using Hub.Lokaal.Functies;
using Microsoft.Extensions.Logging;
using NCrontab;

namespace Hub.Lokaal.Wekker;

/// <summary>
/// Does for one function what the Functions host does for a timer trigger (TM-01): calls it at each time of its schedule, and once
/// at start when a time was missed. When it last ran is kept in table <c>Bewaking</c>, partition "wekker".
/// </summary>
sealed partial class Functiewekker(Functie functie, Functieroeper roeper, ITabellen tabellen, string tabel, TimeProvider klok, ILogger log)
{
    const string Partitie = "wekker";
    const string LaatsteVeld = "Laatste";

    static readonly TimeSpan Rust = TimeSpan.FromSeconds(10);

    readonly CrontabSchedule _schema = CrontabSchedule.Parse(
        functie.Schema!, new CrontabSchedule.ParseOptions { IncludingSeconds = true });

    /// <summary>Runs until cancelled.</summary>
    public async Task DraaiAsync(CancellationToken stop)
    {
        try
        {
            while (true)
            {
                await DraaiTotStoringAsync(stop);
                await Task.Delay(Rust, klok, stop);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Stopping is how it ends.
        }
    }

    // Storage that is away for a while must not stop the timer for good.
    async Task DraaiTotStoringAsync(CancellationToken stop)
    {
        try
        {
            var laatste = await LeesLaatsteAsync(stop);
            while (true)
            {
                var nu = klok.GetUtcNow().UtcDateTime;
                var volgende = _schema.GetNextOccurrence(laatste ?? nu);
                var teLaat = volgende < nu;
                if (!teLaat)
                    await Task.Delay(volgende - nu, klok, stop);
                laatste = await WekAsync(laatste, teLaat, stop);
            }
        }
#pragma warning disable CA1031 // whatever it was, the next time may be better
        catch (Exception fout) when (fout is not OperationCanceledException || !stop.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogGestoord(functie.Naam, fout);
        }
    }

    async Task<DateTime> WekAsync(DateTime? laatste, bool teLaat, CancellationToken stop)
    {
        var nu = klok.GetUtcNow().UtcDateTime;
        if (!await roeper.RoepAsync(functie, laatste, _schema.GetNextOccurrence(nu), teLaat, stop))
            LogMislukt(functie.Naam);
        var rij = new Rij(Partitie, functie.Naam, new Dictionary<string, object?> { [LaatsteVeld] = new DateTimeOffset(nu) });
        await tabellen.SchrijfAsync(tabel, Bewerking.Zet(rij), stop);
        return nu;
    }

    async Task<DateTime?> LeesLaatsteAsync(CancellationToken ct) =>
        (await tabellen.LeesAsync(tabel, Partitie, functie.Naam, ct))?.Veld<DateTimeOffset?>(LaatsteVeld)?.UtcDateTime;

    [LoggerMessage(EventId = 410, Level = LogLevel.Warning, Message = "{Functie} is mislukt; zij komt weer op de volgende tijd (TM-01)")]
    partial void LogMislukt(string functie);

    [LoggerMessage(EventId = 411, Level = LogLevel.Warning, Message = "De wekker van {Functie} kan niet bij de opslag; hij probeert het zo weer")]
    partial void LogGestoord(string functie, Exception fout);
}
