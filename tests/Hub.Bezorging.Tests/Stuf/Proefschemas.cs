using System.Xml;
using System.Xml.Schema;
using Hub.Berichtproeven;
using Hub.Bezorging.Stuf;

namespace Hub.Bezorging.Tests.Stuf;

/// <summary>The schemas of StUF-GGk: those of this project always, the published ones where they are.</summary>
static class Proefschemas
{
    public static string Publicatie { get; } = Path.Combine(Gedeeld.Project, "..", "shared", "stuf-ggk0210");

    public static string Voorbeelden { get; } = Path.Combine(Publicatie, "voorbeelden");

    public static bool IsGepubliceerd => Directory.Exists(Publicatie);

    public static XmlSchemaSet Eigen { get; } = Lees(Path.Combine(Gedeeld.Project, "schemas", "ggk0210", "ggk0210.xsd"));

    public static Lazy<XmlSchemaSet> Gepubliceerd { get; } =
        new(() => Lees(Path.Combine(Publicatie, "ggkberichten", "ggk0210_msg_ggkberichten.xsd")));

    /// <summary>What the schemas find wrong in what is in a SOAP Body, or in the detail of a Fault.</summary>
    public static List<string> Fouten(XmlSchemaSet schemas, byte[] soap)
    {
        var document = new XmlDocument();
        document.Load(new MemoryStream(soap));
        var bericht = document.SelectSingleNode($"//*[(namespace-uri()='{Stufnamen.Stuf}' or namespace-uri()='{Stufnamen.Ggk}')][1]")!;
        return Fouten(schemas, bericht.OuterXml);
    }

    public static List<string> Fouten(XmlSchemaSet schemas, string xml)
    {
        var fouten = new List<string>();
        var instellingen = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = schemas };
        instellingen.ValidationFlags |= XmlSchemaValidationFlags.ReportValidationWarnings; // an unknown root is one
        instellingen.ValidationEventHandler += (_, e) => fouten.Add(e.Message);
        using var lezer = XmlReader.Create(new StringReader(xml), instellingen);
        while (lezer.Read())
        {
            // Reading validates.
        }

        return fouten;
    }

    static XmlSchemaSet Lees(string pad)
    {
        var schemas = new XmlSchemaSet { XmlResolver = new Plaatsen() };
        using var lezer = XmlReader.Create(pad);
        schemas.Add(null, lezer);
        schemas.Compile();
        return schemas;
    }

    // The published files refer to each other as in their archive, where the folders lie one level apart.
    sealed class Plaatsen : XmlUrlResolver
    {
        public override Uri ResolveUri(Uri? baseUri, string? relativeUri) => relativeUri == "../../0301/stuf0301.xsd"
            ? new Uri(Path.GetFullPath(Path.Combine(Publicatie, "0301", "stuf0301.xsd")))
            : base.ResolveUri(baseUri, relativeUri);
    }
}
