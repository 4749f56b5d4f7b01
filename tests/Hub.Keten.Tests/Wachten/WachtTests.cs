using System.Text;
using Hub.Kern.Berichten;
using Hub.Kern.Dossiers;
using Hub.Keten.Tests.Geheugen;
using Hub.Keten.Wachten;
using Hub.Testbasis.Storingen;

namespace Hub.Keten.Tests.Wachten;

/// <summary>A message that arrives before the toewijzing it leans on waits for it, but not for ever.</summary>
public class WachtTests
{
    static readonly Wachtbeleid EenDag = new(TimeSpan.FromHours(24));

    [Theory]
    [InlineData("JW305")]
    [InlineData("JW307")]
    [InlineData("JW323")]
    public async Task It_waits_until_its_toewijzing_passes_and_goes_on_at_once(string soort)
    {
        var proces = new Proefproces(await Proefopslag.MaakAsync(), partijen: Proefpartijen.MetGrondslag, wachtbeleid: EenDag);
        var leunt = await MakenAsync(soort);
        await proces.DoorloopAsync(leunt);

        var wacht = await DossierAsync(proces, leunt);
        Assert.Equal((Berichtstatus.Gevalideerd, Handeling.Wacht), (wacht.Status, wacht.Laatste.Handeling));
        Assert.Equal("77777777", wacht.Laatste.Gegeven("toewijzingen"));

        await proces.DoorloopAsync(await MakenAsync("JW301", seed: 2, nummer: "88888888")); // another toewijzing of the same client
        Assert.Equal(Berichtstatus.Gevalideerd, (await DossierAsync(proces, leunt)).Status);

        await proces.DoorloopAsync(await MakenAsync("JW301"));
        Assert.Equal(Berichtstatus.Bezorgd, (await DossierAsync(proces, leunt)).Status);
    }

    [Fact]
    public async Task It_does_not_wait_when_its_toewijzing_passed_before()
    {
        var proces = new Proefproces(await Proefopslag.MaakAsync(), partijen: Proefpartijen.MetGrondslag, wachtbeleid: EenDag);
        var leunt = await MakenAsync("JW305");
        await proces.DoorloopAsync(await MakenAsync("JW301"));
        await proces.DoorloopAsync(leunt);

        var dossier = await DossierAsync(proces, leunt);
        Assert.Equal(Berichtstatus.Bezorgd, dossier.Status);
        Assert.False(dossier.Heeft(Handeling.Wacht));
    }

    [Fact]
    public async Task It_does_not_wait_for_a_toewijzing_that_the_register_knows_from_before_waiting_was_turned_on()
    {
        var opslag = await Proefopslag.MaakAsync();
        var leunt = await MakenAsync("JW305");
        await new Proefproces(opslag, partijen: Proefpartijen.MetGrondslag).DoorloopAsync(await MakenAsync("JW301"));

        var proces = new Proefproces(opslag, partijen: Proefpartijen.MetGrondslag, wachtbeleid: EenDag);
        await proces.DoorloopAsync(leunt);

        Assert.False((await DossierAsync(proces, leunt)).Heeft(Handeling.Wacht));
    }

    [Fact]
    public async Task After_the_configured_time_it_goes_on_without()
    {
        var opslag = await Proefopslag.MaakAsync();
        var proces = new Proefproces(opslag, partijen: Proefpartijen.MetGrondslag, wachtbeleid: EenDag);
        var leunt = await MakenAsync("JW305");
        await proces.DoorloopAsync(leunt);

        opslag.Klok.Vooruit(TimeSpan.FromHours(23));
        Assert.Equal(0, await proces.Wachtkamer.LaatVerlopenAsync(default));
        await proces.PompAsync();
        Assert.Equal(Berichtstatus.Gevalideerd, (await DossierAsync(proces, leunt)).Status);

        opslag.Klok.Vooruit(TimeSpan.FromHours(2));
        Assert.Equal(1, await proces.Wachtkamer.LaatVerlopenAsync(default));
        await proces.PompAsync();
        Assert.Equal(Berichtstatus.Bezorgd, (await DossierAsync(proces, leunt)).Status);
        Assert.Equal(0, await proces.Wachtkamer.LaatVerlopenAsync(default));
    }

    [Fact]
    public async Task The_sweeper_leaves_what_waits_alone_and_does_not_say_that_it_stands_still()
    {
        var opslag = await Proefopslag.MaakAsync();
        var proces = new Proefproces(opslag, partijen: Proefpartijen.MetGrondslag, wachtbeleid: EenDag);
        var leunt = await MakenAsync("JW305");
        await proces.DoorloopAsync(leunt);

        opslag.Klok.Vooruit(TimeSpan.FromHours(1));
        Assert.Equal(0, await proces.Veger.VeegAsync(default));

        var dossier = await DossierAsync(proces, leunt);
        Assert.Equal((Berichtstatus.Gevalideerd, Handeling.Wacht), (dossier.Status, dossier.Laatste.Handeling));
    }

    [Fact]
    public async Task Without_a_grondslag_or_when_it_is_not_configured_nothing_waits()
    {
        foreach (var proces in new[]
        {
            new Proefproces(await Proefopslag.MaakAsync(), wachtbeleid: EenDag),
            new Proefproces(await Proefopslag.MaakAsync(), partijen: Proefpartijen.MetGrondslag),
        })
        {
            var leunt = await MakenAsync("JW305");
            await proces.DoorloopAsync(leunt);
            Assert.Equal(Berichtstatus.Bezorgd, (await DossierAsync(proces, leunt)).Status);
        }
    }

    [Theory]
    [InlineData(Moment.Voor)]
    [InlineData(Moment.Na)]
    public async Task Wherever_the_process_dies_the_message_is_delivered_once_its_toewijzing_has_passed(Moment moment)
    {
        var (leunt, toewijzing) = (await MakenAsync("JW305"), await MakenAsync("JW301"));
        for (var schrijven = 1; ; schrijven++)
        {
            var opslag = await Proefopslag.MaakAsync();
            var storing = new Storing(schrijven, moment);
            var proces = new Proefproces(opslag, storing, Proefpartijen.MetGrondslag, wachtbeleid: EenDag);
            await Storing.ProbeerAsync(() => proces.DoorloopAsync(leunt));
            await Storing.ProbeerAsync(() => proces.DoorloopAsync(toewijzing));

            var opvolger = new Proefproces(opslag, partijen: Proefpartijen.MetGrondslag, wachtbeleid: EenDag);
            opslag.Klok.Vooruit(TimeSpan.FromMinutes(20));
            await opvolger.DoorloopAsync(leunt);
            await opvolger.DoorloopAsync(toewijzing);
            await opvolger.Veger.VeegAsync(default);
            await opvolger.PompAsync();

            foreach (var bericht in new[] { leunt, toewijzing })
                Assert.Single((await DossierAsync(opvolger, bericht)).Gebeurtenissen, g => g.Handeling == Handeling.Bezorgd);
            if (!storing.IsGevallen)
                return;
        }
    }

    static async Task<Dossier> DossierAsync(Proefproces proces, (byte[] Bericht, Berichtkop Kop) bericht) =>
        (await proces.Dossiers.LeesAsync(BerichtId.Van(bericht.Kop), default))!;

    // A generated message about one client and one toewijzing.
    static async Task<(byte[] Bericht, Berichtkop Kop)> MakenAsync(string soort, int seed = 1, string nummer = "77777777")
    {
        var (bericht, kop) = await Proefberichten.MaakAsync(soort, seed, regels: 1);
        var naam = soort.ToLowerInvariant();
        var tekst = Zet(Zet(Encoding.UTF8.GetString(bericht), $"{naam}:Bsn", "999900006"), $"{naam}:ToewijzingNummer", nummer);
        return (Encoding.UTF8.GetBytes(tekst), kop);
    }

    static string Zet(string tekst, string element, string waarde) => string.Concat(tekst.Split($"<{element}>").Select((deel, i) =>
        i == 0 ? deel : $"<{element}>{waarde}{deel[deel.IndexOf($"</{element}>", StringComparison.Ordinal)..]}"));
}
