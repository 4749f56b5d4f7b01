using System.Text.RegularExpressions;
using Hub.Berichtproeven;
using Hub.Kern.Berichten;
using Hub.Validatie.Standaarden;

namespace Hub.Validatie.Tests.Standaarden;

public partial class BerichtsoortenTests
{
    static readonly Berichtsoorten Soorten = Berichtsoorten.Ingebouwd;

    [Fact]
    public void A_message_type_is_found_by_name_and_by_release_with_name()
    {
        Assert.Equal(14, Soorten.Alle.Count);
        Assert.All(Soorten.Alle, soort =>
        {
            Assert.Same(soort, Soorten.MetNaam(soort.Naam.ToLowerInvariant()));
            Assert.Same(soort, Soorten.MetNaam(soort.Release, soort.Naam));
            Assert.Equal(soort.Release, Soorten.StandaardVan(soort).Release);
        });
    }

    [Fact]
    public void What_no_release_has_is_not_found()
    {
        Assert.Null(Soorten.MetNaam("JW399"));
        Assert.Throws<KeyNotFoundException>(() => Soorten.MetNaam("ijw-3.1", "JW301"));
    }

    [Fact]
    public void Two_message_types_with_one_namespace_or_code_are_refused()
    {
        var dubbel = Soorten.Standaarden[^1];
        Assert.Throws<ArgumentException>(() => new Berichtsoorten([dubbel, dubbel]));
    }

    [Fact]
    public void Every_message_has_its_answer_and_six_answers_are_retourberichten()
    {
        Assert.Equal(["JW302", "JW306", "JW308", "JW316", "JW318", "JW320"], Soorten.Alle.Where(soort => soort.IsRetourbericht).Select(soort => soort.Naam));
        Assert.Equal("JW325", Soorten.AntwoordOp(Soorten.MetNaam("JW323")!)!.Naam);
        Assert.Null(Soorten.AntwoordOp(Soorten.MetNaam("JW325")!));
        Assert.All(Soorten.Alle.Where(soort => soort.AntwoordOp is not null), antwoord =>
        {
            var heen = Soorten.MetNaam(antwoord.AntwoordOp!)!;
            Assert.Same(antwoord, Soorten.AntwoordOp(heen));
            Assert.Equal(antwoord.IsRetourbericht, antwoord.Richting == heen.Richting); // IV028: the Header goes back unchanged
        });
    }

    [Fact]
    public void The_direction_says_which_role_the_schema_asks_of_the_afzender()
    {
        Assert.All(Soorten.Alle, soort =>
        {
            var schema = File.ReadAllText(Path.Combine(Gedeeld.Project, "schemas", soort.Release, $"{soort.Naam}.xsd"));
            var type = soort.Richting == Richting.GemeenteNaarAanbieder ? "ijw:LDT_Gemeente" : "ijw:LDT_AgbCode";
            Assert.Contains($"""<xs:element name="Afzender" type="{type}"/>""", schema, StringComparison.Ordinal);
        });
    }

    [SkippableFact]
    public void The_schema_versions_are_those_of_the_official_schemas()
    {
        Skip.IfNot(Gedeeld.IsAanwezig, Gedeeld.Ontbreekt);
        var standaard = Soorten.Standaarden.Single(s => s.Release == "ijw-3.2");

        Assert.Equal(Versie("basisschema", "Basisschema"), standaard.Basisschema.XsdVersie);
        Assert.All(standaard.Berichten, bericht => Assert.Equal(Versie(bericht.Soort.Naam, "Bericht"), bericht.Schema.XsdVersie));
    }

    [Fact]
    public void Two_message_types_with_one_namespace_stop_the_hub_at_the_start()
    {
        var standaard = Soorten.Standaarden[0];

        Assert.Throws<ArgumentException>(() => new Berichtsoorten([standaard, standaard]));
    }

    static string Versie(string schema, string van) =>
        Xsdversie.Matches(File.ReadAllText(Path.Combine(Gedeeld.Standaard, "xsd", $"{schema}.xsd")))
            .Single(versie => versie.Groups[1].Value == van).Groups[2].Value;

    [GeneratedRegex("""<[^/>]*:(Basisschema|Bericht)XsdVersie>([^<]*)<""")]
    static partial Regex Xsdversie { get; }
}
