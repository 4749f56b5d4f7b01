using Hub.Kern.Berichten;
using Hub.Kern.Poorten;
using Hub.Keten.Tests.Geheugen;
using Hub.Keten.Termijnen;
using Hub.Testbasis.Storingen;

namespace Hub.Keten.Tests.Termijnen;

/// <summary>
/// A clock runs for every decision on a verzoek. The test's day is Thursday 15 January 2026.
/// </summary>
public class VerzoektermijnTests
{
    [Theory]
    // OP274, OP346: a toewijzing or an answer within five working days after 15 January, found by ReferentieAanbieder.
    [InlineData("JW315", "JW301")]
    [InlineData("JW317", "JW301")]
    [InlineData("JW315", "JW319")]
    [InlineData("JW317", "JW319")]
    public async Task A_verzoek_is_answered_by_the_message_with_its_ReferentieAanbieder_in_either_order(string verzoeksoort, string besluitsoort)
    {
        var (verzoek, kop) = Maak(verzoeksoort, "R-1");
        var (besluit, besluitkop) = Maak(besluitsoort, "R-1");
        (byte[], Berichtkop)[] heen = [(verzoek, kop), (besluit, besluitkop)];
        foreach (var volgorde in new[] { heen, [heen[1], heen[0]], [heen[0], heen[1], heen[0], heen[1]] })
        {
            var proces = new Proefproces(await Proefopslag.MaakAsync(), partijen: Proefpartijen.MetGrondslag);
            await proces.DoorloopAsync(volgorde[0]);
            if (volgorde[0].Item2 == kop)
                Assert.Equal(
                    new DateOnly(2026, 1, 22), Assert.Single(await proces.VerzoekenAsync(Proefpartijen.Gemeente), t => t.Rol == Termijnrol.Doet).Limiet);
            foreach (var bericht in volgorde.Skip(1))
                await proces.DoorloopAsync(bericht);

            Assert.Empty(await proces.VerzoekenAsync(Proefpartijen.Gemeente));
            Assert.Empty(await proces.VerzoekenAsync(Proefpartijen.Aanbieder));
            Assert.Contains(BerichtId.Van(besluitkop), await proces.Koppelingen.AntwoordenAsync(BerichtId.Van(kop), default));
        }
    }

    [Fact]
    public async Task An_answer_to_another_verzoek_stops_nothing()
    {
        var proces = new Proefproces(await Proefopslag.MaakAsync(), partijen: Proefpartijen.MetGrondslag);
        await proces.DoorloopAsync(Maak("JW315", "R-1"));
        var (besluit, kop) = Maak("JW301", "R-2");
        await proces.DoorloopAsync((besluit, kop));

        Assert.Single(await proces.VerzoekenAsync(Proefpartijen.Gemeente));
    }

    [Fact]
    public async Task A_verzoek_with_several_products_has_a_clock_for_each()
    {
        var proces = new Proefproces(await Proefopslag.MaakAsync(), partijen: Proefpartijen.MetGrondslag);
        await proces.DoorloopAsync(Maak("JW315", "R-1", "R-2"));
        await proces.DoorloopAsync(Maak("JW301", "R-2"));

        Assert.Single(await proces.VerzoekenAsync(Proefpartijen.Gemeente));
    }

    [Fact]
    public async Task Under_examination_gives_eight_weeks_from_the_Dagtekening_and_no_more()
    {
        var opslag = await Proefopslag.MaakAsync();
        var proces = new Proefproces(opslag, partijen: Proefpartijen.MetGrondslag);
        var (verzoek, kop) = Maak("JW315", "R-1");
        await proces.DoorloopAsync((verzoek, kop));
        await proces.DoorloopAsync(Termijnproef.Schrijf(1, "JW319 van 2026-01-15", "antwoord R-1 in onderzoek"));

        Assert.Equal(kop.Dagtekening.AddDays(56), Assert.Single(await proces.VerzoekenAsync(Proefpartijen.Gemeente)).Limiet);
        Assert.Equal(kop.Dagtekening.AddDays(56), Assert.Single(await proces.VerzoekenAsync(Proefpartijen.Aanbieder)).Limiet);
        var (besluit, besluitkop) = Maak("JW301", "R-1");
        await proces.DoorloopAsync((besluit, besluitkop));
        Assert.Empty(await proces.VerzoekenAsync(Proefpartijen.Gemeente));
    }

    [Fact]
    public async Task Without_a_grondslag_the_hub_does_not_look_for_verzoeken()
    {
        var proces = new Proefproces(await Proefopslag.MaakAsync());
        await proces.DoorloopAsync(Maak("JW315", "R-1"));

        Assert.Empty(await proces.VerzoekenAsync(Proefpartijen.Gemeente));
        Assert.Single(await proces.LijstAsync(Proefpartijen.Gemeente)); // its retour is told from the Header
    }

    [Fact]
    public async Task No_table_key_or_value_holds_the_reference_itself()
    {
        var opslag = await Proefopslag.MaakAsync();
        var proces = new Proefproces(opslag, partijen: Proefpartijen.MetGrondslag);
        var (verzoek, kop) = Maak("JW315", "999900006");
        await proces.DoorloopAsync((verzoek, kop));

        foreach (var partitie in new[] { $"partij-{Proefpartijen.Gemeente}", $"partij-{Proefpartijen.Aanbieder}" })
        {
            await foreach (var rij in opslag.Tabellen.LeesAllesAsync(Termijnklokken.Tabel, partitie))
                Assert.DoesNotContain("999900006", rij.Sleutel + string.Join(' ', rij.Velden.Values), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(Moment.Voor)]
    [InlineData(Moment.Na)]
    public async Task Wherever_the_process_dies_between_question_and_answer_the_clock_stops(Moment moment)
    {
        var (verzoek, besluit) = (Maak("JW315", "R-1"), Maak("JW301", "R-1"));
        for (var schrijven = 1; ; schrijven++)
        {
            var opslag = await Proefopslag.MaakAsync();
            var storing = new Storing(schrijven, moment);
            var proces = new Proefproces(opslag, storing, Proefpartijen.MetGrondslag);
            await Storing.ProbeerAsync(() => proces.DoorloopAsync(verzoek));
            await Storing.ProbeerAsync(() => proces.DoorloopAsync(besluit));

            var opvolger = new Proefproces(opslag, partijen: Proefpartijen.MetGrondslag);
            opslag.Klok.Vooruit(TimeSpan.FromMinutes(20));
            await opvolger.DoorloopAsync(verzoek);
            await opvolger.DoorloopAsync(besluit);
            await opvolger.Veger.VeegAsync(default);
            await opvolger.PompAsync();

            Assert.Empty(await opvolger.VerzoekenAsync(Proefpartijen.Gemeente));
            Assert.Empty(await opvolger.VerzoekenAsync(Proefpartijen.Aanbieder));
            if (!storing.IsGevallen)
                return;
        }
    }

    // A message of this type about these verzoeken.
    static (byte[] Inhoud, Berichtkop Kop) Maak(string soort, params string[] referenties) => Termijnproef.Schrijf(0, soort switch
    {
        "JW301" => ["JW301 van 2026-01-15", .. referenties.Select((r, i) => $"toewijzing {i + 1} voor {r} product 45A03 vanaf 2026-02-01 volume 4 uur per week")],
        "JW315" => ["JW315 van 2026-01-15", .. referenties.Select(r => $"aanvraag {r} product 45A03 vanaf 2026-02-01 volume 4 uur per week")],
        "JW317" => [$"JW317 van 2026-01-15 verzoek {referenties[0]}", "nieuw product 45A03 vanaf 2026-02-01 volume 4 uur per week"],
        _ => ["JW319 van 2026-01-15", $"antwoord {referenties[0]} afgewezen reden 3"],
    });
}
