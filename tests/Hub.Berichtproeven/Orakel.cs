using System.Xml;
using System.Xml.Schema;

namespace Hub.Berichtproeven;

/// <summary>.NET's own verdict on a message, by a folder of schemas: what the hub's validator is compared with.</summary>
public sealed class Orakel
{
    /// <param name="map">Folder with the schemas of a release.</param>
    public Orakel(string map)
    {
        foreach (var bestand in Directory.EnumerateFiles(map, "*.xsd").Order(StringComparer.Ordinal))
        {
            using var lezer = XmlReader.Create(bestand);
            Schemas.Add(null, lezer);
        }

        Schemas.Compile();
    }

    /// <summary>By the project's own schemas.</summary>
    public static Orakel Eigen { get; } = new(Path.Combine(Gedeeld.Project, "schemas", "ijw-3.2"));

    /// <summary>By the official schemas.</summary>
    public static Lazy<Orakel> Officieel { get; } = new(() => new Orakel(Path.Combine(Gedeeld.Standaard, "xsd")));

    /// <summary>The compiled schemas.</summary>
    public XmlSchemaSet Schemas { get; } = new() { XmlResolver = null };

    /// <summary>True when the message is well-formed and valid.</summary>
    public bool IsGeldig(byte[] bericht)
    {
        var geldig = true;
        var instellingen = new XmlReaderSettings
        {
            ValidationType = ValidationType.Schema,
            ValidationFlags = XmlSchemaValidationFlags.ReportValidationWarnings, // a root that no schema declares is only a warning
            Schemas = Schemas,
        };
        instellingen.ValidationEventHandler += (_, _) => geldig = false;
        using var lezer = XmlReader.Create(new MemoryStream(bericht), instellingen);
        try
        {
            while (lezer.Read())
            {
            }
        }
        catch (XmlException)
        {
            return false;
        }

        return geldig;
    }
}
