using System.Xml;
using System.Xml.Schema;
using Hub.Validatie.Schema;
using Hub.Validatie.Standaarden;

namespace Hub.Validatie.Tests.Niveau1;

/// <summary>A fault in a release is an exception when the validator is made, never a finding about a message.</summary>
public class StartTests
{
    static readonly Standaard Goed = Berichtsoorten.Ingebouwd.Standaarden[0];

    [Fact]
    public void A_pattern_without_a_meaning_stops_the_start()
    {
        var fout = Assert.Throws<InvalidDataException>(() => Start(Goed with { Patronen = new Dictionary<string, string>() }));

        Assert.Contains("patroon", fout.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_schema_that_is_not_there_stops_the_start()
    {
        Assert.Throws<FileNotFoundException>(() => Start(Goed with { Basisschema = Goed.Basisschema with { Bestand = "weg.xsd" } }));
    }

    [Fact]
    public void A_schema_for_another_namespace_stops_the_start()
    {
        Assert.Throws<XmlSchemaException>(() => Start(Goed with { Basisschema = Goed.Basisschema with { Naamruimte = "urn:anders" } }));
    }

    [Theory]
    [InlineData("<xs:choice><xs:element name='A' type='xs:string'/><xs:element name='B' type='xs:string'/></xs:choice>")]
    [InlineData("<xs:sequence maxOccurs='2'><xs:element name='A' type='xs:string'/><xs:element name='B' type='xs:string'/></xs:sequence>")]
    [InlineData("<xs:sequence><xs:element name='A' type='xs:string'/><xs:choice minOccurs='0'><xs:element name='B' type='xs:string'/><xs:element name='C' type='xs:string'/></xs:choice></xs:sequence>")]
    [InlineData("<xs:sequence><xs:element name='A' type='xs:string'/><xs:element name='B' type='xs:string'/><xs:element name='A' type='xs:string'/></xs:sequence>")]
    [InlineData("<xs:sequence><xs:element name='A' type='xs:string'/><xs:any/></xs:sequence>")]
    [InlineData("<xs:sequence><xs:element name='A' type='xs:string'/></xs:sequence><xs:attribute name='b'/>")]
    [InlineData("<xs:sequence><xs:element name='A' type='xs:float'/></xs:sequence>")]
    public void A_schema_with_more_than_the_hub_supports_stops_the_start(string inhoud)
    {
        var schemas = new XmlSchemaSet();
        schemas.Add(null, XmlReader.Create(new StringReader(
            $"<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:element name='Bericht'><xs:complexType>{inhoud}</xs:complexType></xs:element></xs:schema>")));
        schemas.Compile();
        var wortel = schemas.GlobalElements.Values.Cast<XmlSchemaElement>().Single();

        Assert.Throws<InvalidDataException>(() => new Schemalezer(Goed).Lees(Goed.Berichten[0].Soort with { Naamruimte = "" }, wortel));
    }

    static Berichtschemas Start(Standaard standaard) => new(new Berichtsoorten([standaard]));
}
