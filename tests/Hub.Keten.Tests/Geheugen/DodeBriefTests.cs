using Hub.Bezorging.DodeBrieven;
using Hub.Bezorging.DodeBrieven.Belang;
using Hub.Bezorging.DodeBrieven.Herstel;
using Hub.Kern.Berichten;
using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;
using Hub.Kern.Poorten;
using Hub.Keten.Stappen;
using Hub.Testbasis.Storingen;
using Hub.Validatie.Schema;

namespace Hub.Keten.Tests.Geheugen;

/// <summary>What the hub cannot handle waits for an operator, and can be repaired.</summary>
public class DodeBriefTests
{
    const string Operator = "operator";
    static readonly Herstelopdracht Opnieuw = new(Herstelactie.Opnieuw, Optreden.Zelf(Operator), "192.0.2.9");

    [Fact]
    public async Task A_message_for_an_unknown_party_becomes_a_dead_letter_at_once()
    {
        var (opslag, proces, id) = await ZonderRouteAsync();

        var brief = Assert.Single(await proces.Bak.BekijkAsync(10, null, default));

        Assert.Equal((id, "GeenRoute", Wachtrijen.Gevalideerd, "JW301"), (brief.Id, brief.Reden, brief.Wachtrij, brief.Soort));
        Assert.Contains("42420001", brief.Omschrijving, StringComparison.Ordinal);
        Assert.Equal(Berichtstatus.DodeBrief, (await proces.Dossiers.LeesAsync(id, default))!.Status);
        Assert.Empty(await opslag.Wachtrijen.GluurAsync(Wachtrijen.Gevalideerd, 32, default));
    }

    [Fact]
    public async Task Offered_again_after_the_party_was_added_it_is_delivered_and_leaves_the_list()
    {
        var (opslag, proces, id) = await ZonderRouteAsync();
        var hersteld = new Proefproces(opslag);

        var dossier = await proces.Dossiers.LeesAsync(id, default);
        Assert.Equal(Herstelresultaat.Gelukt, (await hersteld.Herstellen.VoerUitAsync(dossier!, Opnieuw, default)).Resultaat);
        await hersteld.PompAsync();

        Assert.Empty(await hersteld.Bak.BekijkAsync(10, null, default));
        Assert.Single(await hersteld.Postbussen.BekijkAsync(Proefpartijen.Aanbieder, 10, null, default));
        var aangeboden = (await hersteld.Dossiers.LeesAsync(id, default))!.LaatsteVan(Handeling.Heraangeboden)!;
        Assert.Equal(Operator, aangeboden.Inhoud.Actor);
    }

    [Fact]
    public async Task Offered_again_without_a_repair_it_comes_back_and_counts()
    {
        var (_, proces, id) = await ZonderRouteAsync();

        await proces.Herstellen.VoerUitAsync((await proces.Dossiers.LeesAsync(id, default))!, Opnieuw, default);
        await proces.PompAsync();

        Assert.Equal(2, Assert.Single(await proces.Bak.BekijkAsync(10, null, default)).Keren);
    }

    [Fact]
    public async Task Settled_with_a_reason_it_goes_no_further_even_when_a_late_token_comes()
    {
        var (opslag, proces, id) = await ZonderRouteAsync();
        await proces.Herstellen.VoerUitAsync((await proces.Dossiers.LeesAsync(id, default))!, Afhandelen("dubbel gestuurd"), default);

        var hersteld = new Proefproces(opslag);
        await opslag.Wachtrijen.PlaatsAsync(Wachtrijen.Gevalideerd, Envelop(new Opdracht(id)), TimeSpan.Zero, default);
        await hersteld.PompAsync();

        Assert.Empty(await hersteld.Bak.BekijkAsync(10, null, default));
        Assert.Empty(await hersteld.Postbussen.BekijkAsync(Proefpartijen.Aanbieder, 10, null, default));
        var dossier = await hersteld.Dossiers.LeesAsync(id, default);
        Assert.Equal(Berichtstatus.Afgehandeld, dossier!.Status);
        Assert.Equal("dubbel gestuurd", dossier.LaatsteVan(Handeling.Afgehandeld)!.Gegeven("reden"));
    }

    [Fact]
    public async Task Something_on_a_queue_that_is_no_token_becomes_a_dead_letter_of_which_only_a_fingerprint_is_kept()
    {
        const string vreemd = "{\"bsn\":\"999900006\"}";
        var opslag = await Proefopslag.MaakAsync();
        var proces = new Proefproces(opslag);
        await opslag.Wachtrijen.PlaatsAsync(Wachtrijen.Ingekomen, Envelop(vreemd), TimeSpan.Zero, default);

        await proces.PompAsync();

        var brief = Assert.Single(await proces.Bak.BekijkAsync(10, null, default));
        Assert.Equal("OnleesbareOpdracht", brief.Reden);
        Assert.True(BerichtId.IsGeldig(brief.Id));
        Assert.DoesNotContain("999900006", brief.ToString(), StringComparison.Ordinal);
        var dossier = (await proces.Dossiers.LeesAsync(brief.Id, default))!;
        Assert.Equal(Herstelresultaat.Mislukt, (await proces.Herstellen.VoerUitAsync(dossier, Opnieuw, default)).Resultaat);
        await proces.Herstellen.VoerUitAsync(dossier, Afhandelen("onbekende bron"), default);
        Assert.Empty(await proces.Bak.BekijkAsync(10, null, default));
    }

    [Fact]
    public async Task A_token_that_died_after_its_step_was_done_needs_nobody()
    {
        var (bericht, kop) = await Proefberichten.MaakAsync("JW301");
        var opslag = await Proefopslag.MaakAsync();
        var proces = new Proefproces(opslag);
        await proces.BiedAanAsync(bericht, Proefpartijen.Gemeente);
        await proces.PompAsync();

        var oorzaak = new Dictionary<string, string> { [Busnamen.Bron] = Wachtrijen.Ingekomen, [Busnamen.Reden] = Busnamen.TeVaakAfgeleverd };
        await proces.Vastleggen.VoerUitAsync(new Opdracht(BerichtId.Van(kop)).AlsBusbericht().Lichaam, oorzaak, default);

        Assert.Empty(await proces.Bak.BekijkAsync(10, null, default));
        Assert.Equal(Berichtstatus.Bezorgd, (await proces.Dossiers.LeesAsync(BerichtId.Van(kop), default))!.Status);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_operator_who_deals_with_it_before_it_is_listed_leaves_no_letter_behind(bool sterftErna)
    {
        const string vreemd = "geen opdracht";
        var opslag = await Proefopslag.MaakAsync();
        var proces = new Proefproces(opslag);
        async Task HandelAfAsync() => await proces.Herstellen.VoerUitAsync(
            (await proces.Dossiers.LeesAsync(Opdracht.Onleesbaar(vreemd).Bericht, default))!, Afhandelen("al gezien"), default);
        var tabellen = new HaperendeTabellen(
            new Tussenkomst(opslag.Tabellen, Dodebrievenbak.Tabel, HandelAfAsync), new Storing(sterftErna ? 1 : 0, Moment.Na));
        var vastleggen = new Vastleggen(
            proces.Dossiers, new Dodebrievenbak(tabellen), new Belangmeter(opslag.Blobs, Berichtschemas.Ingebouwd));

        await Storing.ProbeerAsync(() => vastleggen.VoerUitAsync(vreemd, new Dictionary<string, string>(), default));
        if (sterftErna)
            await proces.Vastleggen.VoerUitAsync(vreemd, new Dictionary<string, string>(), default);

        Assert.Equal(Berichtstatus.Afgehandeld, (await proces.Dossiers.LeesAsync(Opdracht.Onleesbaar(vreemd).Bericht, default))!.Status);
        Assert.Empty(await proces.Bak.BekijkAsync(10, null, default));
    }

    [Theory]
    [InlineData(Moment.Voor)]
    [InlineData(Moment.Na)]
    public async Task Wherever_offering_again_is_interrupted_the_operator_can_do_it_again(Moment moment)
    {
        for (var schrijven = 1; ; schrijven++)
        {
            var (opslag, _, id) = await ZonderRouteAsync();
            var storing = new Storing(schrijven, moment);
            var proces = new Proefproces(opslag, storing);
            await Storing.ProbeerAsync(async () => await proces.Herstellen.VoerUitAsync((await proces.Dossiers.LeesAsync(id, default))!, Opnieuw, default));

            var opvolger = new Proefproces(opslag);
            if ((await opvolger.Bak.BekijkAsync(10, null, default)).Count > 0)
                await opvolger.Herstellen.VoerUitAsync((await opvolger.Dossiers.LeesAsync(id, default))!, Opnieuw, default);
            await opvolger.PompAsync();

            Assert.Single(await opvolger.Postbussen.BekijkAsync(Proefpartijen.Aanbieder, 10, null, default));
            Assert.Empty(await opvolger.Bak.BekijkAsync(10, null, default));
            if (!storing.IsGevallen)
                return;
        }
    }

    [Theory]
    [InlineData(Handeling.OpnieuwAangeboden)]
    [InlineData(Handeling.Ingezien)]
    [InlineData(Handeling.CorrectieVoorgesteld)]
    public async Task Whatever_is_noted_on_a_dead_letter_it_can_be_dealt_with_and_after_a_crash_once_more(Handeling handeling)
    {
        foreach (var opdracht in new[] { Opnieuw, Afhandelen("dubbel gestuurd") })
        {
            for (var schrijven = 1; ; schrijven++)
            {
                var (opslag, _, id) = await ZonderRouteAsync();
                var opvolger = new Proefproces(opslag);
                await NoteerAsync(opvolger, id, handeling);
                var storing = new Storing(schrijven, Moment.Na);
                await Storing.ProbeerAsync(async () => await new Proefproces(opslag, storing).Herstellen.VoerUitAsync((await opvolger.Dossiers.LeesAsync(id, default))!, opdracht, default));
                await NoteerAsync(opvolger, id, handeling);

                var dossier = (await opvolger.Dossiers.LeesAsync(id, default))!;
                Assert.True(Herstellen.Kan(dossier, opdracht.Actie));
                Assert.Equal(Herstelresultaat.Gelukt, (await opvolger.Herstellen.VoerUitAsync(dossier, opdracht, default)).Resultaat);
                await opvolger.PompAsync();

                dossier = (await opvolger.Dossiers.LeesAsync(id, default))!;
                Assert.Equal(opdracht == Opnieuw ? Berichtstatus.Bezorgd : Berichtstatus.Afgehandeld, dossier.Status);
                Assert.Empty(await opvolger.Bak.BekijkAsync(10, null, default));
                Assert.Equal(opdracht != Opnieuw, Herstellen.Kan(dossier, opdracht.Actie)); // what went on is no dead letter any more
                if (!storing.IsGevallen)
                    break;
            }
        }
    }

    static async Task NoteerAsync(Proefproces proces, string id, Handeling handeling) => await proces.Dossiers.BoekAsync(
        (await proces.Dossiers.LeesAsync(id, default))!, _ => NieuweGebeurtenis.DoorStap(handeling, "proef"), default);

    static async Task<(Proefopslag Opslag, Proefproces Proces, string Id)> ZonderRouteAsync()
    {
        var (bericht, kop) = await Proefberichten.MaakAsync("JW301");
        var opslag = await Proefopslag.MaakAsync();
        var proces = new Proefproces(opslag, partijen: Proefpartijen.Met(Proefpartijen.Gemeente));
        Assert.IsType<Ontvangstuitkomst.Aangenomen>(await proces.BiedAanAsync(bericht, Proefpartijen.Gemeente));
        await proces.PompAsync();
        return (opslag, proces, BerichtId.Van(kop));
    }

    static Herstelopdracht Afhandelen(string reden) => Opnieuw with { Actie = Herstelactie.Afhandelen, Reden = reden };

    static string Envelop(Opdracht opdracht) => Envelop(opdracht.AlsBusbericht().Lichaam);

    static string Envelop(string lichaam) =>
        System.Text.Json.JsonSerializer.Serialize(new { lichaam, eigenschappen = new Dictionary<string, string>() });
}
