using System.Xml.Schema;
using Hub.Berichtproeven;
using Hub.Validatie.Standaarden;

namespace Hub.Validatie.Tests.Schemas;

public class CodelijstTests
{
    const string Release = "ijw-3.2";

    static readonly string Map = Path.Combine(Gedeeld.Project, "schemas", Release, "codelijsten");

    static IReadOnlyList<XmlSchemaSimpleType> Lijsttypen { get; } =
    [
        .. Orakel.Eigen.Schemas.GlobalTypes.Values.OfType<XmlSchemaSimpleType>().Where(type => Codes(type).Any()),
    ];

    static IEnumerable<string> Namen => Lijsttypen.Select(type => type.Name!["LDT_".Length..]);

    public static TheoryData<string> Lijsten => [.. Namen];

    [Theory]
    [MemberData(nameof(Lijsten))]
    public void A_code_list_holds_exactly_the_codes_of_its_type_and_gives_each_a_meaning(string naam)
    {
        var lijst = Codelijst.Lees(Release, naam);

        Assert.Equal(Codes(Lijsttypen.Single(type => type.Name == $"LDT_{naam}")), lijst.Codes);
        Assert.All(lijst.Codes, code => Assert.False(string.IsNullOrWhiteSpace(lijst.Betekenis(code))));
    }

    [Fact]
    public void Every_file_is_the_code_list_of_a_type_or_the_product_codes()
    {
        var bestanden = Directory.EnumerateFiles(Map, "*.tsv").Select(Path.GetFileNameWithoutExtension);

        Assert.Equal(Namen.Append("productcodes").Order(StringComparer.Ordinal), bestanden.Order(StringComparer.Ordinal));
    }

    [SkippableTheory]
    [InlineData("codelijsten/gemeenten/2026.tsv", "gemeenten-2026.tsv")]
    [InlineData($"{Release}/codelijsten/productcodes.tsv", "productcodes-jz21.tsv")]
    public void The_lists_outside_the_schemas_hold_the_published_facts(string eigen, string gepubliceerd)
    {
        Skip.IfNot(Gedeeld.IsAanwezig, Gedeeld.Ontbreekt);

        Assert.Equal(File.ReadAllLines(Path.Combine(Gedeeld.Standaard, "codelijsten", gepubliceerd)), File.ReadAllLines(Path.Combine(Gedeeld.Project, "schemas", eigen)));
    }

    [SkippableFact]
    public void The_meaning_of_a_retourcode_is_said_in_the_projects_own_words()
    {
        Skip.IfNot(Gedeeld.IsAanwezig, Gedeeld.Ontbreekt);
        var officieel = File.ReadAllText(Path.Combine(Gedeeld.Standaard, "xsd", "basisschema.xsd"));
        var lijst = Codelijst.Lees(Release, "RetourCode");

        Assert.All(lijst.Codes, code => Assert.DoesNotContain(lijst.Betekenis(code)!, officieel, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void A_code_list_answers_by_code_and_by_column()
    {
        var lijst = Codelijst.Lees(Release, "productcodes");

        Assert.Equal("45", lijst.Waarde("45A03", "productcategorie"));
        Assert.Null(lijst.Waarde("00000", "productcategorie"));
        Assert.False(lijst.Bevat("00000"));
        Assert.Null(lijst.Betekenis("00000"));
        Assert.Throws<ArgumentException>(() => lijst.Waarde("45A03", "kleur"));
        Assert.Throws<FileNotFoundException>(() => Codelijst.Lees(Release, "Kleur"));
    }

    static IEnumerable<string> Codes(XmlSchemaSimpleType type) =>
        type.Content is XmlSchemaSimpleTypeRestriction beperking ? beperking.Facets.OfType<XmlSchemaEnumerationFacet>().Select(facet => facet.Value!) : [];
}
