using Hub.Kern.Berichten;
using Hub.Keten.Tests.Geheugen;
using Hub.Keten.Termijnen;

namespace Hub.Keten.Tests.Termijnen;

/// <summary>
/// A clock runs for every retourbericht and JW325 that must follow, until it has come. The test's day is Thursday 15 January 2026; both
/// parties answer for themselves.
/// </summary>
public class RetourtermijnTests
{
    [Theory]
    // OP090, OP090x4: three and ten working days after Thursday 15 January.
    [InlineData("JW301", "retour", "2026-01-20")]
    [InlineData("JW305", "retour", "2026-01-20")]
    [InlineData("JW319", "retour", "2026-01-20")]
    [InlineData("JW323", "declaratie", "2026-01-29")]
    public async Task A_message_that_is_passed_on_starts_a_clock_for_both_its_parties(string soort, string termijn, string limiet)
    {
        var (_, proces, kop) = await Termijnproef.NaAsync(soort);

        var doet = Assert.Single(await proces.LijstAsync(kop.Bestemming));
        var wacht = Assert.Single(await proces.LijstAsync(kop.Inzender));
        Assert.Equal((termijn, Termijnrol.Doet, limiet, BerichtId.Van(kop), kop.Inzender), (doet.Soort, doet.Rol, $"{doet.Limiet:yyyy-MM-dd}", doet.BerichtId, doet.Tegenpartij));
        Assert.Equal((Termijnrol.Wacht, doet.Limiet, kop.Bestemming), (wacht.Rol, wacht.Limiet, wacht.Tegenpartij));
    }

    [Fact]
    public async Task Where_the_hub_answers_there_is_nothing_to_wait_for()
    {
        var proces = new Proefproces(await Proefopslag.MaakAsync(), partijen: Proefpartijen.MetBeantwoording);
        foreach (var soort in new[] { "JW301", "JW305", "JW323" })
        {
            var (bericht, kop) = await Proefberichten.MaakAsync(soort);
            await proces.BiedAanAsync(bericht, kop.Inzender);
        }

        await proces.PompAsync();

        Assert.Empty(await proces.LijstAsync(Proefpartijen.Gemeente));
        Assert.Empty(await proces.LijstAsync(Proefpartijen.Aanbieder));
    }

    [Theory]
    [InlineData("JW301", "JW302")]
    [InlineData("JW323", "JW325")]
    public async Task The_answer_stops_the_clock_whichever_comes_first_and_also_when_it_comes_twice(string soort, string antwoordsoort)
    {
        var (vraag, kop) = await Proefberichten.MaakAsync(soort);
        var (antwoord, antwoordkop) = await Proefberichten.AntwoordAsync(antwoordsoort, kop);
        (byte[], string)[] heen = [(vraag, kop.Inzender), (antwoord, antwoordkop.Inzender)];
        foreach (var volgorde in new[] { heen, [heen[1], heen[0]], [heen[0], heen[1], heen[1], heen[0]] })
        {
            var proces = new Proefproces(await Proefopslag.MaakAsync());
            foreach (var (bericht, inzender) in volgorde)
            {
                await proces.BiedAanAsync(bericht, inzender);
                await proces.PompAsync();
            }

            Assert.DoesNotContain(await proces.LijstAsync(kop.Bestemming), t => t.BerichtId == BerichtId.Van(kop));
            Assert.DoesNotContain(await proces.LijstAsync(kop.Inzender), t => t.BerichtId == BerichtId.Van(kop));
        }
    }
}
