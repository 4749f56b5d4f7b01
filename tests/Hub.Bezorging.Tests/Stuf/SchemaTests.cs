using System.Text;
using System.Xml.Schema;
using Hub.Bezorging.Stuf;
using Hub.Bezorging.Stuf.Schrijven;
using Hub.Kern.Berichten;
using Hub.Testbasis;

namespace Hub.Bezorging.Tests.Stuf;

/// <summary>What the hub emits is valid against its own schemas, and against the published ones where they are.</summary>
public class SchemaTests
{
    static readonly Stufantwoord Antwoord = new(
        new Hubidentiteit(new Uri("https://hub.example"), "urn:x", "00000001234567890000"), new VasteIds(), new Testklok());

    public static TheoryData<string> Berichten => ["Di01", "Du01", "Bv03", "Fo03", "Fo03 zonder kop", "Fo03 met bevindingen"];

    [Theory]
    [MemberData(nameof(Berichten))]
    public async Task By_our_own_schemas(string wat) => Assert.Empty(Proefschemas.Fouten(Proefschemas.Eigen, await MaakAsync(wat)));

    [SkippableTheory]
    [MemberData(nameof(Berichten))]
    public async Task By_the_published_schemas(string wat)
    {
        Skip.IfNot(Proefschemas.IsGepubliceerd, Berichtproeven.Gedeeld.Ontbreekt);
        Assert.Empty(Proefschemas.Fouten(Proefschemas.Gepubliceerd.Value, await MaakAsync(wat)));
    }

    [SkippableTheory]
    [InlineData("Fo01.xml")]
    [InlineData("envelopHeenbericht-ggk_Di01_v21-tekst.xml")]
    [InlineData("envelopHeenbericht-ggk_Di01_v21-xml.xml")]
    [InlineData("envelopRetourbericht-ggk_Du01-v21.xml")]
    public void Both_find_the_published_examples_valid(string bestand)
    {
        Skip.IfNot(Proefschemas.IsGepubliceerd, Berichtproeven.Gedeeld.Ontbreekt);
        var xml = File.ReadAllText(Path.Combine(Proefschemas.Voorbeelden, bestand));
        Assert.Empty(Proefschemas.Fouten(Proefschemas.Gepubliceerd.Value, xml));
        Assert.Empty(Proefschemas.Fouten(Proefschemas.Eigen, xml));
    }

    [SkippableTheory]
    [InlineData("<StUF:applicatie>Backoffice", "<StUF:applicatie>X")]
    [InlineData("-41e5-", "-11e5-")]
    [InlineData("<StUF:functie>JW301</StUF:functie>", "")]
    [InlineData("<GGK:functieVersie>0003", "<GGK:functieVersie>32")]
    [InlineData("<StUF:tijdstipBericht>2026", "<StUF:tijdstipBericht>-026")]
    public async Task Both_refuse_the_same_faults(string goed, string fout)
    {
        Skip.IfNot(Proefschemas.IsGepubliceerd, Berichtproeven.Gedeeld.Ontbreekt);
        var soap = Encoding.UTF8.GetString(await MaakAsync("Di01"));
        Assert.Contains(goed, soap, StringComparison.Ordinal);
        var bytes = Encoding.UTF8.GetBytes(soap.Replace(goed, fout, StringComparison.Ordinal));
        foreach (var schemas in new XmlSchemaSet[] { Proefschemas.Eigen, Proefschemas.Gepubliceerd.Value })
            Assert.NotEmpty(Proefschemas.Fouten(schemas, bytes));
    }

    [SkippableFact]
    public void Every_code_of_the_chain_is_known()
    {
        Skip.IfNot(Proefschemas.IsGepubliceerd, Berichtproeven.Gedeeld.Ontbreekt);
        var lijst = File.ReadLines(Path.Combine(Berichtproeven.Gedeeld.Standaard, "codelijsten", "ketenfoutcodes.tsv")).Skip(1).Select(r => r.Split('\t')[0]);
        Assert.Superset(lijst.ToHashSet(), Foutcodes.Alle.ToHashSet());
    }

    [Fact]
    public void A_referentienummer_follows_from_the_message_and_has_the_form_that_the_schema_asks()
    {
        var ids = Enumerable.Range(0, 100).Select(i => BerichtId.Van("0268", "436", $"{i}")).ToList();
        Assert.All(ids, id => Assert.True(Stufreferentie.IsGeldig(Stufreferentie.Van(id))));
        Assert.Equal(100, ids.Select(Stufreferentie.Van).Distinct().Count());
    }

    static Task<byte[]> MaakAsync(string wat)
    {
        var kop = Proefenvelop.Kop("JW301", "0268", "42420001");
        return wat switch
        {
            "Di01" => Proefenvelop.MaakAsync([1, 2, 3], kop),
            "Du01" => Proefenvelop.MaakAsync([1, 2, 3], Proefenvelop.Kop("JW302", "42420001", "0268", Proefenvelop.Referentie)),
            "Bv03" => Task.FromResult(Antwoord.Bevestiging(kop)),
            "Fo03" => Task.FromResult(Antwoord.Fout(kop, new Stuffout(Foutcodes.NietUniek, new string('x', 2000)))),
            "Fo03 zonder kop" => Task.FromResult(Antwoord.Fout(null, new Stuffout(Foutcodes.Envelop, "x"))),
            _ => Task.FromResult(Antwoord.Fout(kop, new Stuffout(Foutcodes.Berichtformaat, "x")
            {
                Bevindingen = [new Bevinding("XSD205", Niveau.Berichtformaat, "Client/Bsn", "Te lang <&>.", 3, 4)],
            })),
        };
    }
}
