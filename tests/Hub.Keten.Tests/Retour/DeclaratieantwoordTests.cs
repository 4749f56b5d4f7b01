using System.Globalization;
using System.Xml.Linq;
using Hub.Keten.Retour;

namespace Hub.Keten.Tests.Retour;

/// <summary>The JW325 that the hub writes (IV087, TR342).</summary>
public class DeclaratieantwoordTests
{
    [Fact]
    public async Task An_accepted_declaratie_is_awarded_as_a_whole_with_0200_and_8001()
    {
        var heen = await Proefberichten.MaakAsync("JW323", seed: 5);

        var antwoord = await Opstelproef.SchrijfAsync(heen, Oordeel.Aanvaard);

        Assert.Equal(["0200", "8001"], Alle(antwoord, "RetourCode").Select(e => e.Value));
        Assert.Equal(Bedrag(antwoord, "TotaalIngediendBedrag"), Bedrag(antwoord, "TotaalToegekendBedrag"));
        Assert.Equal(Bedrag(XDocument.Load(new MemoryStream(heen.Bericht)), "TotaalIngediendBedrag"), Bedrag(antwoord, "TotaalToegekendBedrag"));
        Assert.Empty(Alle(antwoord, "Prestatie"));
        Assert.Equal(heen.Kop.Identificatie, Alle(antwoord, "DeclaratieIdentificatie").Single().Elements().First().Value);
    }

    [Fact]
    public async Task A_declaratie_refused_for_technical_reasons_gets_a_Header_with_0001_only()
    {
        var antwoord = await Opstelproef.SchrijfAsync(
            await Proefberichten.MaakAsync("JW323"), new Oordeel(Oordeelsoort.Geweigerd, ["0001"], []));

        Assert.Equal("Header", Assert.Single(antwoord.Root!.Elements()).Name.LocalName);
        Assert.Equal("0001", Assert.Single(Alle(antwoord, "RetourCode")).Value);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Only_refused_Prestaties_come_back_unchanged_and_they_explain_the_difference(int welke)
    {
        var heen = await Proefberichten.MaakAsync("JW323", seed: 8);
        var voor = XDocument.Load(new MemoryStream(heen.Bericht));
        var geweigerd = Alle(voor, "Prestatie").ElementAt(welke - 1);

        var antwoord = await Opstelproef.SchrijfAsync(heen, Opstelproef.Klassefout(heen.Bericht, ("Prestatie", welke, "9307")));

        var terug = Assert.Single(Alle(antwoord, "Prestatie"));
        Assert.Equal("9307", Alle(terug, "RetourCode").Single().Value);
        Assert.Equal(
            geweigerd.Descendants().Where(e => !e.HasElements).Select(e => e.Value),
            terug.Descendants().Where(e => !e.HasElements && e.Name.LocalName != "RetourCode").Select(e => e.Value));
        Assert.Equal(
            Bedrag(antwoord, "TotaalIngediendBedrag") - Bedrag(antwoord, "TotaalToegekendBedrag"), Som(antwoord));
        Assert.Equal(["0200", "0200", "0200"], Klassecodes(antwoord));
    }

    [Fact]
    public async Task A_fault_in_a_Client_refuses_all_its_Prestaties_unjudged_with_0233()
    {
        var heen = await Proefberichten.MaakAsync("JW323", seed: 8);
        var eerste = Alle(XDocument.Load(new MemoryStream(heen.Bericht)), "Client").First();

        var antwoord = await Opstelproef.SchrijfAsync(heen, Opstelproef.Klassefout(heen.Bericht, ("Bsn", 1, "8187")));

        var client = Assert.Single(Alle(antwoord, "Client"));
        Assert.Equal("8187", client.Elements().Last().Value);
        Assert.Equal(Alle(eerste, "Prestatie").Count(), Alle(client, "Prestatie").Count());
        Assert.All(Alle(client, "Prestatie"), p => Assert.Equal("0233", p.Elements().Last().Value));
        Assert.Equal(Bedrag(antwoord, "TotaalIngediendBedrag") - Bedrag(antwoord, "TotaalToegekendBedrag"), Som(antwoord));
    }

    [Fact]
    public async Task A_fault_in_the_Declaratie_awards_nothing_and_brings_no_Prestaties_back()
    {
        var heen = await Proefberichten.MaakAsync("JW323");

        var antwoord = await Opstelproef.SchrijfAsync(heen, Opstelproef.Klassefout(heen.Bericht, ("DeclaratieNummer", 1, "9333")));

        Assert.Equal(["0200", "9333"], Alle(antwoord, "RetourCode").Select(e => e.Value));
        Assert.Equal(0, Bedrag(antwoord, "TotaalToegekendBedrag"));
        Assert.Equal("D", Alle(antwoord, "TotaalToegekendBedrag").Single().Elements().Last().Value); // CS325
        Assert.Empty(Alle(antwoord, "Prestatie"));
    }

    static IEnumerable<XElement> Alle(XContainer in_, string naam) => in_.Descendants().Where(e => e.Name.LocalName == naam);

    static IEnumerable<string> Klassecodes(XDocument antwoord) =>
        Alle(antwoord, "RetourCodes").Where(e => e.Parent!.Name.LocalName != "Prestatie").SelectMany(e => e.Elements()).Select(e => e.Value);

    static long Bedrag(XDocument bericht, string naam) => Getekend(Alle(bericht, naam).Single());

    static long Som(XDocument antwoord) => Alle(antwoord, "IngediendBedrag").Sum(Getekend);

    static long Getekend(XElement bedrag) =>
        long.Parse(bedrag.Elements().First().Value, CultureInfo.InvariantCulture) * (bedrag.Elements().Last().Value == "C" ? -1 : 1);
}
