using System.Text;
using Hub.Kern.Berichten;
using Hub.Kern.Dossiers;
using Hub.Kern.Poorten;
using Hub.Kern.Partijen;
using Hub.Keten.Stappen;
using Hub.Opslag.ServiceBus;
using Hub.Opslag.Wachtrijen;

namespace Hub.Keten.Tests.Geheugen;

/// <summary>What the door does with what it is offered.</summary>
public class OntvangenTests
{
    public static TheoryData<string> Soorten => [.. Hub.Validatie.Standaarden.Berichtsoorten.Ingebouwd.Alle.Select(s => s.Naam)];

    [Theory]
    [MemberData(nameof(Soorten))]
    public async Task Every_message_type_goes_from_its_sender_to_its_recipient(string soort)
    {
        var (bericht, kop) = await Proefberichten.MaakAsync(soort);
        var proces = new Proefproces(await Proefopslag.MaakAsync());

        Assert.IsType<Ontvangstuitkomst.Aangenomen>(await proces.BiedAanAsync(bericht, kop.Inzender));
        await proces.PompAsync();

        Assert.Equal(BerichtId.Van(kop), Assert.Single(await proces.Postbussen.BekijkAsync(kop.Bestemming, 10, null, default)).BerichtId);
        Assert.Empty(await proces.Postbussen.BekijkAsync(kop.Inzender, 10, null, default));
    }

    [Theory]
    [MemberData(nameof(Soorten))]
    public async Task Only_the_party_the_Header_allows_may_submit_and_a_retourbericht_turns_that_around(string soort)
    {
        var (bericht, kop) = await Proefberichten.MaakAsync(soort);
        var opslag = await Proefopslag.MaakAsync();

        var uitkomst = await new Proefproces(opslag).BiedAanAsync(bericht, kop.Bestemming);

        Assert.IsType<Ontvangstuitkomst.NietBevoegd>(uitkomst);
        Assert.Equal(0, await opslag.Blobs.LijstAsync(Ontvangst.Bak, "", default).CountAsync());
    }

    [Theory]
    [InlineData("JW301", "JW302")]
    [InlineData("JW323", "JW325")]
    public async Task Only_who_got_a_message_may_answer_it(string soort, string antwoordsoort)
    {
        var (vraag, kop) = await Proefberichten.MaakAsync(soort);
        var (antwoord, _) = await Proefberichten.AntwoordAsync(antwoordsoort, kop);
        var vreemd = kop.Ontvanger.Length == 4 ? "0200" : "65656055";
        var vals = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(antwoord).Replace($">{kop.Ontvanger}<", $">{vreemd}<", StringComparison.Ordinal));
        var opslag = await Proefopslag.MaakAsync();
        var proces = new Proefproces(opslag, partijen: Proefpartijen.Met(kop.Afzender, kop.Ontvanger, vreemd));
        await proces.BiedAanAsync(vraag, kop.Inzender);

        Assert.IsType<Ontvangstuitkomst.NietBevoegd>(await proces.BiedAanAsync(vals, vreemd));
        Assert.Equal(1, await opslag.Blobs.LijstAsync(Ontvangst.Bak, "", default).CountAsync());
        Assert.IsType<Ontvangstuitkomst.Aangenomen>(await proces.BiedAanAsync(antwoord, kop.Ontvanger));
    }

    [Fact]
    public async Task The_same_content_again_gets_the_first_result_and_is_not_processed_twice()
    {
        var (bericht, _) = await Proefberichten.MaakAsync("JW323");
        var opslag = await Proefopslag.MaakAsync();
        var proces = new Proefproces(opslag);
        var eerste = Assert.IsType<Ontvangstuitkomst.Aangenomen>(await proces.BiedAanAsync(bericht, Proefpartijen.Aanbieder));
        await proces.PompAsync();

        var tweede = Assert.IsType<Ontvangstuitkomst.EerderAangenomen>(await proces.BiedAanAsync(bericht, Proefpartijen.Aanbieder));
        await proces.PompAsync();

        Assert.Equal(eerste.Dossier.Id, tweede.Dossier.Id);
        Assert.Equal(Berichtstatus.Bezorgd, tweede.Dossier.Status);
        Assert.Single(await proces.Postbussen.BekijkAsync(Proefpartijen.Gemeente, 10, null, default));
        Assert.Equal(1, await opslag.Blobs.LijstAsync(Ontvangst.Bak, "", default).CountAsync());
    }

    [Fact]
    public async Task The_same_Identificatie_with_other_content_is_refused_TR056()
    {
        var (bericht, _) = await Proefberichten.MaakAsync("JW301", seed: 1, identificatie: "EEN");
        var (ander, _) = await Proefberichten.MaakAsync("JW301", seed: 2, identificatie: "EEN");
        var proces = new Proefproces(await Proefopslag.MaakAsync());
        await proces.BiedAanAsync(bericht, Proefpartijen.Gemeente);

        Assert.IsType<Ontvangstuitkomst.AndereInhoud>(await proces.BiedAanAsync(ander, Proefpartijen.Gemeente));
    }

    [Fact]
    public async Task A_confirmed_message_does_not_come_back_by_a_late_token()
    {
        var (bericht, kop) = await Proefberichten.MaakAsync("JW301");
        var opslag = await Proefopslag.MaakAsync();
        var proces = new Proefproces(opslag);
        await proces.BiedAanAsync(bericht, Proefpartijen.Gemeente);
        await proces.PompAsync();
        var dossier = await proces.Dossiers.LeesAsync(BerichtId.Van(kop), default);
        await proces.Bevestigen.VoerUitAsync(dossier!, Optreden.Zelf(Proefpartijen.Aanbieder), "-", default);

        var bus = new Wachtrijbus(opslag.Wachtrijen, Wachtrijdefinities.Lees());

        await new Hub.Bezorging.Bezorgen(proces.Dossiers, proces.Postbussen, Proefpartijen.Register, bus).VoerUitAsync(dossier! with
        {
            // As a delivery that was overtaken read it: before the message was delivered and confirmed.
            Gebeurtenissen = [.. dossier.Gebeurtenissen.TakeWhile(g => g.Handeling != Handeling.Bezorgd)],
        }, default);

        Assert.Empty(await proces.Postbussen.BekijkAsync(Proefpartijen.Aanbieder, 10, null, default));
    }

    [Theory]
    [InlineData("geen xml")]
    [InlineData("")]
    [InlineData("<Bericht/>")]
    [InlineData("<!DOCTYPE a><a/>")]
    public async Task What_is_no_message_of_the_standard_is_refused_with_a_finding_and_nothing_is_stored(string tekst)
    {
        var opslag = await Proefopslag.MaakAsync();

        var geweigerd = Assert.IsType<Ontvangstuitkomst.Geweigerd>(
            await new Proefproces(opslag).BiedAanAsync(Encoding.UTF8.GetBytes(tekst), Proefpartijen.Gemeente));

        Assert.NotEmpty(geweigerd.Bevindingen);
        Assert.Equal(0, await opslag.Blobs.LijstAsync(Ontvangst.Bak, "", default).CountAsync());
        Assert.Empty(await opslag.Wachtrijen.GluurAsync(Wachtrijen.Ingekomen, 1, default));
    }

    [Fact]
    public async Task A_message_invalid_at_level_1_is_refused_with_all_findings_and_may_be_offered_again_corrected()
    {
        var (bericht, _) = await Proefberichten.MaakAsync("JW301");
        var fout = Encoding.UTF8.GetString(bericht)
            .Replace("<jw301:Geslacht>", "<jw301:Geslacht>9", StringComparison.Ordinal)
            .Replace("Toewijzingsdatum>2", "Toewijzingsdatum>X", StringComparison.Ordinal);
        var proces = new Proefproces(await Proefopslag.MaakAsync());

        var geweigerd = Assert.IsType<Ontvangstuitkomst.Geweigerd>(
            await proces.BiedAanAsync(Encoding.UTF8.GetBytes(fout), Proefpartijen.Gemeente));

        Assert.True(geweigerd.Bevindingen.Count >= 2);
        Assert.IsType<Ontvangstuitkomst.Aangenomen>(await proces.BiedAanAsync(bericht, Proefpartijen.Gemeente));
    }

    [Fact]
    public async Task A_message_over_the_limit_is_refused_before_it_is_stored_IB003()
    {
        var opslag = await Proefopslag.MaakAsync();
        var proces = new Proefproces(opslag);
        var (bericht, _) = await Proefberichten.MaakAsync("JW301");
        var opvulling = new byte[Berichtgrenzen.MaxBytes - bericht.Length];
        Array.Fill(opvulling, (byte)' ');
        for (var i = 0; i + 8 <= opvulling.Length; i += 8)
            "<!--x-->"u8.CopyTo(opvulling.AsSpan(i)); // white space alone would be refused for another reason

        Assert.IsType<Ontvangstuitkomst.TeGroot>(await proces.BiedAanAsync([.. bericht, .. opvulling, (byte)' '], Proefpartijen.Gemeente));
        Assert.Equal(0, await opslag.Blobs.LijstAsync(Ontvangst.Bak, "", default).CountAsync());
        Assert.IsType<Ontvangstuitkomst.Aangenomen>(await proces.BiedAanAsync([.. bericht, .. opvulling], Proefpartijen.Gemeente));
    }

    [Fact]
    public async Task An_answer_is_linked_to_what_it_answers()
    {
        var (vraag, vraagkop) = await Proefberichten.MaakAsync("JW323");
        var antwoord = await Proefberichten.AntwoordAsync("JW325", vraagkop);
        var opslag = await Proefopslag.MaakAsync();
        var proces = new Proefproces(opslag);
        await proces.BiedAanAsync(vraag, Proefpartijen.Aanbieder);
        await proces.BiedAanAsync(antwoord.Bericht, Proefpartijen.Gemeente);
        await proces.PompAsync();

        var antwoorden = await new Hub.Keten.Koppelen.Koppelingen(opslag.Tabellen).AntwoordenAsync(BerichtId.Van(vraagkop), default);

        Assert.Equal([BerichtId.Van(antwoord.Kop)], antwoorden);
    }
}
