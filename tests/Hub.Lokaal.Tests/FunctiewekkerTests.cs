using Hub.Lokaal.Functies;
using Hub.Lokaal.Wekker;
using Hub.Testbasis;
using Hub.Testbasis.Geheugen;
using Microsoft.Extensions.Logging.Abstractions;

namespace Hub.Lokaal.Tests;

/// <summary>Timers fire at the times of their schedule, and once for what was missed (TM-01).</summary>
public class FunctiewekkerTests
{
    static readonly Functie ElkUur = new("Tik", Functie.Tijdtrigger, "wekker", null, "0 0 * * * *", null, []);
    readonly GeheugenTabellen _tabellen = new();
    readonly Testklok _klok = new(new DateTimeOffset(2026, 1, 15, 9, 30, 0, TimeSpan.Zero));
    readonly Nagemaaktehandler _handler = new(_ => Nagemaaktehandler.Goed);

    [Fact]
    public async Task It_fires_at_each_time_and_not_before()
    {
        await DraaiAsync(async () =>
        {
            await Task.Yield();
            _klok.Vooruit(TimeSpan.FromMinutes(29));
            Assert.Empty(_handler.Oproepen);
            _klok.Vooruit(TimeSpan.FromMinutes(1));
            await Wacht.TotAsync(() => Task.FromResult(_handler.Oproepen.Count == 1));
        });
        Assert.False(TeLaat(0));
    }

    [Fact]
    public async Task What_was_missed_while_it_was_off_fires_once_at_start_and_says_so()
    {
        await DraaiAsync(async () =>
        {
            _klok.Vooruit(TimeSpan.FromMinutes(30));
            await Wacht.TotAsync(() => Task.FromResult(_tabellen.Alles("Bewaking").Count == 1)); // it is noted after the call
        });
        _klok.Vooruit(TimeSpan.FromHours(5)); // the machine was off
        await DraaiAsync(() => Wacht.TotAsync(() => Task.FromResult(_handler.Oproepen.Count == 2)));
        Assert.True(TeLaat(1));
    }

    bool TeLaat(int index) =>
        _handler.Oproepen.ElementAt(index).Oproep.GetProperty("Data").GetProperty("wekker").GetProperty("IsPastDue").GetBoolean();

    async Task DraaiAsync(Func<Task> tijdens)
    {
        await _tabellen.MaakAsync("Bewaking", default);
        using var http = new HttpClient(_handler, disposeHandler: false) { BaseAddress = new Uri("http://127.0.0.1") };
        using var stop = new CancellationTokenSource();
        var wekker = new Functiewekker(
            ElkUur, new Functieroeper(http, new VasteIds(), _klok), _tabellen, "Bewaking", _klok, NullLogger.Instance).DraaiAsync(stop.Token);
        await tijdens();
        await stop.CancelAsync();
        await wekker;
    }
}
