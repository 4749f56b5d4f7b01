using System.Text;
using Hub.Kern.Berichten;
using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;
using Hub.Kern.Poorten;
using Hub.Keten.Tests.Geheugen;
using Hub.Keten.Termijnen;
using Hub.Testbasis.Storingen;

namespace Hub.Keten.Tests.Termijnen;

/// <summary>
/// A clock runs for every answer that must follow, until it has come; who must act is reminded. The test's day is Thursday
/// 15 January 2026; both parties answer for themselves.
/// </summary>
public class TermijnTests
{
    const string Gemeente = Proefpartijen.Gemeente;
    const string Aanbieder = Proefpartijen.Aanbieder;

    static readonly Partijregister MetGrondslag = new(new Partijenconfiguratie
    {
        Partijen =
        [
            new Partijregel { Code = Gemeente, Naam = Gemeente, Rol = Rol.Gemeente, Grondslag = "proef" },
            new Partijregel { Code = Aanbieder, Naam = Aanbieder, Rol = Rol.Aanbieder },
        ],
    });

    [Theory]
    // OP090, OP090x4: three and ten working days after Thursday 15 January.
    [InlineData("JW301", "retour", "2026-01-20")]
    [InlineData("JW305", "retour", "2026-01-20")]
    [InlineData("JW319", "retour", "2026-01-20")]
    [InlineData("JW323", "declaratie", "2026-01-29")]
    public async Task A_message_that_is_passed_on_starts_a_clock_for_both_its_parties(string soort, string termijn, string limiet)
    {
        var (_, proces, kop) = await NaAsync(soort);

        var doet = Assert.Single(await LijstAsync(proces, kop.Bestemming));
        var wacht = Assert.Single(await LijstAsync(proces, kop.Inzender));
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

        Assert.Empty(await LijstAsync(proces, Gemeente));
        Assert.Empty(await LijstAsync(proces, Aanbieder));
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

            Assert.DoesNotContain(await LijstAsync(proces, kop.Bestemming), t => t.BerichtId == BerichtId.Van(kop));
            Assert.DoesNotContain(await LijstAsync(proces, kop.Inzender), t => t.BerichtId == BerichtId.Van(kop));
        }
    }

    [Theory]
    // OP274, OP346: a toewijzing or an answer within five working days after 15 January, found by ReferentieAanbieder.
    [InlineData("JW315", "JW301")]
    [InlineData("JW317", "JW301")]
    [InlineData("JW315", "JW319")]
    [InlineData("JW317", "JW319")]
    public async Task A_verzoek_is_answered_by_the_message_with_its_ReferentieAanbieder_in_either_order(string verzoeksoort, string besluitsoort)
    {
        var (verzoek, kop) = await MetReferentieAsync(verzoeksoort, "R-1");
        var (besluit, besluitkop) = await MetReferentieAsync(besluitsoort, "R-1");
        (byte[], Berichtkop)[] heen = [(verzoek, kop), (Beslist(besluit), besluitkop)];
        foreach (var volgorde in new[] { heen, [heen[1], heen[0]], [heen[0], heen[1], heen[0], heen[1]] })
        {
            var proces = new Proefproces(await Proefopslag.MaakAsync(), partijen: MetGrondslag);
            await BiedAanAsync(proces, volgorde[0]);
            if (volgorde[0].Item2 == kop)
                Assert.Equal(
                    new DateOnly(2026, 1, 22), Assert.Single(await VerzoekenAsync(proces, Gemeente), t => t.Rol == Termijnrol.Doet).Limiet);
            foreach (var bericht in volgorde.Skip(1))
                await BiedAanAsync(proces, bericht);

            Assert.Empty(await VerzoekenAsync(proces, Gemeente));
            Assert.Empty(await VerzoekenAsync(proces, Aanbieder));
            Assert.Contains(BerichtId.Van(besluitkop), await proces.Koppelingen.AntwoordenAsync(BerichtId.Van(kop), default));
        }
    }

    [Fact]
    public async Task An_answer_to_another_verzoek_stops_nothing()
    {
        var proces = new Proefproces(await Proefopslag.MaakAsync(), partijen: MetGrondslag);
        await BiedAanAsync(proces, await MetReferentieAsync("JW315", "R-1"));
        var (besluit, kop) = await MetReferentieAsync("JW301", "R-2");
        await BiedAanAsync(proces, (besluit, kop));

        Assert.Single(await VerzoekenAsync(proces, Gemeente));
    }

    [Fact]
    public async Task A_verzoek_with_several_products_has_a_clock_for_each()
    {
        var proces = new Proefproces(await Proefopslag.MaakAsync(), partijen: MetGrondslag);
        var (verzoek, kop) = await MetReferentieAsync("JW315", "R-1");
        var tekst = Encoding.UTF8.GetString(verzoek);
        var product = tekst[tekst.IndexOf("<jw315:AangevraagdProduct>", StringComparison.Ordinal)..tekst.IndexOf("</jw315:AangevraagdeProducten>", StringComparison.Ordinal)];
        var twee = tekst.Replace(product, product + product.Replace("R-1", "R-2", StringComparison.Ordinal), StringComparison.Ordinal);
        await BiedAanAsync(proces, (Encoding.UTF8.GetBytes(twee), kop));
        await BiedAanAsync(proces, await MetReferentieAsync("JW301", "R-2"));

        Assert.Single(await VerzoekenAsync(proces, Gemeente));
    }

    [Fact]
    public async Task Under_examination_gives_eight_weeks_from_the_Dagtekening_and_no_more()
    {
        var opslag = await Proefopslag.MaakAsync();
        var proces = new Proefproces(opslag, partijen: MetGrondslag);
        var (verzoek, kop) = await MetReferentieAsync("JW315", "R-1");
        var (antwoord, antwoordkop) = await MetReferentieAsync("JW319", "R-1");
        await BiedAanAsync(proces, (verzoek, kop));
        await BiedAanAsync(proces, (InOnderzoek(antwoord), antwoordkop));

        Assert.Equal(kop.Dagtekening.AddDays(56), Assert.Single(await VerzoekenAsync(proces, Gemeente)).Limiet);
        Assert.Equal(kop.Dagtekening.AddDays(56), Assert.Single(await VerzoekenAsync(proces, Aanbieder)).Limiet);
        var (besluit, besluitkop) = await MetReferentieAsync("JW301", "R-1");
        await BiedAanAsync(proces, (besluit, besluitkop));
        Assert.Empty(await VerzoekenAsync(proces, Gemeente));
    }

    [Fact]
    public async Task Without_a_grondslag_the_hub_does_not_look_for_verzoeken()
    {
        var proces = new Proefproces(await Proefopslag.MaakAsync());
        await BiedAanAsync(proces, await MetReferentieAsync("JW315", "R-1"));

        Assert.Empty(await VerzoekenAsync(proces, Gemeente));
        Assert.Single(await LijstAsync(proces, Gemeente)); // its retour is told from the Header
    }

    [Fact]
    public async Task No_table_key_or_value_holds_the_reference_itself()
    {
        var opslag = await Proefopslag.MaakAsync();
        var proces = new Proefproces(opslag, partijen: MetGrondslag);
        var (verzoek, kop) = await MetReferentieAsync("JW315", "999900006");
        await BiedAanAsync(proces, (verzoek, kop));

        foreach (var partitie in new[] { $"partij-{Gemeente}", $"partij-{Aanbieder}" })
        {
            await foreach (var rij in opslag.Tabellen.LeesAllesAsync(Termijnklokken.Tabel, partitie))
                Assert.DoesNotContain("999900006", rij.Sleutel + string.Join(' ', rij.Velden.Values), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Who_must_answer_is_reminded_a_working_day_before_the_limit_and_once_it_has_passed_each_once()
    {
        var (opslag, proces, kop) = await NaAsync("JW301"); // limit Tuesday 20 January

        var gemeld = new List<(string Dag, Handeling Handeling)>();
        for (var dag = 0; dag < 10; dag++)
        {
            await proces.Termijnbewaking.BewaakAsync(default);
            await proces.Termijnbewaking.BewaakAsync(default);
            gemeld.AddRange((await HerinneringenAsync(proces, kop)).Skip(gemeld.Count).Select(g => ($"{Nederland.Datum(opslag.Klok.GetUtcNow()):yyyy-MM-dd}", g.Handeling)));
            opslag.Klok.Vooruit(TimeSpan.FromDays(1));
        }

        Assert.Equal([("2026-01-19", Handeling.TermijnNadert), ("2026-01-21", Handeling.TermijnVerstreken)], gemeld);
        var verstreken = (await HerinneringenAsync(proces, kop))[^1];
        Assert.Equal(("retour", "2026-01-20", Aanbieder), (verstreken.Gegeven("termijn"), verstreken.Gegeven("limiet"), verstreken.Gegeven("partij")));
        Assert.Single(await LijstAsync(proces, Aanbieder)); // still to be done
    }

    [Fact]
    public async Task Who_answered_in_time_is_not_reminded()
    {
        var (opslag, proces, kop) = await NaAsync("JW301");
        var (antwoord, antwoordkop) = await Proefberichten.AntwoordAsync("JW302", kop);
        await BiedAanAsync(proces, (antwoord, antwoordkop));

        opslag.Klok.Vooruit(TimeSpan.FromDays(10));
        Assert.Equal(0, await proces.Termijnbewaking.BewaakAsync(default));
        Assert.Empty(await HerinneringenAsync(proces, kop));
    }

    [Fact]
    public async Task After_a_time_out_of_service_every_day_is_caught_up_with()
    {
        var (opslag, proces, kop) = await NaAsync("JW301");
        await proces.Termijnbewaking.BewaakAsync(default);
        opslag.Klok.Vooruit(TimeSpan.FromDays(30));

        await proces.Termijnbewaking.BewaakAsync(default);

        Assert.Equal([Handeling.TermijnVerstreken], (await HerinneringenAsync(proces, kop)).Select(g => g.Handeling));
    }

    [Fact]
    public async Task A_message_that_was_settled_by_an_operator_has_no_clock_any_more()
    {
        var (opslag, proces, kop) = await NaAsync("JW301");
        var dossier = (await proces.Dossiers.LeesAsync(BerichtId.Van(kop), default))!;
        await proces.Dossiers.BoekAsync(dossier, _ => NieuweGebeurtenis.DoorStap(Handeling.Afgehandeld, "proef"), default);

        opslag.Klok.Vooruit(TimeSpan.FromDays(5));
        await proces.Termijnbewaking.BewaakAsync(default);

        Assert.Empty(await LijstAsync(proces, Aanbieder));
        Assert.Empty(await HerinneringenAsync(proces, kop));
    }

    [Theory]
    [InlineData(Moment.Voor)]
    [InlineData(Moment.Na)]
    public async Task Wherever_the_reminding_is_interrupted_each_reminder_comes_once(Moment moment)
    {
        for (var schrijven = 1; ; schrijven++)
        {
            var (opslag, _, kop) = await NaAsync("JW301");
            opslag.Klok.Vooruit(TimeSpan.FromDays(4));
            var storing = new Storing(schrijven, moment);
            await ProbeerAsync(() => new Proefproces(opslag, storing).Termijnbewaking.BewaakAsync(default));

            var opvolger = new Proefproces(opslag);
            await opvolger.Termijnbewaking.BewaakAsync(default);
            opslag.Klok.Vooruit(TimeSpan.FromDays(2));
            await opvolger.Termijnbewaking.BewaakAsync(default);

            Assert.Equal([Handeling.TermijnNadert, Handeling.TermijnVerstreken], (await HerinneringenAsync(opvolger, kop)).Select(g => g.Handeling));
            if (!storing.IsGevallen)
                return;
        }
    }

    [Theory]
    [InlineData(Moment.Voor)]
    [InlineData(Moment.Na)]
    public async Task Wherever_the_process_dies_between_question_and_answer_the_clock_stops(Moment moment)
    {
        var (verzoek, besluit) = (await MetReferentieAsync("JW315", "R-1"), await MetReferentieAsync("JW301", "R-1"));
        for (var schrijven = 1; ; schrijven++)
        {
            var opslag = await Proefopslag.MaakAsync();
            var storing = new Storing(schrijven, moment);
            var proces = new Proefproces(opslag, storing, MetGrondslag);
            await ProbeerAsync(() => BiedAanAsync(proces, verzoek));
            await ProbeerAsync(() => BiedAanAsync(proces, besluit));

            var opvolger = new Proefproces(opslag, partijen: MetGrondslag);
            opslag.Klok.Vooruit(TimeSpan.FromMinutes(20));
            await BiedAanAsync(opvolger, verzoek);
            await BiedAanAsync(opvolger, besluit);
            await opvolger.Veger.VeegAsync(default);
            await opvolger.PompAsync();

            Assert.Empty(await VerzoekenAsync(opvolger, Gemeente));
            Assert.Empty(await VerzoekenAsync(opvolger, Aanbieder));
            if (!storing.IsGevallen)
                return;
        }
    }

    static async Task<(Proefopslag Opslag, Proefproces Proces, Berichtkop Kop)> NaAsync(string soort)
    {
        var opslag = await Proefopslag.MaakAsync();
        var proces = new Proefproces(opslag);
        var (bericht, kop) = await Proefberichten.MaakAsync(soort);
        await BiedAanAsync(proces, (bericht, kop));
        return (opslag, proces, kop);
    }

    static async Task BiedAanAsync(Proefproces proces, (byte[] Bericht, Berichtkop Kop) bericht)
    {
        await proces.BiedAanAsync(bericht.Bericht, bericht.Kop.Inzender);
        await proces.PompAsync();
    }

    static async Task ProbeerAsync(Func<Task> doe)
    {
        try
        {
            await doe();
        }
        catch (Storingsfout)
        {
            // It died, as the test wished.
        }
    }

    // A generated message with this reference in place of its own.
    static async Task<(byte[] Bericht, Berichtkop Kop)> MetReferentieAsync(string soort, string referentie)
    {
        var (bericht, kop) = await Proefberichten.MaakAsync(soort);
        var naam = soort.ToLowerInvariant();
        var tekst = Encoding.UTF8.GetString(bericht);
        var (begin, einde) = ($"<{naam}:ReferentieAanbieder>", $"</{naam}:ReferentieAanbieder>");
        if (!tekst.Contains(begin, StringComparison.Ordinal)) // a toewijzing that honours no verzoek (TR379)
            tekst = tekst.Replace($"</{naam}:ToewijzingNummer>", $"</{naam}:ToewijzingNummer>{begin}{einde}", StringComparison.Ordinal);
        var delen = tekst.Split(begin).Select((deel, i) => i == 0 ? deel : $"{begin}{referentie}{deel[deel.IndexOf(einde, StringComparison.Ordinal)..]}");
        return (Encoding.UTF8.GetBytes(string.Concat(delen)), kop);
    }

    static byte[] Beslist(byte[] antwoord) => Besluit(antwoord, "<jw319:VerzoekAntwoord>1</jw319:VerzoekAntwoord><jw319:RedenAfwijzingVerzoek>3</jw319:RedenAfwijzingVerzoek>");

    static byte[] InOnderzoek(byte[] antwoord) => Besluit(antwoord, "<jw319:VerzoekAntwoord>2</jw319:VerzoekAntwoord>");

    static byte[] Besluit(byte[] antwoord, string besluit)
    {
        var tekst = Encoding.UTF8.GetString(antwoord);
        var begin = tekst.IndexOf("<jw319:VerzoekAntwoord>", StringComparison.Ordinal);
        var einde = tekst.IndexOf("</jw319:Antwoord>", StringComparison.Ordinal);
        return begin < 0 ? antwoord : Encoding.UTF8.GetBytes(tekst[..begin] + besluit + tekst[einde..]);
    }

    static Task<IReadOnlyList<Termijn>> LijstAsync(Proefproces proces, string partij) => proces.Termijnlijsten.BekijkAsync(partij, 100, null, default);

    static async Task<List<Termijn>> VerzoekenAsync(Proefproces proces, string partij) => [.. (await LijstAsync(proces, partij)).Where(t => t.Soort == "verzoek")];

    static async Task<List<Gebeurtenis>> HerinneringenAsync(Proefproces proces, Berichtkop kop) =>
    [
        .. (await proces.Dossiers.LeesAsync(BerichtId.Van(kop), default))!.Gebeurtenissen
            .Where(g => g.Handeling is Handeling.TermijnNadert or Handeling.TermijnVerstreken),
    ];
}
