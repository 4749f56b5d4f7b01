using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Hub.Keten.Retour;

namespace Hub.Keten.Tests.Retour;

/// <summary>The retourberichten that the hub writes (IV028).</summary>
public class RetouropstellerTests
{
    static readonly Oordeel Technisch = new(Oordeelsoort.Geweigerd, ["0001"], []);

    public static TheoryData<string> Heenberichten => [.. Opstelproef.Paren.Where(p => p.Antwoord.IsRetourbericht).Select(p => p.Heen.Naam)];

    [Theory]
    [MemberData(nameof(Heenberichten))]
    public async Task An_accepted_message_gets_its_own_Header_back_without_codes_and_nothing_else(string naam)
    {
        var heen = await Proefberichten.MaakAsync(naam);

        var retour = await Opstelproef.SchrijfAsync(heen, Oordeel.Aanvaard);

        Assert.Equal("Header", Assert.Single(retour.Root!.Elements()).Name.LocalName);
        Assert.DoesNotContain(retour.Descendants(), e => e.Name.LocalName == "RetourCode");
        var (voor, na) = (Waarden(heen.Bericht, "Header"), Waarden(retour, "Header"));
        Assert.NotEqual(voor["BerichtCode"], na["BerichtCode"]);
        Assert.All(voor.Where(v => v.Key != "BerichtCode"), v => Assert.Equal(v.Value, na[v.Key]));
        Assert.Equal("2026-07-16", na["DagtekeningRetour"]); // judged at half past midnight in the Netherlands
        Assert.Equal(12, na["IdentificatieRetour"].Length);
    }

    [Theory]
    [MemberData(nameof(Heenberichten))]
    public async Task A_message_refused_for_technical_reasons_gets_its_Header_with_0001(string naam)
    {
        var retour = await Opstelproef.SchrijfAsync(await Proefberichten.MaakAsync(naam), Technisch);

        Assert.Equal("0001", Assert.Single(retour.Root!.Elements()).Elements().Last().Value);
        Assert.Single(retour.Descendants(), e => e.Name.LocalName == "RetourCode");
    }

    [Theory]
    [InlineData("JW301", "ToegewezenProduct", "9332")]
    [InlineData("JW305", "StartProduct", "9063")]
    [InlineData("JW307", "StopProduct", "9069")]
    [InlineData("JW315", "AangevraagdProduct", "9347")]
    [InlineData("JW317", "Verzoek", "9349")]
    [InlineData("JW319", "Antwoord", "9355")]
    public async Task A_fault_in_one_class_brings_every_class_back_unchanged_with_a_code_each(string naam, string klasse, string code)
    {
        var heen = await Proefberichten.MaakAsync(naam, seed: 3);
        var oordeel = Opstelproef.Klassefout(heen.Bericht, (klasse, 1, code));

        var retour = await Opstelproef.SchrijfAsync(heen, oordeel);

        var inhoud = retour.Root!.Elements().ElementAt(1);
        var fout = inhoud.DescendantsAndSelf().First(e => e.Name.LocalName == klasse);
        Assert.Equal(code, Codes(fout));
        Assert.All(
            retour.Descendants().Where(e => e != fout && Codes(e).Length > 0),
            e => Assert.Equal("0200", Codes(e)));
        Assert.Equal(
            Bladen(XDocument.Load(new MemoryStream(heen.Bericht)).Root!.Elements().ElementAt(1)),
            Bladen(inhoud).Where(b => !b.StartsWith("RetourCode=", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Two_faults_in_one_class_give_two_codes_and_the_same_fault_twice_gives_one()
    {
        var heen = await Proefberichten.MaakAsync("JW305");
        var oordeel = Opstelproef.Klassefout(
            heen.Bericht, ("StartProduct", 1, "9063"), ("Begindatum", 1, "9074"), ("ToewijzingNummer", 1, "9063"));

        var retour = await Opstelproef.SchrijfAsync(heen, oordeel);

        Assert.Equal("9063,9074", Codes(retour.Descendants().First(e => e.Name.LocalName == "StartProduct")));
    }

    [Fact]
    public async Task A_carriage_return_in_a_value_comes_back_as_one()
    {
        var heen = await Proefberichten.MaakAsync("JW301");
        var bericht = Encoding.UTF8.GetBytes(new Regex("(<(\\w+):(Relaties|Contactgegevens)>)").Replace(
            Encoding.UTF8.GetString(heen.Bericht), "<$2:Commentaar>Een&#13;&#10;twee</$2:Commentaar>$1", 1));

        var retour = await Opstelproef.SchrijfAsync((bericht, heen.Kop), Opstelproef.Klassefout(bericht, ("ToegewezenProduct", 1, "9332")));

        Assert.Equal("Een\r\ntwee", retour.Descendants().First(e => e.Name.LocalName == "Commentaar").Value);
    }

    [Fact]
    public async Task Writing_it_again_gives_the_same_bytes()
    {
        var heen = await Proefberichten.MaakAsync("JW301");

        var eerste = await Opstelproef.SchrijfAsync(heen, Oordeel.Aanvaard);

        Assert.Equal(eerste.ToString(), (await Opstelproef.SchrijfAsync(heen, Oordeel.Aanvaard)).ToString());
    }

    static string Codes(XElement klasse) => string.Join(
        ',', klasse.Elements().Where(e => e.Name.LocalName == "RetourCodes").Elements().Select(e => e.Value));

    static IEnumerable<string> Bladen(XElement klasse) =>
        klasse.Descendants().Where(e => !e.HasElements).Select(e => $"{e.Name.LocalName}={e.Value}");

    static Dictionary<string, string> Waarden(byte[] bericht, string klasse) => Waarden(XDocument.Load(new MemoryStream(bericht)), klasse);

    static Dictionary<string, string> Waarden(XDocument bericht, string klasse) =>
        bericht.Root!.Elements().Single(e => e.Name.LocalName == klasse).Descendants().Where(e => !e.HasElements)
            .ToDictionary(e => e.Parent!.Name.LocalName == klasse ? e.Name.LocalName : $"{e.Parent.Name.LocalName}/{e.Name.LocalName}", e => e.Value);
}
