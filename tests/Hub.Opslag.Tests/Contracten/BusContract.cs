using System.Security.Cryptography;
using System.Text;
using Hub.Kern.Poorten;
using Hub.Opslag.ServiceBus;
using Hub.Testbasis;

namespace Hub.Opslag.Tests.Contracten;

/// <summary>What the bus on queues does, whatever the queues are.</summary>
public abstract class BusContract : IAsyncLifetime
{
    const int Max = 3;

    readonly string _werk = Namen.Uniek("werk");
    readonly string _dood = Namen.Uniek("dood");
    Wachtrijbus _bus = null!;
    Wachtrijbus _haast = null!; // the same queues, with locks that run out while a test waits

    protected abstract IWachtrijen Wachtrijen { get; }

    /// <summary>Lets a little time pass, for locks that run out by themselves.</summary>
    protected abstract Task VerstrijkAsync();

    public Task InitializeAsync()
    {
        (_bus, _haast) = (Maak(slotSeconden: 60), Maak(slotSeconden: 1));
        return _bus.MaakAsync(default);
    }

    Wachtrijbus Maak(int slotSeconden) =>
        new(Wachtrijen, [new Wachtrijdefinitie(_werk, Max, slotSeconden, _dood), new Wachtrijdefinitie(_dood, 1000, slotSeconden, null)]);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_message_arrives_with_its_body_and_properties()
    {
        var eigenschappen = new Dictionary<string, string> { ["traceparent"] = "00-é-01", ["stap"] = "a<b>\u0001&\"\r\n😀" };
        await _bus.StuurAsync(_werk, new Busbericht("{\"id\":\"é\"}", eigenschappen), TimeSpan.Zero, default);

        var aflevering = await OntvangAsync(_werk);

        Assert.Equal("{\"id\":\"é\"}", aflevering.Bericht.Lichaam);
        Assert.Equal(eigenschappen, aflevering.Bericht.Eigenschappen);
        Assert.Equal(1, aflevering.Aflevering);
    }

    [Fact]
    public async Task A_message_under_lock_is_not_given_to_another_and_completing_it_removes_it()
    {
        await StuurAsync("{}");
        var aflevering = await OntvangAsync(_werk);
        Assert.Empty(await _bus.OntvangAsync(_werk, 10, default));
        await aflevering.VoltooiAsync(default);
        Assert.Equal(0, await Wachtrijen.TelAsync(_werk, default));
    }

    [Fact, Trait("Eis", "SB-02")]
    public async Task An_abandoned_message_is_there_again_at_once_with_its_id_and_a_higher_count()
    {
        await StuurAsync("{}");
        var eerste = await OntvangAsync(_werk);
        await eerste.GeefTerugAsync(default);
        var tweede = await OntvangAsync(_werk);
        Assert.Equal((eerste.Id, 2), (tweede.Id, tweede.Aflevering));
    }

    [Fact, Trait("Eis", "SB-02")]
    public async Task A_lock_that_runs_out_gives_the_message_to_another_and_the_first_can_no_longer_end_it()
    {
        await StuurAsync("{}");
        var verloren = Assert.Single(await _haast.OntvangAsync(_werk, 1, default));
        var gewonnen = await OntvangAsync(_werk);

        Assert.False(await verloren.VerlengAsync(default));
        await verloren.VoltooiAsync(default);
        await verloren.GeefTerugAsync(default);
        await verloren.ZetApartAsync("Reden", "Omschrijving", default);

        Assert.Equal(1, await Wachtrijen.TelAsync(_werk, default));
        Assert.Equal(0, await Wachtrijen.TelAsync(_dood, default));
        await gewonnen.VoltooiAsync(default);
        Assert.Equal(0, await Wachtrijen.TelAsync(_werk, default));
    }

    [Fact, Trait("Eis", "QU-02")]
    public async Task A_renewed_lock_holds_and_the_message_can_still_be_ended()
    {
        await StuurAsync("{}");
        var aflevering = await OntvangAsync(_werk);
        for (var i = 0; i < 3; i++)
            Assert.True(await aflevering.VerlengAsync(default));
        await aflevering.VoltooiAsync(default);
        Assert.Equal(0, await Wachtrijen.TelAsync(_werk, default));
        Assert.False(await aflevering.VerlengAsync(default));
    }

    [Fact, Trait("Eis", "QU-02")]
    public async Task Renewing_and_completing_at_the_same_moment_still_removes_the_message()
    {
        await StuurAsync("{}");
        var aflevering = await OntvangAsync(_werk);
        await Task.WhenAll([.. Enumerable.Range(0, 5).Select(_ => aflevering.VerlengAsync(default)), aflevering.VoltooiAsync(default)]);
        Assert.Equal(0, await Wachtrijen.TelAsync(_werk, default));
    }

    [Fact]
    public async Task Completing_what_is_already_gone_is_done()
    {
        await StuurAsync("{}");
        var aflevering = await OntvangAsync(_werk);
        await aflevering.VoltooiAsync(default);
        await aflevering.VoltooiAsync(default);
    }

    [Fact]
    public async Task A_message_set_apart_is_a_dead_letter_that_says_why_and_whence()
    {
        await _bus.StuurAsync(_werk, new Busbericht("{\"id\":1}", new Dictionary<string, string> { ["stap"] = "x" }), TimeSpan.Zero, default);
        var aflevering = await OntvangAsync(_werk);

        await aflevering.ZetApartAsync("Onbekend", "Er is geen bestemming.", default);

        var dood = await OntvangAsync(_dood);
        Assert.Equal("{\"id\":1}", dood.Bericht.Lichaam);
        Assert.Equal(new Dictionary<string, string>
        {
            ["stap"] = "x",
            [Busnamen.Reden] = "Onbekend",
            [Busnamen.Omschrijving] = "Er is geen bestemming.",
            [Busnamen.Bron] = _werk,
        }, dood.Bericht.Eigenschappen);
        Assert.Equal(0, await Wachtrijen.TelAsync(_werk, default));
    }

    [Fact, Trait("Eis", "SB-03")]
    public async Task A_message_delivered_as_often_as_its_queue_allows_becomes_a_dead_letter_and_is_not_given_again()
    {
        await StuurAsync("{\"id\":1}");
        for (var i = 1; i <= Max; i++)
        {
            var aflevering = await OntvangAsync(_werk);
            Assert.Equal(i, aflevering.Aflevering);
            await aflevering.GeefTerugAsync(default);
        }

        Assert.Empty(await _bus.OntvangAsync(_werk, 10, default));

        var dood = await OntvangAsync(_dood);
        Assert.Equal(("{\"id\":1}", Busnamen.TeVaakAfgeleverd), (dood.Bericht.Lichaam, dood.Bericht.Eigenschappen[Busnamen.Reden]));
        Assert.Equal(0, await Wachtrijen.TelAsync(_werk, default));
    }

    [Theory]
    [InlineData("999990019 is geen envelop")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{\"lichaam\":null,\"eigenschappen\":{}}")]
    [InlineData("{\"lichaam\":\"{}\"}")]
    [InlineData("{\"lichaam\":\"{}\",\"eigenschappen\":{},\"extra\":1}")]
    public async Task A_text_that_is_no_envelope_is_set_apart_without_its_content_and_blocks_nothing(string tekst)
    {
        await Wachtrijen.PlaatsAsync(_werk, tekst, TimeSpan.Zero, default);
        await StuurAsync("{\"id\":2}");

        Assert.Equal("{\"id\":2}", (await OntvangAsync(_werk)).Bericht.Lichaam);

        var dood = (await OntvangAsync(_dood)).Bericht;
        Assert.Equal(("{}", Wachtrijbus.Onleesbaar), (dood.Lichaam, dood.Eigenschappen[Busnamen.Reden]));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(tekst))), dood.Eigenschappen["sha256"]);
        Assert.Equal($"{Encoding.UTF8.GetByteCount(tekst)}", dood.Eigenschappen["lengte"]);
        Assert.DoesNotContain(dood.Eigenschappen.Values, w => w.Contains("999990019"));
    }

    [Fact]
    public async Task A_delayed_message_comes_after_its_delay()
    {
        await _bus.StuurAsync(_werk, new Busbericht("{\"id\":1}"), TimeSpan.FromHours(1), default);
        Assert.Empty(await _bus.OntvangAsync(_werk, 1, default));
        await _bus.StuurAsync(_werk, new Busbericht("{\"id\":2}"), TimeSpan.FromSeconds(1), default);
        Assert.Equal("{\"id\":2}", (await OntvangAsync(_werk)).Bericht.Lichaam);
    }

    [Fact]
    public async Task The_largest_message_can_still_become_a_dead_letter_with_the_longest_reason()
    {
        var ruimte = 48 * 1024 - "{\"lichaam\":\"\",\"eigenschappen\":{}}".Length;
        await StuurAsync(new string('x', ruimte));
        await Assert.ThrowsAsync<ArgumentException>(() => StuurAsync(new string('x', ruimte + 1)));

        await (await OntvangAsync(_werk)).ZetApartAsync(new string('é', 10_000), new string('é', 10_000), default);
        Assert.Equal(ruimte, (await OntvangAsync(_dood)).Bericht.Lichaam.Length);
    }

    [Fact]
    public async Task A_dead_letter_that_dies_goes_to_the_dead_letter_queue_of_its_own_queue()
    {
        await StuurAsync("{}");
        await (await OntvangAsync(_werk)).ZetApartAsync("A", "a", default);
        await (await OntvangAsync(_dood)).ZetApartAsync("B", "b", default);
        Assert.Equal(1, await Wachtrijen.TelAsync($"{_dood}-dood", default));
    }

    [Fact]
    public async Task An_undefined_queue_is_refused()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => _bus.StuurAsync("onbekend", new Busbericht("{}"), TimeSpan.Zero, default));
        await Assert.ThrowsAsync<ArgumentException>(() => _bus.OntvangAsync("onbekend", 1, default));
    }

    Task StuurAsync(string lichaam) => _bus.StuurAsync(_werk, new Busbericht(lichaam), TimeSpan.Zero, default);

    async Task<IBusaflevering> OntvangAsync(string wachtrij)
    {
        IReadOnlyList<IBusaflevering> afleveringen = [];
        await Wacht.TotAsync(async () => (afleveringen = await _bus.OntvangAsync(wachtrij, 1, default)).Count > 0, tussendoor: VerstrijkAsync);
        return afleveringen[0];
    }
}
