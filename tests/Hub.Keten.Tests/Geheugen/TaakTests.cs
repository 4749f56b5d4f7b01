using Hub.Bezorging.DodeBrieven.Herstel;
using Hub.Bezorging.DodeBrieven.Taken;
using Hub.Kern.Dossiers;
using Hub.Kern.Poorten;
using Hub.Testbasis.Storingen;
using Hub.Kern.Partijen;

namespace Hub.Keten.Tests.Geheugen;

/// <summary>One action on many dead letters: with progress, to be paused and cancelled, and finished whatever happens (UX-06).</summary>
public class TaakTests
{
    [Fact]
    public async Task A_task_offers_every_letter_of_a_cause_again_and_tells_what_became_of_each()
    {
        const int aantal = Taakuitvoerder.Portie + 5; // more than one portion
        var (opslag, proces, ids) = await Brievenproef.MaakAsync(aantal);
        var hersteld = new Proefproces(opslag);
        var taak = Brievenproef.Taak(opslag, (await proces.Oorzaken.MaakAsync(default))[0].Id);

        await hersteld.Taken.BeginAsync(taak, default);
        await hersteld.PompAsync();

        var na = (await hersteld.Takenlijst.LeesAsync(taak.Id, default))!;
        Assert.Equal((Taakstatus.Klaar, aantal, aantal, 0, 0), (na.Status, na.Totaal, na.Gelukt, na.Overgeslagen, na.Mislukt));
        Assert.Empty(await hersteld.Bak.BekijkAsync(1000, null, default));
        Assert.Equal(aantal, (await hersteld.Postbussen.BekijkAsync(Proefpartijen.Aanbieder, 1000, null, default)).Count);
        Assert.Equal(ids, (await hersteld.Taakbrieven.ResultatenAsync(taak.Id, 1000, null, default)).Select(r => r.BriefId));
        var gebeurtenis = (await hersteld.Dossiers.LeesAsync(ids[0], default))!.LaatsteVan(Handeling.Heraangeboden)!;
        Assert.Equal((Brievenproef.Operator, Brievenproef.Persoon, taak.Id), (gebeurtenis.Inhoud.Actor, gebeurtenis.Inhoud.Persoon, gebeurtenis.Gegeven("taak")));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(9)]
    public async Task The_newest_tasks_come_first_however_long_ago_the_others_were(int hoogstens)
    {
        var (opslag, proces, _) = await Brievenproef.MaakAsync(1);
        var ids = new TijdgebondenIds(opslag.Klok);
        var gemaakt = new List<string>();
        foreach (var dagen in new[] { 0, 60, 20, 0 }) // since the one before
        {
            opslag.Klok.Vooruit(TimeSpan.FromDays(dagen) + TimeSpan.FromSeconds(1));
            gemaakt.Add(ids.Nieuw());
            await proces.Takenlijst.MaakAsync(Brievenproef.Taak(opslag, "oorzaak") with { Id = gemaakt[^1] }, default);
        }

        Assert.Equal(gemaakt.AsEnumerable().Reverse().Take(hoogstens), (await proces.Takenlijst.NieuwsteAsync(hoogstens, default)).Select(t => t.Id));
    }

    [Fact]
    public async Task Letters_of_another_cause_or_of_later_are_left_alone()
    {
        var (opslag, proces, ids) = await Brievenproef.MaakAsync(2);
        await proces.Vastleggen.VoerUitAsync("geen opdracht", new Dictionary<string, string> { [Busnamen.Reden] = "OnleesbareOpdracht" }, default);
        var oorzaak = (await proces.Oorzaken.MaakAsync(default)).Single(o => o.Reden == "GeenRoute").Id;
        var taak = Brievenproef.Taak(opslag, oorzaak, Herstelactie.Afhandelen);
        await proces.Taken.BeginAsync(taak, default);
        var (later, kop) = await Proefberichten.MaakAsync("JW301", 9, identificatie: "LATER");
        opslag.Klok.Vooruit(TimeSpan.FromSeconds(1));
        await proces.BiedAanAsync(later, Proefpartijen.Gemeente);
        await proces.PompEenmaalAsync(Wachtrijen.Ingekomen, Wachtrijen.Gevalideerd, Wachtrijen.DodeBrieven);

        await proces.PompAsync();

        var open = await proces.Bak.BekijkAsync(10, null, default);
        Assert.Equal(["OnleesbareOpdracht", "GeenRoute"], open.Select(b => b.Reden));
        Assert.Equal(Kern.Berichten.BerichtId.Van(kop), open[1].Id);
        Assert.All(ids, id => Assert.DoesNotContain(open, b => b.Id == id));
    }

    [Fact]
    public async Task Chosen_letters_are_settled_and_one_that_is_not_open_any_more_is_skipped_and_a_stranger_named()
    {
        var (opslag, proces, ids) = await Brievenproef.MaakAsync(3);
        var dossier = (await proces.Dossiers.LeesAsync(ids[1], default))!;
        await proces.Herstellen.VoerUitAsync(dossier, new Herstelopdracht(Herstelactie.Afhandelen, Optreden.Zelf("collega"), "-") { Reden = "al gedaan" }, default);
        var onbekend = new string('f', 32);
        var taak = Brievenproef.Taak(opslag, "", Herstelactie.Afhandelen) with { Oorzaak = null, Brieven = [ids[0], ids[1], onbekend, ids[0]] };

        await proces.Taken.BeginAsync(taak, default);
        await proces.PompAsync();

        var resultaten = (await proces.Taakbrieven.ResultatenAsync(taak.Id, 10, null, default)).ToDictionary(r => r.BriefId);
        Assert.Equal(3, resultaten.Count);
        Assert.Equal(Herstelresultaat.Gelukt, resultaten[ids[0]].Resultaat);
        Assert.Equal(Herstelresultaat.Overgeslagen, resultaten[ids[1]].Resultaat);
        Assert.Equal((Herstelresultaat.Mislukt, true), (resultaten[onbekend].Resultaat, resultaten[onbekend].Waarom!.Length > 0));
        Assert.Equal(ids[2], Assert.Single(await proces.Bak.BekijkAsync(10, null, default)).Id);
    }

    [Fact]
    public async Task Paused_it_stands_still_resumed_it_goes_on_and_who_did_so_is_on_record()
    {
        var (opslag, proces, _) = await Brievenproef.MaakAsync(Taakuitvoerder.Portie + 5);
        var taak = Brievenproef.Taak(opslag, (await proces.Oorzaken.MaakAsync(default))[0].Id, Herstelactie.Afhandelen);
        await proces.Taken.BeginAsync(taak, default);
        await proces.PompEenmaalAsync(Wachtrijen.Herstel); // which letters
        await proces.PompEenmaalAsync(Wachtrijen.Herstel); // the first portion
        opslag.Klok.Vooruit(TimeSpan.FromSeconds(1));

        await proces.Taken.ZetAsync(taak.Id, Taakstatus.Gepauzeerd, "collega", default);
        await proces.PompAsync();

        Assert.Equal((Taakstatus.Gepauzeerd, Taakuitvoerder.Portie), await StandAsync(proces, taak));
        opslag.Klok.Vooruit(TimeSpan.FromSeconds(1));
        await proces.Taken.ZetAsync(taak.Id, Taakstatus.Bezig, "operator", default);
        await proces.PompAsync();
        Assert.Equal((Taakstatus.Klaar, Taakuitvoerder.Portie + 5), await StandAsync(proces, taak));
        Assert.Equal(
            [("operator", Taakstatus.Bezig), ("collega", Taakstatus.Gepauzeerd), ("operator", Taakstatus.Bezig), ("hub", Taakstatus.Klaar)],
            (await proces.Takenlijst.WendingenAsync(taak.Id, default)).Select(w => (w.Door, w.Status)));
    }

    [Fact]
    public async Task Cancelled_it_stops_for_good_and_the_rest_stays_open()
    {
        var (opslag, proces, _) = await Brievenproef.MaakAsync(Taakuitvoerder.Portie + 5);
        var taak = Brievenproef.Taak(opslag, (await proces.Oorzaken.MaakAsync(default))[0].Id, Herstelactie.Afhandelen);
        await proces.Taken.BeginAsync(taak, default);
        await proces.PompEenmaalAsync(Wachtrijen.Herstel);
        await proces.PompEenmaalAsync(Wachtrijen.Herstel);

        await proces.Taken.ZetAsync(taak.Id, Taakstatus.Geannuleerd, "operator", default);
        var hervat = await proces.Taken.ZetAsync(taak.Id, Taakstatus.Bezig, "operator", default);
        await proces.PompAsync();

        Assert.Equal(Taakstatus.Geannuleerd, hervat!.Status);
        Assert.Equal(5, (await proces.Bak.BekijkAsync(1000, null, default)).Count);
    }

    [Fact]
    public async Task A_letter_that_dies_again_under_a_task_is_not_offered_twice_by_it()
    {
        var (opslag, proces, ids) = await Brievenproef.MaakAsync(1); // and the aanbieder is still not there
        var taak = Brievenproef.Taak(opslag, (await proces.Oorzaken.MaakAsync(default))[0].Id);
        opslag.Klok.Vooruit(TimeSpan.FromSeconds(1));
        await proces.Taken.BeginAsync(taak, default);
        await proces.PompAsync();
        var dossier = (await proces.Dossiers.LeesAsync(ids[0], default))!;

        await proces.Herstellen.VoerUitAsync(dossier, taak.Opdracht, default); // the portion once more, after a crash
        await proces.PompAsync();

        Assert.Single((await proces.Dossiers.LeesAsync(ids[0], default))!.Gebeurtenissen, g => g.Handeling == Handeling.Heraangeboden);
        Assert.Equal(2, Assert.Single(await proces.Bak.BekijkAsync(10, null, default)).Keren);
    }

    [Theory]
    [InlineData(Moment.Voor)]
    [InlineData(Moment.Na)]
    public async Task Wherever_a_task_is_interrupted_every_letter_is_done_exactly_once(Moment moment)
    {
        for (var schrijven = 1; ; schrijven++)
        {
            var (opslag, proces, ids) = await Brievenproef.MaakAsync(2);
            var taak = Brievenproef.Taak(opslag, (await proces.Oorzaken.MaakAsync(default))[0].Id);
            var storing = new Storing(schrijven, moment);
            var begonnen = await ProbeerAsync(new Proefproces(opslag, storing), taak);

            var opvolger = new Proefproces(opslag);
            if (!begonnen && await opvolger.Takenlijst.LeesAsync(taak.Id, default) is null)
                await opvolger.Taken.BeginAsync(taak, default); // the operator saw no answer and no task, and tries again
            opslag.Klok.Vooruit(TimeSpan.FromMinutes(20)); // locks run out, the sweeper's patience too
            await opvolger.Taken.VeegAsync(default);
            await opvolger.PompAsync();

            var na = (await opvolger.Takenlijst.LeesAsync(taak.Id, default))!;
            Assert.Equal((Taakstatus.Klaar, 2, 2), (na.Status, na.Totaal, na.Gedaan));
            Assert.Equal(2, (await opvolger.Postbussen.BekijkAsync(Proefpartijen.Aanbieder, 10, null, default)).Count);
            Assert.Empty(await opvolger.Bak.BekijkAsync(10, null, default));
            foreach (var id in ids)
                Assert.Single((await opvolger.Dossiers.LeesAsync(id, default))!.Gebeurtenissen, g => g.Handeling == Handeling.Heraangeboden);
            if (!storing.IsGevallen)
            {
                Assert.True(schrijven > 10, "Too few writes were tried to have reached every one.");
                return;
            }
        }
    }

    static async Task<bool> ProbeerAsync(Proefproces proces, Hersteltaak taak)
    {
        try
        {
            await proces.Taken.BeginAsync(taak, default);
            await proces.PompAsync();
            return true;
        }
        catch (Storingsfout)
        {
            return false;
        }
    }

    static async Task<(Taakstatus, int)> StandAsync(Proefproces proces, Hersteltaak taak) =>
        await proces.Takenlijst.LeesAsync(taak.Id, default) is { } t ? (t.Status, t.Gedaan) : default;
}
