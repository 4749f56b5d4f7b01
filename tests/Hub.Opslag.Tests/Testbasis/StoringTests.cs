using Hub.Kern.Poorten;
using Hub.Opslag.ServiceBus;
using Hub.Testbasis;
using Hub.Testbasis.Geheugen;
using Hub.Testbasis.Storingen;

namespace Hub.Opslag.Tests.Testbasis;

/// <summary>The crash helper itself, and with it the crash-safe order of the bus.</summary>
public sealed class StoringTests
{
    static readonly Dictionary<string, object?> Leeg = [];

    readonly Testklok _klok = new();
    readonly GeheugenTabellen _tabellen = new();

    [Theory]
    [InlineData(Moment.Voor, 1)]
    [InlineData(Moment.Na, 2)]
    public async Task It_dies_at_the_chosen_write_before_or_after_it_and_stays_dead(Moment moment, int geschreven)
    {
        await _tabellen.MaakAsync("tabel", default);
        var storing = new Storing(2, moment);
        var haperend = new HaperendeTabellen(_tabellen, storing);

        await ZetAsync("1");
        await Assert.ThrowsAsync<Storingsfout>(() => ZetAsync("2"));
        await Assert.ThrowsAsync<Storingsfout>(() => ZetAsync("3"));
        Assert.Throws<Storingsfout>(() => { _ = haperend.LeesAsync("tabel", "p", "1", default); });

        Assert.Equal((2, true), (storing.Geteld, storing.IsGevallen));
        var over = 0;
        await foreach (var _ in _tabellen.LeesAllesAsync("tabel", "p"))
            over++;
        Assert.Equal(geschreven, over);

        Task ZetAsync(string sleutel) => haperend.SchrijfAsync("tabel", Bewerking.Zet(new Rij("p", sleutel, Leeg)), default);
    }

    [Fact]
    public async Task One_crash_counts_over_all_ports_that_share_it()
    {
        var storing = new Storing(3, Moment.Na);
        var (blobs, wachtrijen) = (new GeheugenBlobs(_klok), new GeheugenWachtrijen(_klok));
        await _tabellen.MaakAsync("tabel", default);
        await blobs.MaakAsync("bak", default);
        await wachtrijen.MaakAsync("rij", default);

        await new HaperendeTabellen(_tabellen, storing).SchrijfAsync("tabel", Bewerking.Zet(new Rij("p", "r", Leeg)), default);
        await using var schrijver = new HaperendeBlobs(blobs, storing).Schrijf("bak", "b", alsNieuw: true);
        await schrijver.WriteAsync(new byte[1]);
        await schrijver.VoltooiAsync(new Dictionary<string, string>(), default);
        await Assert.ThrowsAsync<Storingsfout>(() => new HaperendeWachtrijen(wachtrijen, storing).PlaatsAsync("rij", "x", TimeSpan.Zero, default));

        Assert.Equal(1, await wachtrijen.TelAsync("rij", default));
    }

    [Theory]
    [InlineData(Moment.Voor)]
    [InlineData(Moment.Na)]
    public async Task Wherever_the_process_dies_while_setting_a_message_apart_the_message_is_not_lost(Moment moment)
    {
        Storing storing;
        var keer = 0;
        do
        {
            var wachtrijen = new GeheugenWachtrijen(_klok);
            Wachtrijdefinitie[] definities = [new("werk", 3, 1, "dood"), new("dood", 1000, 1, null)];
            var bus = new Wachtrijbus(wachtrijen, definities);
            await bus.MaakAsync(default);
            await bus.StuurAsync("werk", new Busbericht("{}"), TimeSpan.Zero, default);

            storing = new Storing(++keer, moment);
            await ZetApartAsync(new Wachtrijbus(new HaperendeWachtrijen(wachtrijen, storing), definities));

            var (werk, dood) = (await wachtrijen.TelAsync("werk", default), await wachtrijen.TelAsync("dood", default));
            Assert.InRange(werk + dood, 1, 2);
            if (!storing.IsGevallen)
                Assert.Equal((0, 1), (werk, dood));
        }
        while (storing.IsGevallen);
        Assert.Equal(5, keer); // take, renew, put and delete; and once without a crash
    }

    static async Task ZetApartAsync(Wachtrijbus bus)
    {
        try
        {
            await Assert.Single(await bus.OntvangAsync("werk", 1, default)).ZetApartAsync("Reden", "Omschrijving", default);
        }
        catch (Storingsfout)
        {
            // The crash that the test asked for.
        }
    }
}
