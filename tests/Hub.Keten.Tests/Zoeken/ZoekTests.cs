using Hub.Kern.Berichten;
using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;
using Hub.Keten.Register.Opslag;
using Hub.Keten.Tests.Bewaren;
using Hub.Keten.Tests.Geheugen;
using Hub.Keten.Zoeken;
using Hub.Opslag.Audit;

namespace Hub.Keten.Tests.Zoeken;

/// <summary>A message is found by its parties, its time and its numbers, from when it is judged until its metadata is removed.</summary>
public class ZoekTests
{
    const string Gemeente = Proefpartijen.Gemeente;

    [Theory]
    [InlineData(null)]
    [InlineData(Gemeente)]
    [InlineData(Proefpartijen.Aanbieder)]
    public async Task Messages_are_found_newest_first_page_after_page_each_once(string? partij)
    {
        var opslag = await Proefopslag.MaakAsync();
        var ids = await BiedAanAsync(opslag, 60, TimeSpan.FromMinutes(13)); // half a day
        var vraag = new Zoekvraag(opslag.Klok.GetUtcNow().AddDays(-2), opslag.Klok.GetUtcNow().AddDays(1)) { Partij = partij };

        var gevonden = await AllesAsync(opslag, vraag);

        Assert.Equal(ids.AsEnumerable().Reverse(), gevonden.Select(bericht => bericht.Rij.Id));
        Assert.All(gevonden, bericht => Assert.Equal(Berichtstatus.Bezorgd, bericht.Status));
    }

    [Fact]
    public async Task Only_what_fits_type_status_and_period_is_found()
    {
        var opslag = await Proefopslag.MaakAsync();
        var begin = opslag.Klok.GetUtcNow();
        var ids = await BiedAanAsync(opslag, 4, TimeSpan.FromMinutes(30));
        var alles = new Zoekvraag(begin.AddDays(-1), begin.AddDays(1));

        Assert.Empty(await AllesAsync(opslag, alles with { Soort = "JW305" }));
        Assert.Empty(await AllesAsync(opslag, alles with { Status = Berichtstatus.Afgekeurd }));
        Assert.Empty(await AllesAsync(opslag, alles with { Partij = "0200" }));
        Assert.Equal([ids[1]], (await AllesAsync(opslag, alles with { Van = begin.AddMinutes(20), Tot = begin.AddMinutes(50) })).Select(b => b.Rij.Id));
    }

    [Fact]
    public async Task A_quiet_year_is_searched_in_parts_and_the_message_at_its_beginning_is_found()
    {
        var opslag = await Proefopslag.MaakAsync();
        var begin = opslag.Klok.GetUtcNow();
        var id = Assert.Single(await BiedAanAsync(opslag, 1, TimeSpan.Zero));
        var vraag = new Zoekvraag(begin.AddDays(-1), begin.AddDays(30));

        Assert.Empty((await ZoekAsync(opslag, vraag)).Berichten); // an answer costs a bounded number of reads

        Assert.Equal([id], (await AllesAsync(opslag, vraag)).Select(b => b.Rij.Id));
    }

    [Fact]
    public async Task A_message_is_found_by_its_Identificatie_whenever_it_came()
    {
        var opslag = await Proefopslag.MaakAsync();
        var proces = new Proefproces(opslag);
        var (bericht, kop) = await Proefberichten.MaakAsync("JW301", identificatie: "A/1 #?\\");
        await proces.BiedAanAsync(bericht, Gemeente);
        await proces.PompAsync();
        opslag.Klok.Vooruit(TimeSpan.FromDays(400));

        var nu = opslag.Klok.GetUtcNow();
        var gevonden = await AllesAsync(opslag, new Zoekvraag(nu.AddDays(-1), nu) { Identificatie = kop.Identificatie });

        Assert.Equal(BerichtId.Van(kop), Assert.Single(gevonden).Rij.Id);
    }

    [Fact]
    public async Task A_client_s_messages_are_found_by_BSN_and_the_search_is_on_record_without_it()
    {
        var opslag = await Proefopslag.MaakAsync();
        var proces = new Proefproces(opslag, partijen: Proefpartijen.MetBeantwoording);
        var (bericht, kop) = await Proefberichten.MaakAsync("JW301");
        await proces.BiedAanAsync(bericht, Gemeente);
        await proces.PompAsync();
        var bsn = System.Text.RegularExpressions.Regex.Match(System.Text.Encoding.UTF8.GetString(bericht), "Bsn>(\\d{9})<").Groups[1].Value;

        var gevonden = await Zoeker(opslag, proces).ZoekAsync(Gemeente, bsn, Optreden.Zelf("operator"), "127.0.0.1", "vraag van de gemeente", default);

        Assert.Equal(BerichtId.Van(kop), Assert.Single(gevonden).Id);
        var gezocht = Assert.Single(await GezochtAsync(opslag, proces));
        Assert.Equal(("operator", "vraag van de gemeente"), (gezocht.Eerste.Inhoud.Actor, gezocht.Eerste.Gegeven("reden")));
        Assert.DoesNotContain(gezocht.Eerste.Inhoud.Gegevens.Values, waarde => waarde.Contains(bsn, StringComparison.Ordinal));
        Assert.True(gezocht.IsEindstand); // nobody is to set it going
        using var logboek = new MemoryStream();
        await proces.Logboek.ExporteerAsync(DateOnly.FromDateTime(opslag.Klok.GetUtcNow().UtcDateTime), logboek, default);
        var record = System.Text.Encoding.UTF8.GetString(logboek.ToArray()).Split('\n').Single(
            regel => regel.Contains("ZoekClient", StringComparison.Ordinal) && regel.Contains("data_subject_id\"", StringComparison.Ordinal));
        Assert.Contains(gezocht.Eerste.Gegeven("pseudoniem")!, record, StringComparison.Ordinal);
        Assert.Contains(gezocht.Id, record, StringComparison.Ordinal); // there it says who sought (LD-08)
    }

    [Fact]
    public async Task A_verzoek_is_found_by_its_reference()
    {
        var opslag = await Proefopslag.MaakAsync();
        var proces = new Proefproces(opslag, partijen: Proefpartijen.MetBeantwoording);
        var (bericht, kop) = await Proefberichten.MaakAsync("JW315");
        await proces.BiedAanAsync(bericht, kop.Inzender);
        await proces.PompAsync();
        var referentie = System.Text.RegularExpressions.Regex.Match(System.Text.Encoding.UTF8.GetString(bericht), "ReferentieAanbieder>([^<]+)<").Groups[1].Value;

        var gevonden = await Zoeker(opslag, proces).ZoekReferentieAsync(referentie, Optreden.Zelf("operator"), "127.0.0.1", "vraag van de aanbieder", default);

        Assert.Equal(BerichtId.Van(kop), Assert.Single(gevonden).Id);
        Assert.Single(await GezochtAsync(opslag, proces));
    }

    [Fact]
    public async Task With_the_metadata_of_a_message_its_lines_go_from_the_index()
    {
        var proef = await Bewaarproef.MaakAsync();
        var dossier = (await proef.DossierAsync(proef.Klaar))!;
        var vraag = new Zoekvraag(dossier.Eerste.Tijdstip.AddDays(-1), dossier.Eerste.Tijdstip.AddDays(1));
        foreach (var partij in new[] { null, Gemeente, Proefpartijen.Aanbieder })
            Assert.Contains(await AllesAsync(proef.Opslag, vraag with { Partij = partij }), b => b.Rij.Id == proef.Klaar);

        await proef.DagenAsync(21);

        foreach (var partij in new[] { null, Gemeente, Proefpartijen.Aanbieder })
            Assert.DoesNotContain(await AllesAsync(proef.Opslag, vraag with { Partij = partij }), b => b.Rij.Id == proef.Klaar);
        Assert.Empty(await AllesAsync(proef.Opslag, vraag with { Identificatie = dossier.Eerste.Gegeven("identificatie"), Soort = "JW301" }));
    }

    static async Task<List<string>> BiedAanAsync(Proefopslag opslag, int aantal, TimeSpan tussen)
    {
        var proces = new Proefproces(opslag);
        var ids = new List<string>();
        for (var nummer = 1; nummer <= aantal; nummer++)
        {
            var (bericht, kop) = await Proefberichten.MaakAsync("JW301", identificatie: $"Z{nummer}");
            await proces.BiedAanAsync(bericht, Gemeente);
            await proces.PompAsync();
            ids.Add(BerichtId.Van(kop));
            opslag.Klok.Vooruit(tussen);
        }

        return ids;
    }

    static async Task<List<Gevonden>> AllesAsync(Proefopslag opslag, Zoekvraag vraag)
    {
        var gevonden = new List<Gevonden>();
        for (string? vanaf = null; ;)
        {
            var uitkomst = await ZoekAsync(opslag, vraag with { Vanaf = vanaf });
            gevonden.AddRange(uitkomst.Berichten);
            if (uitkomst.Verder is null)
                return gevonden;
            Assert.True(Zoekindex.IsPositie(uitkomst.Verder), uitkomst.Verder);
            vanaf = uitkomst.Verder;
        }
    }

    static Task<Zoekuitkomst> ZoekAsync(Proefopslag opslag, Zoekvraag vraag) =>
        new Berichtzoeker(new Zoekindex(opslag.Tabellen), new Proefproces(opslag).Dossiers).ZoekAsync(vraag, default);

    static Clientzoeker Zoeker(Proefopslag opslag, Proefproces proces) => new(
        new Registerkast(opslag.Tabellen), new Zoekindex(opslag.Tabellen), proces.Dossiers, Proefproces.Pseudoniemen, opslag.Ids, proces.Logboek, opslag.Klok);

    static async Task<List<Dossier>> GezochtAsync(Proefopslag opslag, Proefproces proces)
    {
        var gezocht = new List<Dossier>();
        await foreach (var id in new Dagindex(opslag.Tabellen).DossiersAsync(DateOnly.FromDateTime(opslag.Klok.GetUtcNow().UtcDateTime), default))
        {
            if (await proces.Dossiers.LeesAsync(id, default) is { Eerste.Handeling: Handeling.Gezocht } dossier)
                gezocht.Add(dossier);
        }

        return gezocht;
    }
}
