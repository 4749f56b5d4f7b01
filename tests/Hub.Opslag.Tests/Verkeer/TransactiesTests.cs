using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Hub.Kern.Poorten;
using Hub.Opslag.Blobs;
using Hub.Opslag.ServiceBus;
using Hub.Opslag.Tabellen;
using Hub.Opslag.Tests.Aanmelding;
using Hub.Opslag.Verkeer;
using Hub.Opslag.Wachtrijen;
using Hub.Testbasis;

namespace Hub.Opslag.Tests.Verkeer;

/// <summary>The count is of the whole process, so these tests run alone.</summary>
[Collection(nameof(Blobs.AlleenCollectie))]
public sealed class TransactiesTests : IDisposable
{
    readonly ConcurrentQueue<(string Dienst, string Bewerking)> _geteld = new();
    readonly MeterListener _luisteraar = new();

    public TransactiesTests()
    {
        _luisteraar.InstrumentPublished = (instrument, luisteraar) =>
        {
            if (instrument is { Meter.Name: Transacties.Meternaam, Name: Transacties.Tellernaam })
                luisteraar.EnableMeasurementEvents(instrument);
        };
        _luisteraar.SetMeasurementEventCallback<long>((_, _, merken, _) =>
        {
            var waarden = merken.ToArray().ToDictionary(m => m.Key, m => (string)m.Value!);
            Assert.Equal([Transacties.Bewerking, Transacties.Dienst], waarden.Keys.Order()); // no key, row or person
            _geteld.Enqueue((waarden[Transacties.Dienst], waarden[Transacties.Bewerking]));
        });
        _luisteraar.Start();
    }

    public void Dispose() => _luisteraar.Dispose();

    [Fact]
    public async Task Every_request_that_is_sent_counts_once_retries_included()
    {
        var keer = 0;
        await using var dienst = await Nepdienst.StartAsync(_ => new Antwoord(++keer < 3 ? 503 : 404, """{"odata.error":{"code":"ResourceNotFound"}}"""));
        await Tabellen(dienst).LeesAsync("tabel", "p", "r", default);
        Assert.Equal(Enumerable.Repeat(("tabel", "lees"), 3), _geteld);
        Assert.Equal(3, dienst.Verzoeken.Count);
    }

    [Fact]
    public async Task Each_service_and_kind_of_call_has_its_own_name()
    {
        await using var dienst = await Nepdienst.StartAsync(_ => new Antwoord(201));
        var verbinding = Opslagverbinding.UitTekst(dienst.Verbindingstekst, Testlijn.Opties());
        await Tabellen(dienst).SchrijfAsync("tabel", Bewerking.Zet(new Rij("p", "r", new Dictionary<string, object?>())), default);
        await new Blobclient(verbinding, new VasteIds()).VerwijderAsync("bak", "b", default);
        await new Wachtrijclient(verbinding).PlaatsAsync("rij", "x", TimeSpan.Zero, default);
        await new ServiceBusVerzender("hub-bus", new VasteIds(), new Nepidentiteit(), Testlijn.NaarHier(dienst))
            .StuurAsync("rij", new Busbericht("{}"), TimeSpan.Zero, default);

        Assert.Equal([("tabel", "zet"), ("blob", "verwijder"), ("wachtrij", "plaats"), ("servicebus", "stuur")], _geteld);
    }

    static Tabelclient Tabellen(Nepdienst dienst) => new(Opslagverbinding.UitTekst(dienst.Verbindingstekst, Testlijn.Opties()));
}
