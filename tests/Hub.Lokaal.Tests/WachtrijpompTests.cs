using System.Collections.Concurrent;
using Hub.Kern.Poorten;
using Hub.Lokaal.Functies;
using Hub.Lokaal.Pomp;
using Hub.Opslag.ServiceBus;
using Hub.Testbasis;
using Hub.Testbasis.Geheugen;
using Microsoft.Extensions.Logging.Abstractions;

namespace Hub.Lokaal.Tests;

/// <summary>The pump treats a queue as the Functions host treats a Service Bus queue (SB-02, SB-03).</summary>
public class WachtrijpompTests
{
    const int MaxAfleveringen = 3;
    const int Tegelijk = 4;
    static readonly Wachtrijdefinitie Werk = new("werk", MaxAfleveringen, 30, "dood");
    static readonly Wachtrijdefinitie Dood = new("dood", 10, 30, null);
    static readonly Functie Functie = new("DoeWerk", Functie.Wachtrijtrigger, "opdracht", Werk.Naam, null, null, []);
    readonly GeheugenWachtrijen _wachtrijen = new(TimeProvider.System);
    readonly Wachtrijbus _bus;

    public WachtrijpompTests() => _bus = new Wachtrijbus(_wachtrijen, [Werk, Dood]);

    [Fact]
    public async Task A_message_reaches_its_function_encoded_as_the_host_does_and_is_gone_after_success()
    {
        var handler = new Nagemaaktehandler(_ => Nagemaaktehandler.Goed);
        await StuurAsync("{\"bericht\":\"x\"}");

        await PompTotAsync(handler, async () => await _wachtrijen.TelAsync("werk", default) == 0);

        var (functie, oproep) = Assert.Single(handler.Oproepen);
        Assert.Equal("DoeWerk", functie);
        Assert.Equal("\"{\\u0022bericht\\u0022:\\u0022x\\u0022}\"", oproep.GetProperty("Data").GetProperty("opdracht").GetString()); // FN-08
        Assert.Equal("1", oproep.GetProperty("Metadata").GetProperty("DeliveryCount").GetString());
    }

    [Fact]
    public async Task A_function_that_keeps_failing_gets_the_message_as_often_as_the_queue_allows_and_then_it_is_dead()
    {
        var handler = new Nagemaaktehandler(_ => Nagemaaktehandler.Fout);
        await StuurAsync("{}");

        await PompTotAsync(handler, async () => await _wachtrijen.TelAsync("dood", default) == 1);

        Assert.Equal(MaxAfleveringen, handler.Oproepen.Count);
        var brief = Assert.Single(await _bus.OntvangAsync("dood", 1, default));
        Assert.Equal((Busnamen.TeVaakAfgeleverd, "werk"), (brief.Bericht.Eigenschappen[Busnamen.Reden], brief.Bericht.Eigenschappen[Busnamen.Bron]));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("")]
    [InlineData("\"tekst\"")]
    public async Task A_2xx_that_is_no_object_counts_as_a_failure_because_the_real_host_would_hang_FN12(string lichaam)
    {
        var handler = new Nagemaaktehandler(_ => Nagemaaktehandler.Met(lichaam));
        await StuurAsync("{}");

        await PompTotAsync(handler, async () => await _wachtrijen.TelAsync("dood", default) == 1);

        Assert.Equal(MaxAfleveringen, handler.Oproepen.Count);
    }

    [Fact]
    public async Task A_function_that_fails_once_gets_the_message_again_and_the_count_tells()
    {
        var eerste = true;
        var handler = new Nagemaaktehandler(_ => Interlocked.Exchange(ref eerste, false) ? Nagemaaktehandler.Fout : Nagemaaktehandler.Goed);
        await StuurAsync("{}");

        await PompTotAsync(handler, async () => await _wachtrijen.TelAsync("werk", default) == 0);

        Assert.Equal(["1", "2"], handler.Oproepen.Select(o => o.Oproep.GetProperty("Metadata").GetProperty("DeliveryCount").GetString()));
    }

    [Fact]
    public async Task No_more_calls_run_at_once_than_the_host_file_allows()
    {
        var bezig = 0;
        var tellingen = new ConcurrentBag<int>();
        var samen = new TaskCompletionSource(); // the first ones wait for each other
        var handler = new Nagemaaktehandler(async _ =>
        {
            var nu = Interlocked.Increment(ref bezig);
            tellingen.Add(nu);
            if (nu == Tegelijk)
                samen.TrySetResult();
            await samen.Task;
            Interlocked.Decrement(ref bezig);
            return Nagemaaktehandler.Goed;
        });
        for (var i = 0; i < 40; i++)
            await StuurAsync("{}");

        await PompTotAsync(handler, async () => await _wachtrijen.TelAsync("werk", default) == 0);

        Assert.Equal(40, handler.Oproepen.Count);
        Assert.Equal(Tegelijk, tellingen.Max());
    }

    async Task StuurAsync(string lichaam)
    {
        await _bus.MaakAsync(default);
        await _bus.StuurAsync("werk", new Busbericht(lichaam), TimeSpan.Zero, default);
    }

    async Task PompTotAsync(Nagemaaktehandler handler, Func<Task<bool>> voorwaarde)
    {
        using var http = new HttpClient(handler) { BaseAddress = new Uri("http://127.0.0.1") };
        using var stop = new CancellationTokenSource();
        var host = new Hostbestand(Tegelijk, TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(5));
        var roeper = new Functieroeper(http, new VasteIds(), TimeProvider.System);
        var pomp = new Wachtrijpomp(Functie, _bus, roeper, host, TimeSpan.FromSeconds(Werk.SlotSeconden), TimeProvider.System, NullLogger.Instance)
            .DraaiAsync(stop.Token);
        await Wacht.TotAsync(voorwaarde);
        await stop.CancelAsync();
        await pomp;
    }
}
