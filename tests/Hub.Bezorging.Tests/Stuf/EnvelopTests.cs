using System.Text;
using Hub.Bezorging.Stuf;
using Hub.Bezorging.Stuf.Lezen;

namespace Hub.Bezorging.Tests.Stuf;

/// <summary>What comes in is read by the schema, and what it says is wrong has a place.</summary>
public class EnvelopTests
{
    static readonly byte[] Bericht = Encoding.UTF8.GetBytes("<bericht>" + new string('x', 100_000) + "</bericht>");

    [SkippableTheory]
    [InlineData("envelopHeenbericht-ggk_Di01_v21-xml.xml", Stufsoort.Di01, "0548", "WMO301", "Hier staat een iWmo/iJw-heenbericht.")]
    [InlineData("envelopRetourbericht-ggk_Du01-v21.xml", Stufsoort.Du01, "01023456", "WMO302", "Hier staat een iWmo/iJw-retourbericht.")]
    public async Task The_published_examples_of_envelopes_are_read(string bestand, Stufsoort soort, string zender, string functie, string inhoud)
    {
        Skip.IfNot(Proefschemas.IsGepubliceerd, Berichtproeven.Gedeeld.Ontbreekt);
        using var envelop = Stufenvelop.Open(Voorbeeld(bestand));

        await envelop.LeesAsync();

        Assert.Equal((soort, zender, functie), (envelop.Soort, envelop.Kop!.Zender.Organisatie, envelop.Kop.Functie));
        Assert.Equal(soort == Stufsoort.Du01 ? Proefenvelop.Referentie : null, envelop.Kop.CrossRefnummer);
        Assert.Equal(inhoud, Encoding.UTF8.GetString(await LadingAsync(envelop)));
    }

    [SkippableFact]
    public async Task The_published_Fo01_is_read_and_only_its_code_goes_on()
    {
        Skip.IfNot(Proefschemas.IsGepubliceerd, Berichtproeven.Gedeeld.Ontbreekt);
        using var envelop = Stufenvelop.Open(Voorbeeld("Fo01.xml"));

        await envelop.LeesAsync();

        Assert.Equal((Stufsoort.Fo01, "IB210", "9c0f7b90-5c69-11e5-a837-0800200c9a66"), (envelop.Soort, envelop.Foutcode, envelop.Kop!.CrossRefnummer));
    }

    [SkippableFact]
    public async Task The_published_envelope_with_a_text_file_is_read_and_refused_IB004()
    {
        Skip.IfNot(Proefschemas.IsGepubliceerd, Berichtproeven.Gedeeld.Ontbreekt);
        using var envelop = Stufenvelop.Open(Voorbeeld("envelopHeenbericht-ggk_Di01_v21-tekst.xml"));

        var fout = await Assert.ThrowsAsync<Stuffout>(envelop.LeesAsync);

        Assert.Equal((Foutcodes.OnbekendeFunctie, false, "CBS"), (fout.Code, fout.IsOnleesbaar, envelop.Kop!.Ontvanger.Organisatie));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(49_151)]
    [InlineData(49_152)]
    [InlineData(100_000)]
    public async Task What_the_hub_writes_it_reads_back_byte_for_byte_whatever_the_length(int lengte)
    {
        var soap = await Proefenvelop.MaakAsync(Bericht[..lengte], Proefenvelop.Kop("JW301", "0268", "42420001"));
        using var envelop = Stufenvelop.Open(new MemoryStream(soap));

        await envelop.LeesAsync();

        Assert.Equal(Proefenvelop.Kop("JW301", "0268", "42420001"), envelop.Kop);
        Assert.Equal(Bericht[..lengte], await LadingAsync(envelop));
    }

    [Fact]
    public async Task A_SOAP_Header_is_skipped_empty_or_not()
    {
        var soap = Encoding.UTF8.GetString(await Proefenvelop.MaakAsync(Bericht, Proefenvelop.Kop("JW301", "0268", "42420001")));
        foreach (var kop in new[] { "<soap:Header/>", "<soap:Header></soap:Header>", "<soap:Header><a xmlns='urn:x'><b>1</b><b/></a></soap:Header>" })
        {
            using var envelop = Stufenvelop.Open(new MemoryStream(Encoding.UTF8.GetBytes(soap.Replace("<soap:Body>", kop + "<soap:Body>", StringComparison.Ordinal))));
            await envelop.LeesAsync();
            Assert.Equal(Bericht, await LadingAsync(envelop));
        }
    }

    [Theory]
    [InlineData("<StUF:berichtcode>Di01", "<StUF:berichtcode>Di02", "berichtcode")]
    [InlineData(Proefenvelop.Referentie, "9c0f7b90-5c69-11e5-a837-0800200c9a66", "referentienummer")]
    [InlineData("<StUF:tijdstipBericht>20260115100000", "<StUF:tijdstipBericht>gisteren", "tijdstipBericht")]
    [InlineData("<StUF:applicatie>Backoffice", "<StUF:applicatie>X", "applicatie")]
    [InlineData("<StUF:functie>JW301</StUF:functie>", "", "functie")]
    [InlineData("<GGK:functieVersie>0003", "<GGK:functieVersie>3.2", "functieVersie")]
    [InlineData("GGK:xmlBestand", "GGK:andersBestand", "xmlBestand")]
    [InlineData("envelopHeenbericht-ggk_Di01", "envelopHeenbericht-ggk_Di09", "envelopHeenbericht-ggk_Di01")]
    [InlineData("http://schemas.xmlsoap.org/soap/envelope/", "http://www.w3.org/2003/05/soap-envelope", "Envelope")]
    public async Task What_breaks_the_schema_is_IB001_with_the_field_and_the_place(string goed, string fout, string veld)
    {
        var soap = Encoding.UTF8.GetString(await Proefenvelop.MaakAsync(Bericht, Proefenvelop.Kop("JW301", "0268", "42420001")));
        Assert.Contains(goed, soap, StringComparison.Ordinal);
        using var envelop = Stufenvelop.Open(new MemoryStream(Encoding.UTF8.GetBytes(soap.Replace(goed, fout, StringComparison.Ordinal))));

        var gevonden = await Assert.ThrowsAsync<Stuffout>(envelop.LeesAsync);

        Assert.Equal((Foutcodes.Envelop, true), (gevonden.Code, gevonden.IsOnleesbaar));
        Assert.Contains(veld, gevonden.Message, StringComparison.Ordinal);
        Assert.Matches(@"\(regel 1, kolom \d+\)", gevonden.Message);
        Assert.DoesNotContain("gisteren", gevonden.Message, StringComparison.Ordinal); // never what was sent
    }

    [Theory]
    [InlineData("</GGK:bericht>", "</GGK:bericht><GGK:bericht/>")]
    [InlineData("</GGK:parameters>", "<GGK:nog/></GGK:parameters>")]
    [InlineData("</soap:Body>", "<a/></soap:Body>")]
    [InlineData("</soap:Envelope>", "</soap:Envelope><b/>")]
    [InlineData("</soap:Envelope>", "")]
    public async Task An_envelope_that_is_wrong_after_its_message_is_an_error_before_the_message_ends(string goed, string fout)
    {
        var soap = Encoding.UTF8.GetString(await Proefenvelop.MaakAsync(Bericht, Proefenvelop.Kop("JW301", "0268", "42420001")));
        using var envelop = Stufenvelop.Open(new MemoryStream(Encoding.UTF8.GetBytes(soap.Replace(goed, fout, StringComparison.Ordinal))));
        await envelop.LeesAsync();

        await Assert.ThrowsAsync<Stuffout>(() => LadingAsync(envelop));
    }

    static async Task<byte[]> LadingAsync(Stufenvelop envelop)
    {
        using var inhoud = new MemoryStream();
        await envelop.Lading.CopyToAsync(inhoud);
        return inhoud.ToArray();
    }

    static MemoryStream Voorbeeld(string bestand)
    {
        var xml = File.ReadAllText(Path.Combine(Proefschemas.Voorbeelden, bestand));
        return new MemoryStream(Proefenvelop.Soap(xml[(xml.IndexOf("?>", StringComparison.Ordinal) + 2)..]));
    }
}
