using System.Text;
using Hub.Kern;
using Hub.Kern.Dossiers;
using Hub.Kern.Poorten;
using Hub.Kern.Privacy;
using Hub.Keten.Tests.Geheugen;
using Hub.Keten.Verwerkingen;
using Hub.Opslag.Audit;
using Hub.Testbasis.Storingen;

namespace Hub.Keten.Tests.Bewaren;

/// <summary>What was kept for its term is removed, on record, and what stays can still be proven (AVG-04, SEC-02).</summary>
public class OpruimerTests
{
    [Fact]
    public async Task After_its_term_the_content_of_a_closed_message_goes_and_its_trail_says_so()
    {
        var proef = await Bewaarproef.MaakAsync();
        var blob = Ontvangst.Uit((await proef.DossierAsync(proef.Klaar))!).Blob;

        await proef.DagenAsync(8);
        Assert.True(await proef.HeeftInhoudAsync(blob));
        await proef.DagenAsync(2);

        Assert.False(await proef.HeeftInhoudAsync(blob));
        Assert.Single((await proef.DossierAsync(proef.Klaar))!.Gebeurtenissen, g => g.Handeling == Handeling.InhoudVerwijderd);
        Assert.Null(await proef.BreukAsync());
    }

    [Fact]
    public async Task What_still_waits_for_somebody_stays_whatever_its_age()
    {
        var proef = await Bewaarproef.MaakAsync();

        await proef.DagenAsync(100);

        var stuk = Assert.Single(await proef.Proces.Postbussen.BekijkAsync(Proefpartijen.Aanbieder, 10, null, default));
        Assert.True(await proef.HeeftInhoudAsync(Ontvangst.Uit((await proef.DossierAsync(stuk.BerichtId))!).Blob));
    }

    [Fact]
    public async Task Links_and_findings_go_after_their_own_term()
    {
        var proef = await Bewaarproef.MaakAsync();
        await proef.DagenAsync(14);
        Assert.Single(await proef.Proces.Koppelingen.AntwoordenAsync(proef.Klaar, default));

        await proef.DagenAsync(6);

        Assert.Empty(await proef.Proces.Koppelingen.AntwoordenAsync(proef.Klaar, default));
        Assert.True((await proef.DossierAsync(proef.Klaar))!.Heeft(Handeling.MetadataVerwijderd));
    }

    [Fact]
    public async Task After_the_last_term_the_trail_itself_goes_and_every_day_can_still_be_proven()
    {
        var proef = await Bewaarproef.MaakAsync();
        await proef.DagenAsync(21); // content and metadata: that is the last line of the trail
        await proef.DagenAsync(31);

        Assert.Null(await proef.DossierAsync(proef.Klaar));
        Assert.Null(await proef.BreukAsync());
        Assert.Empty(await LogboekAsync(proef, proef.Begin));
        await proef.DagenAsync(1); // the day of the removal is sealed too
        Assert.Null(await proef.BreukAsync());
    }

    [Fact]
    public async Task A_trail_that_somebody_else_took_away_is_missed_also_when_he_sets_a_stone_for_it()
    {
        var proef = await Bewaarproef.MaakAsync();
        await proef.DagenAsync(1);
        var dossier = (await proef.DossierAsync(proef.Klaar))!;
        foreach (var g in dossier.Gebeurtenissen)
            await proef.Opslag.Tabellen.SchrijfAsync(Audittabellen.Dossiers, Bewerking.Verwijder(dossier.Id, $"{g.Volgnummer:D6}"), default);
        Assert.Contains("ontbreekt in het dossier", await proef.BreukAsync(), StringComparison.Ordinal);

        await proef.Opslag.Tabellen.SchrijfAsync(Audittabellen.Opgeruimd, Bewerking.Zet(new Rij(dossier.Id, "steen", new Dictionary<string, object?>
        {
            ["Volgnummer"] = dossier.Laatste.Volgnummer, ["Hash"] = dossier.Laatste.Hash, ["Dag"] = $"{proef.Begin:yyyy-MM-dd}",
        })), default);

        Assert.Contains("ontbreekt in het dossier", await proef.BreukAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_of_what_was_removed_that_was_changed_afterwards_proves_nothing()
    {
        var proef = await Bewaarproef.MaakAsync();
        await proef.DagenAsync(21);
        var dag = Bewaarproef.Vandaag(proef.Opslag);
        await proef.DagenAsync(31);
        await using (var schrijver = proef.Opslag.Blobs.Schrijf(Audittabellen.Opruimbak, $"{dag:yyyy-MM-dd}", alsNieuw: false))
        {
            await schrijver.WriteAsync(Encoding.ASCII.GetBytes($"{proef.Klaar} 0 {new string('0', 64)}\n"));
            await schrijver.VoltooiAsync(new Dictionary<string, string>(), default);
        }

        Assert.Contains("ontbreekt in het dossier", await proef.BreukAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_message_can_come_again_when_its_trail_is_gone()
    {
        var proef = await Bewaarproef.MaakAsync();
        await proef.DagenAsync(21);
        await proef.DagenAsync(31);

        await proef.Proces.BiedAanAsync((await Proefberichten.MaakAsync("JW301")).Bericht, Proefpartijen.Gemeente);
        await proef.Proces.PompAsync();

        Assert.NotNull(await proef.DossierAsync(proef.Klaar));
        await proef.DagenAsync(1);
        Assert.Null(await proef.BreukAsync());
    }

    [Theory]
    [InlineData(0, 21, Moment.Voor)]
    [InlineData(0, 21, Moment.Na)]
    [InlineData(21, 31, Moment.Voor)]
    [InlineData(21, 31, Moment.Na)]
    public async Task Wherever_it_is_interrupted_the_next_night_completes_it(int voor, int dagen, Moment moment)
    {
        for (var schrijven = 1; ; schrijven++)
        {
            var proef = await Bewaarproef.MaakAsync();
            var blob = Ontvangst.Uit((await proef.DossierAsync(proef.Klaar))!).Blob;
            await proef.DagenAsync(voor);
            var storing = new Storing(schrijven, moment);
            await Storing.ProbeerAsync(() => proef.DagenAsync(dagen, storing));

            Assert.Null(await proef.BreukAsync()); // also halfway
            await proef.DagenAsync(1);

            Assert.False(await proef.HeeftInhoudAsync(blob));
            Assert.Empty(await proef.Proces.Koppelingen.AntwoordenAsync(proef.Klaar, default));
            Assert.Equal(voor == 0, await proef.DossierAsync(proef.Klaar) is { } d && d.Gebeurtenissen.Count(g => g.Handeling == Handeling.InhoudVerwijderd) == 1);
            Assert.Null(await proef.BreukAsync());
            if (!storing.IsGevallen)
            {
                Assert.True(schrijven > 20, "Too few writes were tried to have reached every one.");
                return;
            }
        }
    }

    [Theory]
    [InlineData(0, 10, 10)]
    [InlineData(20, 10, 30)]
    [InlineData(10, 30, 20)]
    public void Terms_that_do_not_add_up_are_refused(int inhoud, int metadata, int audit) =>
        Assert.Throws<ConfiguratieException>(() => new Bewaartermijnen(inhoud, metadata, audit).Getoetst());

    static async Task<List<string>> LogboekAsync(Bewaarproef proef, DateOnly dag) =>
        await proef.Opslag.Blobs.LijstAsync(Verwerkingenlogboek.Bak, $"{dag:yyyy-MM-dd}", default).Select(b => b.Naam).ToListAsync();
}
