using Hub.Kern.Berichten;
using Hub.Kern.Dossiers;
using Hub.Keten.Tests.Geheugen;
using Hub.Keten.Termijnen;
using Hub.Testbasis.Storingen;

namespace Hub.Keten.Tests.Termijnen;

/// <summary>
/// Who must answer is reminded. The test's day is Thursday 15 January 2026.
/// </summary>
public class HerinneringTests
{
    [Fact]
    public async Task Who_must_answer_is_reminded_a_working_day_before_the_limit_and_once_it_has_passed_each_once()
    {
        var (opslag, proces, kop) = await Termijnproef.NaAsync("JW301"); // limit Tuesday 20 January

        var gemeld = new List<(string Dag, Handeling Handeling)>();
        for (var dag = 0; dag < 10; dag++)
        {
            await proces.Termijnbewaking.BewaakAsync(default);
            await proces.Termijnbewaking.BewaakAsync(default);
            gemeld.AddRange((await proces.HerinneringenAsync(BerichtId.Van(kop))).Skip(gemeld.Count).Select(g => ($"{Nederland.Datum(opslag.Klok.GetUtcNow()):yyyy-MM-dd}", g.Handeling)));
            opslag.Klok.Vooruit(TimeSpan.FromDays(1));
        }

        Assert.Equal([("2026-01-19", Handeling.TermijnNadert), ("2026-01-21", Handeling.TermijnVerstreken)], gemeld);
        var verstreken = (await proces.HerinneringenAsync(BerichtId.Van(kop)))[^1];
        Assert.Equal(("retour", "2026-01-20", Proefpartijen.Aanbieder), (verstreken.Gegeven("termijn"), verstreken.Gegeven("limiet"), verstreken.Gegeven("partij")));
        Assert.Single(await proces.LijstAsync(Proefpartijen.Aanbieder)); // still to be done
    }

    [Fact]
    public async Task Who_answered_in_time_is_not_reminded()
    {
        var (opslag, proces, kop) = await Termijnproef.NaAsync("JW301");
        var (antwoord, antwoordkop) = await Proefberichten.AntwoordAsync("JW302", kop);
        await proces.DoorloopAsync((antwoord, antwoordkop));

        opslag.Klok.Vooruit(TimeSpan.FromDays(10));
        Assert.Equal(0, await proces.Termijnbewaking.BewaakAsync(default));
        Assert.Empty(await proces.HerinneringenAsync(BerichtId.Van(kop)));
    }

    [Fact]
    public async Task After_a_time_out_of_service_every_day_is_caught_up_with()
    {
        var (opslag, proces, kop) = await Termijnproef.NaAsync("JW301");
        await proces.Termijnbewaking.BewaakAsync(default);
        opslag.Klok.Vooruit(TimeSpan.FromDays(30));

        await proces.Termijnbewaking.BewaakAsync(default);

        Assert.Equal([Handeling.TermijnVerstreken], (await proces.HerinneringenAsync(BerichtId.Van(kop))).Select(g => g.Handeling));
    }

    [Fact]
    public async Task A_message_that_was_settled_by_an_operator_has_no_clock_any_more()
    {
        var (opslag, proces, kop) = await Termijnproef.NaAsync("JW301");
        var dossier = (await proces.Dossiers.LeesAsync(BerichtId.Van(kop), default))!;
        await proces.Dossiers.BoekAsync(dossier, _ => NieuweGebeurtenis.DoorStap(Handeling.Afgehandeld, "proef"), default);

        opslag.Klok.Vooruit(TimeSpan.FromDays(5));
        await proces.Termijnbewaking.BewaakAsync(default);

        Assert.Empty(await proces.LijstAsync(Proefpartijen.Aanbieder));
        Assert.Empty(await proces.HerinneringenAsync(BerichtId.Van(kop)));
    }

    [Theory]
    [InlineData(Moment.Voor)]
    [InlineData(Moment.Na)]
    public async Task Wherever_the_reminding_is_interrupted_each_reminder_comes_once(Moment moment)
    {
        for (var schrijven = 1; ; schrijven++)
        {
            var (opslag, _, kop) = await Termijnproef.NaAsync("JW301");
            opslag.Klok.Vooruit(TimeSpan.FromDays(4));
            var storing = new Storing(schrijven, moment);
            await Storing.ProbeerAsync(() => new Proefproces(opslag, storing).Termijnbewaking.BewaakAsync(default));

            var opvolger = new Proefproces(opslag);
            await opvolger.Termijnbewaking.BewaakAsync(default);
            opslag.Klok.Vooruit(TimeSpan.FromDays(2));
            await opvolger.Termijnbewaking.BewaakAsync(default);

            Assert.Equal([Handeling.TermijnNadert, Handeling.TermijnVerstreken], (await opvolger.HerinneringenAsync(BerichtId.Van(kop))).Select(g => g.Handeling));
            if (!storing.IsGevallen)
                return;
        }
    }
}
