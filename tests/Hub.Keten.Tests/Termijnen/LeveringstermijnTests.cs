using Hub.Kern.Berichten;
using Hub.Keten.Tests.Geheugen;
using Hub.Testbasis.Storingen;

namespace Hub.Keten.Tests.Termijnen;

/// <summary>
/// The clocks of JW305 and JW307 begin on a day, by what the toewijzing says now (OP271, OP272, OP288). The test's day is Thursday
/// 15 January 2026.
/// </summary>
public class LeveringstermijnTests
{
    static readonly string[] Toewijzing = ["JW301 van 2026-01-15", "toewijzing 7 product 45A03 vanaf 2026-02-02 tot 2026-02-27 volume 4 uur per week vastgesteld 2026-01-10"];
    static readonly string[] Start = ["JW305 van 2026-02-03", "start 7 product 45A03 vanaf 2026-02-02"];
    static readonly string[] Startloos = ["JW305 van 2026-02-04", "start 7 product 45A03 vanaf 2026-02-02 verwijderen"];
    static readonly string[] Stop = ["JW307 van 2026-03-02", "stop 7 product 45A03 vanaf 2026-02-02 tot 2026-02-27"];
    static readonly string[] Pauze = ["JW307 van 2026-02-13", "stop 7 product 45A03 vanaf 2026-02-02 tot 2026-02-12 tijdelijk"];

    [Theory]
    [InlineData("2026-02-02", "2026-02-02", "2026-02-09")] // Monday
    [InlineData("2026-01-05", "2026-01-15", "2026-01-22")] // OP271: given afterwards, so from the day on which it was passed on
    [InlineData("2026-04-03", "2026-04-03", "2026-04-13")] // Good Friday; Easter Monday does not count
    public async Task A_start_is_expected_five_working_days_after_care_may_begin(string ingang, string begin, string limiet)
    {
        var proef = await Leveringsproef.MaakAsync();
        await proef.StuurAsync([Toewijzing[0], $"toewijzing 7 product 45A03 vanaf {ingang} tot 2026-12-31 volume 4 uur per week"]);

        if (ingang == begin)
            Assert.Empty(await proef.LijstAsync(Proefpartijen.Aanbieder)); // nothing is late yet: the clock has not begun
        await proef.NaarAsync(begin);

        Assert.Equal([$"start 7 {begin} {limiet} Doet"], await proef.LijstAsync(Proefpartijen.Aanbieder));
        Assert.Equal([$"start 7 {begin} {limiet} Wacht"], await proef.LijstAsync(Proefpartijen.Gemeente));
    }

    [Fact]
    public async Task Once_care_has_started_a_stop_is_expected_five_working_days_after_the_Einddatum_until_it_comes()
    {
        var proef = await Leveringsproef.MaakAsync();
        await proef.StuurAsync(Toewijzing, Start);
        await proef.NaarAsync("2026-02-26");
        Assert.Empty(await proef.LijstAsync(Proefpartijen.Aanbieder));

        await proef.NaarAsync("2026-02-27");
        Assert.Equal(["stop 7 2026-02-27 2026-03-06 Doet"], await proef.LijstAsync(Proefpartijen.Aanbieder));

        await proef.StuurAsync(Stop);
        Assert.Empty(await proef.LijstAsync(Proefpartijen.Aanbieder));
        Assert.Empty(await proef.LijstAsync(Proefpartijen.Gemeente));
    }

    [Fact]
    public async Task Care_without_an_Einddatum_that_has_started_is_waited_for_by_nobody()
    {
        var proef = await Leveringsproef.MaakAsync();
        await proef.StuurAsync([Toewijzing[0], "toewijzing 7 product 45A03 vanaf 2026-02-02 volume 4 uur per maand"]);
        await proef.NaarAsync("2026-02-03");
        Assert.Single(await proef.LijstAsync(Proefpartijen.Aanbieder));

        await proef.StuurAsync(Start);
        await proef.NaarAsync("2026-12-31");

        Assert.Empty(await proef.LijstAsync(Proefpartijen.Aanbieder));
    }

    public static TheoryData<string, string[][]> Verlopen => new()
    {
        { "", [Toewijzing, Start, Stop] },
        { "", [Toewijzing, Start, Pauze] }, // OP272: the final stop may follow whenever it is known
        { "start 7 2026-02-02 2026-02-09 Doet", [Toewijzing, Start, Startloos, Gewijzigd("tot 2026-12-31", "09")] }, // taken back
        { "stop 7 2026-03-31 2026-04-09 Doet", [Toewijzing, Start, Gewijzigd("tot 2026-03-31", "09")] }, // verlengd, over Easter
        { "stop 7 2026-02-13 2026-02-20 Doet", [Toewijzing, Start, Gewijzigd("tot 2026-02-13", "10")] }, // ingetrokken
        { "", [Toewijzing, Start, Gewijzigd("tot 2026-02-02", "13")] }, // verwijderd
        { "stop 7 2026-02-27 2026-03-06 Doet", [Toewijzing, Start, Gewijzigd("tot 2026-03-31", "09", "2026-01-13"), Gewijzigd("tot 2026-02-27", "10")] },
    };

    [Theory]
    [MemberData(nameof(Verlopen))]
    public async Task The_clock_is_what_the_register_says_in_whatever_order_the_messages_came(string verwacht, string[][] berichten)
    {
        foreach (var volgorde in Volgordes(berichten))
        {
            var proef = await Leveringsproef.MaakAsync();
            await proef.StuurAsync([.. volgorde, volgorde[0]]); // and one of them twice
            await proef.NaarAsync("2026-01-31", "2026-02-28", "2026-04-30");

            Assert.Equal(verwacht.Split(',', StringSplitOptions.RemoveEmptyEntries), await proef.LijstAsync(Proefpartijen.Aanbieder));
        }
    }

    [Fact]
    public async Task A_toewijzing_that_its_aanbieder_refused_counts_as_not_sent()
    {
        var proef = await Leveringsproef.MaakAsync();
        await proef.StuurAsync(Toewijzing);
        await proef.NaarAsync("2026-02-02");
        Assert.Single(await proef.LijstAsync(Proefpartijen.Aanbieder));

        var weigering = await Proefberichten.WeigeringAsync("JW302", Termijnproef.Schrijf(0, Toewijzing).Kop);
        await proef.Proces.DoorloopAsync((weigering.Inhoud.ToArray(), weigering.Kop));

        Assert.Empty(await proef.LijstAsync(Proefpartijen.Aanbieder));
    }

    [Fact]
    public async Task A_change_of_a_toewijzing_that_the_hub_has_not_seen_says_nothing_of_a_start()
    {
        var proef = await Leveringsproef.MaakAsync();
        await proef.StuurAsync(Gewijzigd("tot 2026-03-31", "09"));
        await proef.NaarAsync("2026-02-27");

        Assert.Empty(await proef.LijstAsync(Proefpartijen.Aanbieder));
    }

    [Fact]
    public async Task Both_are_reminded_in_the_dossier_of_the_toewijzing_and_a_start_that_can_no_longer_come_is_forgotten()
    {
        var proef = await Leveringsproef.MaakAsync();
        var id = BerichtId.Van(Termijnproef.Schrijf(0, Toewijzing).Kop);
        await proef.StuurAsync(Toewijzing);
        await proef.NaarAsync("2026-02-28");

        Assert.Equal(["2026-02-06 herinnerd", "2026-02-10 nog geen start gemeld"], await proef.HerinneringenAsync(id));
        Assert.Single(await proef.LijstAsync(Proefpartijen.Aanbieder));
        await proef.NaarAsync("2026-03-07"); // five working days after the last day of care
        Assert.Empty(await proef.LijstAsync(Proefpartijen.Aanbieder));

        await proef.StuurAsync(Start);
        await proef.NaarAsync("2026-03-20");
        Assert.Equal(["2026-03-08 te laat"], (await proef.HerinneringenAsync(id)).Skip(2)); // told late, so looked at the next day
    }

    [Fact]
    public async Task After_a_time_out_of_service_a_clock_that_began_meanwhile_is_noted_and_listed()
    {
        var proef = await Leveringsproef.MaakAsync();
        await proef.StuurAsync(Toewijzing, Start);
        await proef.NaarAsync("2026-01-16");
        proef.Opslag.Klok.Vooruit(TimeSpan.FromDays(60));

        await proef.Proces.Termijnbewaking.BewaakAsync(default);

        Assert.Equal(["stop 7 2026-02-27 2026-03-06 Doet"], await proef.LijstAsync(Proefpartijen.Aanbieder));
        Assert.Single(await proef.HerinneringenAsync(BerichtId.Van(Termijnproef.Schrijf(0, Toewijzing).Kop)));
    }

    [Fact]
    public async Task Without_a_grondslag_the_hub_does_not_look_for_toewijzingen()
    {
        var proef = await Leveringsproef.MaakAsync(Proefpartijen.Register);
        await proef.StuurAsync(Toewijzing, Start);
        await proef.NaarAsync("2026-03-01");

        Assert.Empty(await proef.LijstAsync(Proefpartijen.Aanbieder));
    }

    [Theory]
    [InlineData(Moment.Voor)]
    [InlineData(Moment.Na)]
    public async Task Wherever_the_process_dies_the_lists_say_what_they_would_have_said(Moment moment)
    {
        string[][] berichten = [Toewijzing, Start, Gewijzigd("tot 2026-03-31", "09")];
        for (var schrijven = 1; ; schrijven++)
        {
            var proef = await Leveringsproef.MaakAsync();
            var storing = new Storing(schrijven, moment);
            await proef.MetStoringAsync(storing, berichten);
            await proef.NaarAsync("2026-01-16");
            await proef.StuurAsync(berichten);
            await proef.NaarAsync("2026-03-31");

            Assert.Equal(["stop 7 2026-03-31 2026-04-09 Doet"], await proef.LijstAsync(Proefpartijen.Aanbieder));
            Assert.Equal(["stop 7 2026-03-31 2026-04-09 Wacht"], await proef.LijstAsync(Proefpartijen.Gemeente));
            if (!storing.IsGevallen)
                return;
        }
    }

    static string[] Gewijzigd(string tot, string reden, string vastgesteld = "2026-01-14") =>
        ["JW301 van 2026-01-15", $"toewijzing 7 product 45A03 vanaf 2026-02-02 {tot} volume 4 uur per week vastgesteld {vastgesteld} wijziging {reden}"];

    static IEnumerable<string[][]> Volgordes(string[][] berichten) => berichten.Length < 2
        ? [berichten]
        : berichten.SelectMany((eerste, i) => Volgordes([.. berichten.Where((_, j) => j != i)]).Select(rest => (string[][])[eerste, .. rest]));
}
