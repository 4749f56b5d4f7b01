using Hub.Kern.Poorten;
using Hub.Testbasis;

namespace Hub.Opslag.Tests.Contracten;

/// <summary>What every queue adapter does.</summary>
public abstract class WachtrijenContract
{
    static readonly TimeSpan Seconde = TimeSpan.FromSeconds(1);
    static readonly TimeSpan Uur = TimeSpan.FromHours(1);

    readonly string _rij = Namen.Uniek();

    protected abstract IWachtrijen Wachtrijen { get; }

    /// <summary>Lets a little time pass, for what becomes visible by itself.</summary>
    protected abstract Task VerstrijkAsync();

    [Theory, Trait("Eis", "QU-01")]
    [InlineData("")]
    [InlineData("  spaties  ")]
    [InlineData(" ")]
    [InlineData("{\"a\":\"<b>&amp;'\\\"]]>\"}")]
    [InlineData("regel 1\nregel 2\tmet tab\n")]
    [InlineData("regel 1\r\nregel 2\r")]
    [InlineData("é 日本 😀 \u0085\u2028")]
    public async Task A_text_comes_back_as_it_was_put(string tekst)
    {
        await MaakAsync();
        await PlaatsAsync(tekst);
        Assert.Equal(tekst, (await HaalEenAsync(Uur)).Tekst);
    }

    [Theory, Trait("Eis", "QU-01")]
    [InlineData(0x00)]
    [InlineData(0x1F)]
    [InlineData(0xD800)]
    [InlineData(0xFFFE)]
    public async Task A_text_that_XML_cannot_hold_is_refused(int teken)
    {
        await MaakAsync();
        var fout = await Assert.ThrowsAsync<ArgumentException>(() => PlaatsAsync($"geheim{(char)teken}"));
        Assert.DoesNotContain("geheim", fout.Message);
        Assert.Equal(0, await Wachtrijen.TelAsync(_rij, default));
    }

    [Fact, Trait("Eis", "QU-01")]
    public async Task A_text_of_64_KiB_fits_and_one_more_byte_is_refused()
    {
        await MaakAsync();
        await PlaatsAsync(new string('x', 64 * 1024));
        Assert.Equal(64 * 1024, (await HaalEenAsync(Uur)).Tekst.Length);
        await Assert.ThrowsAsync<ArgumentException>(() => PlaatsAsync(new string('x', 64 * 1024 + 1)));
        await Assert.ThrowsAsync<ArgumentException>(() => PlaatsAsync(new string('é', 32 * 1024 + 1)));
    }

    [Fact]
    public async Task A_taken_message_is_hidden_until_its_time_runs_out_and_counts_its_deliveries()
    {
        await MaakAsync();
        await PlaatsAsync("a");
        Assert.Equal(1, (await HaalEenAsync(Uur)).Afleveringen);
        Assert.Empty(await Wachtrijen.GluurAsync(_rij, 1, default));

        await PlaatsAsync("b");
        var eerste = await HaalEenAsync(Seconde);
        var tweede = await WachtOpAsync();
        Assert.Equal((eerste.Id, 2, eerste.Geplaatst), (tweede.Id, tweede.Afleveringen, tweede.Geplaatst));
        Assert.NotEqual(eerste.Ontvangstbewijs, tweede.Ontvangstbewijs);
    }

    [Fact]
    public async Task A_message_put_with_a_delay_is_invisible_until_then()
    {
        await MaakAsync();
        await Wachtrijen.PlaatsAsync(_rij, "veel later", Uur, default);
        Assert.Empty(await Wachtrijen.HaalAsync(_rij, 1, Uur, default));
        Assert.Equal(1, await Wachtrijen.TelAsync(_rij, default));
        await Wachtrijen.PlaatsAsync(_rij, "later", Seconde, default);
        Assert.Equal("later", (await WachtOpAsync()).Tekst);
    }

    [Fact, Trait("Eis", "QU-02")]
    public async Task Hiding_again_gives_a_new_proof_and_the_old_one_no_longer_counts()
    {
        await MaakAsync();
        await PlaatsAsync("a");
        var oud = await HaalEenAsync(Uur);

        var nieuw = await Wachtrijen.VerbergAsync(_rij, oud, Uur, default);

        Assert.NotNull(nieuw);
        Assert.NotEqual(oud.Ontvangstbewijs, nieuw.Ontvangstbewijs);
        Assert.Equal((oud.Id, oud.Tekst, 1), (nieuw.Id, nieuw.Tekst, nieuw.Afleveringen));
        Assert.Null(await Wachtrijen.VerbergAsync(_rij, oud, Uur, default));
        Assert.False(await Wachtrijen.VerwijderAsync(_rij, oud, default));
        Assert.True(await Wachtrijen.VerwijderAsync(_rij, nieuw, default));
        Assert.Equal(0, await Wachtrijen.TelAsync(_rij, default));
    }

    [Fact, Trait("Eis", "QU-02")]
    public async Task Hiding_for_no_time_shows_it_at_once_and_keeps_the_text()
    {
        await MaakAsync();
        await PlaatsAsync("é<");
        await Wachtrijen.VerbergAsync(_rij, await HaalEenAsync(Uur), TimeSpan.Zero, default);
        var opnieuw = await WachtOpAsync();
        Assert.Equal(("é<", 2), (opnieuw.Tekst, opnieuw.Afleveringen));
    }

    [Fact, Trait("Eis", "QU-02")]
    public async Task A_message_that_another_took_after_its_time_ran_out_is_no_longer_ours()
    {
        await MaakAsync();
        await PlaatsAsync("a");
        var verloren = await HaalEenAsync(Seconde);
        var gewonnen = await WachtOpAsync();

        Assert.False(await Wachtrijen.VerwijderAsync(_rij, verloren, default));
        Assert.Null(await Wachtrijen.VerbergAsync(_rij, verloren, Uur, default));
        Assert.True(await Wachtrijen.VerwijderAsync(_rij, gewonnen, default));
    }

    [Fact]
    public async Task Deleting_twice_is_false_the_second_time()
    {
        await MaakAsync();
        await PlaatsAsync("a");
        var bericht = await HaalEenAsync(Uur);
        Assert.True(await Wachtrijen.VerwijderAsync(_rij, bericht, default));
        Assert.False(await Wachtrijen.VerwijderAsync(_rij, bericht, default));
        Assert.Null(await Wachtrijen.VerbergAsync(_rij, bericht, Uur, default));
    }

    [Fact, Trait("Eis", "QU-02")]
    public async Task At_most_32_are_taken_at_once_and_each_only_once()
    {
        await MaakAsync();
        for (var i = 0; i < 40; i++)
            await PlaatsAsync($"{i}");

        Assert.Equal(32, (await Wachtrijen.GluurAsync(_rij, 100, default)).Count);
        var eerste = await Wachtrijen.HaalAsync(_rij, 100, Uur, default);
        var rest = await Wachtrijen.HaalAsync(_rij, 32, Uur, default);

        Assert.Equal((32, 8), (eerste.Count, rest.Count));
        Assert.Equal(40, eerste.Concat(rest).Select(b => b.Tekst).Distinct().Count());
        Assert.Equal(40, await Wachtrijen.TelAsync(_rij, default));
    }

    [Fact]
    public async Task Peeking_takes_nothing_and_gives_no_proof()
    {
        await MaakAsync();
        await PlaatsAsync("a");
        var gezien = Assert.Single(await Wachtrijen.GluurAsync(_rij, 5, default));
        Assert.Equal(("a", "", 0), (gezien.Tekst, gezien.Ontvangstbewijs, gezien.Afleveringen));
        Assert.Equal(1, (await HaalEenAsync(Uur)).Afleveringen);
    }

    [Fact]
    public async Task A_queue_that_was_not_made_is_an_error()
    {
        var fout = await Assert.ThrowsAsync<Opslagfout>(() => PlaatsAsync("a"));
        Assert.Equal((Opslagdienst.Wachtrij, 404, "QueueNotFound"), (fout.Dienst, fout.Status, fout.Code));
        await Assert.ThrowsAsync<Opslagfout>(() => Wachtrijen.HaalAsync(_rij, 1, Uur, default));
        await Assert.ThrowsAsync<Opslagfout>(() => Wachtrijen.TelAsync(_rij, default));
        var bericht = new Wachtrijbericht("00000000-0000-0000-0000-000000000000", "bewijs", 1, "", default);
        await Assert.ThrowsAsync<Opslagfout>(() => Wachtrijen.VerwijderAsync(_rij, bericht, default));
    }

    [Fact]
    public async Task Making_a_queue_twice_is_fine()
    {
        await MaakAsync();
        await MaakAsync();
    }

    [Fact, Trait("Eis", "QU-02")]
    public async Task Times_outside_what_the_service_takes_are_refused()
    {
        await MaakAsync();
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Wachtrijen.HaalAsync(_rij, 1, TimeSpan.Zero, default));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Wachtrijen.HaalAsync(_rij, 1, TimeSpan.FromDays(7) + Seconde, default));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Wachtrijen.HaalAsync(_rij, 0, Uur, default));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Wachtrijen.PlaatsAsync(_rij, "", -Seconde, default));
    }

    [Theory]
    [InlineData("ab")]
    [InlineData("Hoofdletter")]
    [InlineData("dubbel--streepje")]
    [InlineData("pad/erin")]
    public Task A_name_that_is_no_queue_name_is_refused(string naam) =>
        Assert.ThrowsAsync<ArgumentException>(() => Wachtrijen.MaakAsync(naam, default));

    Task MaakAsync() => Wachtrijen.MaakAsync(_rij, default);

    Task PlaatsAsync(string tekst) => Wachtrijen.PlaatsAsync(_rij, tekst, TimeSpan.Zero, default);

    async Task<Wachtrijbericht> HaalEenAsync(TimeSpan verborgen) => Assert.Single(await Wachtrijen.HaalAsync(_rij, 1, verborgen, default));

    async Task<Wachtrijbericht> WachtOpAsync()
    {
        IReadOnlyList<Wachtrijbericht> genomen = [];
        await Wacht.TotAsync(async () => (genomen = await Wachtrijen.HaalAsync(_rij, 1, Uur, default)).Count > 0, tussendoor: VerstrijkAsync);
        return genomen[0];
    }
}
