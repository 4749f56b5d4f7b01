using System.Xml.Linq;
using Hub.Berichtproeven;
using Hub.Keten.Stappen;
using Hub.Keten.Tests.Geheugen;
using Hub.Keten.Tests.Register;
using Hub.Kern.Berichten;
using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;
using Hub.Testbasis.Storingen;
using Hub.Validatie.Standaarden;

namespace Hub.Keten.Tests.Retour;

/// <summary>The hub answers on behalf of who leaves that to it (ONTWERP §6).</summary>
public class BeantwoordenTests
{
    public static TheoryData<string> Heenberichten => [.. Opstelproef.Paren.Select(paar => paar.Heen.Naam)];

    [Theory]
    [MemberData(nameof(Heenberichten))]
    public async Task A_good_message_reaches_its_recipient_and_its_sender_gets_one_answer_that_is_linked_to_it(string soort)
    {
        var (bericht, kop) = await Proefberichten.MaakAsync(soort);
        var opslag = await Proefopslag.MaakAsync();
        var proces = new Proefproces(opslag, partijen: Proefpartijen.MetBeantwoording);

        await proces.BiedAanAsync(bericht, kop.Inzender);
        await proces.PompAsync();

        Assert.Equal(BerichtId.Van(kop), Assert.Single(await proces.Postbussen.BekijkAsync(kop.Bestemming, 10, null, default)).BerichtId);
        var antwoord = Assert.Single(await proces.Postbussen.BekijkAsync(kop.Inzender, 10, null, default));
        Assert.Equal(Berichtsoorten.Ingebouwd.AntwoordOp(kop.Soort)!.Naam, antwoord.Soort);
        Assert.Equal([antwoord.BerichtId], await proces.Koppelingen.AntwoordenAsync(BerichtId.Van(kop), default));
        var heen = await proces.Dossiers.LeesAsync(BerichtId.Van(kop), default);
        Assert.Equal(antwoord.BerichtId, heen!.LaatsteVan(Handeling.Beantwoord)!.Gegeven("antwoord"));
        Assert.True(Orakel.Eigen.IsGeldig(await InhoudAsync(opslag, (await proces.Dossiers.LeesAsync(antwoord.BerichtId, default))!)));
    }

    [Theory]
    [InlineData(Retourbeleid.Hub)]
    [InlineData(Retourbeleid.Zelf)]
    public async Task A_declaratie_that_breaks_a_rule_is_refused_with_0001_and_not_passed_on(Retourbeleid retour)
    {
        var (bericht, kop) = await Proefberichten.MaakAsync("JW323");
        var kapot = System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.UTF8.GetString(bericht)
            .Replace("<ijw:TotaalBedrag>", "<ijw:TotaalBedrag>1", StringComparison.Ordinal)); // TR358
        var opslag = await Proefopslag.MaakAsync();
        var proces = new Proefproces(opslag, partijen: Gesprekken.Partijen(retour, Declaratiebeleid.Hub));

        await proces.BiedAanAsync(kapot, kop.Inzender);
        await proces.PompAsync();

        Assert.Empty(await proces.Postbussen.BekijkAsync(kop.Bestemming, 10, null, default));
        Assert.Equal(Berichtstatus.Afgekeurd, (await proces.Dossiers.LeesAsync(BerichtId.Van(kop), default))!.Status);
        var antwoord = Assert.Single(await proces.Postbussen.BekijkAsync(kop.Inzender, 10, null, default));
        var inhoud = await InhoudAsync(opslag, (await proces.Dossiers.LeesAsync(antwoord.BerichtId, default))!);
        var codes = XDocument.Load(new MemoryStream(inhoud)).Descendants().Where(e => e.Name.LocalName == "RetourCode").Select(e => e.Value);
        Assert.Equal(["0001"], codes);
    }

    [Fact]
    public async Task A_party_that_answers_itself_is_not_answered_for()
    {
        var (bericht, kop) = await Proefberichten.MaakAsync("JW301");
        var proces = new Proefproces(await Proefopslag.MaakAsync());

        await proces.BiedAanAsync(bericht, kop.Inzender);
        await proces.PompAsync();

        Assert.Empty(await proces.Postbussen.BekijkAsync(kop.Inzender, 10, null, default));
        Assert.False((await proces.Dossiers.LeesAsync(BerichtId.Van(kop), default))!.Heeft(Handeling.Beantwoord));
    }

    [Fact]
    public async Task An_answer_that_the_recipient_sent_itself_before_is_not_sent_again()
    {
        var (bericht, kop) = await Proefberichten.MaakAsync("JW301");
        var (eigen, eigenKop) = await Proefberichten.AntwoordAsync("JW302", kop);
        var proces = new Proefproces(await Proefopslag.MaakAsync(), partijen: Proefpartijen.MetBeantwoording);
        await proces.BiedAanAsync(eigen, Proefpartijen.Aanbieder);

        await proces.BiedAanAsync(bericht, kop.Inzender);
        await proces.PompAsync();

        var antwoord = Assert.Single(await proces.Postbussen.BekijkAsync(kop.Inzender, 10, null, default));
        Assert.Equal(BerichtId.Van(eigenKop), antwoord.BerichtId);
        Assert.Equal(eigen.Length, antwoord.Lengte);
    }

    [Theory]
    [InlineData("JW301", Moment.Voor)]
    [InlineData("JW301", Moment.Na)]
    [InlineData("JW323", Moment.Voor)]
    [InlineData("JW323", Moment.Na)]
    public async Task Wherever_the_process_dies_there_is_one_answer_in_the_end(string soort, Moment moment)
    {
        var (bericht, kop) = await Proefberichten.MaakAsync(soort);
        for (var (schrijven, gevallen) = (1, true); gevallen; schrijven++)
        {
            var opslag = await Proefopslag.MaakAsync();
            var storing = new Storing(schrijven, moment);
            await DraaiTotDeDoodAsync(new Proefproces(opslag, storing, Proefpartijen.MetBeantwoording), bericht, kop);
            gevallen = storing.IsGevallen;

            var opvolger = new Proefproces(opslag, partijen: Proefpartijen.MetBeantwoording);
            await opvolger.BiedAanAsync(bericht, kop.Inzender);
            opslag.Klok.Vooruit(TimeSpan.FromMinutes(20));
            await opvolger.PompAsync();
            await opvolger.Veger.VeegAsync(default);
            await opvolger.PompAsync();

            Assert.Single(await opvolger.Postbussen.BekijkAsync(kop.Bestemming, 10, null, default));
            var antwoord = Assert.Single(await opvolger.Postbussen.BekijkAsync(kop.Inzender, 10, null, default));
            Assert.NotEmpty(XDocument.Parse(System.Text.Encoding.UTF8.GetString(
                await InhoudAsync(opslag, (await opvolger.Dossiers.LeesAsync(antwoord.BerichtId, default))!))).Root!.Elements());
            Assert.Null((await opvolger.Verificatie.VerifieerAsync(DateOnly.FromDateTime(opslag.Klok.GetUtcNow().UtcDateTime), default)).EersteBreuk);
        }
    }

    static async Task DraaiTotDeDoodAsync(Proefproces proces, byte[] bericht, Berichtkop kop)
    {
        try
        {
            Assert.IsType<Ontvangstuitkomst.Aangenomen>(await proces.BiedAanAsync(bericht, kop.Inzender));
            await proces.PompAsync();
        }
        catch (Storingsfout)
        {
            // It died, as the test wished.
        }
    }

    static async Task<byte[]> InhoudAsync(Proefopslag opslag, Dossier dossier)
    {
        await using var blob = await opslag.Blobs.OpenAsync(Ontvangst.Bak, Ontvangst.Uit(dossier).Blob, default);
        using var inhoud = new MemoryStream();
        await blob!.Stroom.CopyToAsync(inhoud);
        return inhoud.ToArray();
    }
}
