using System.Xml;
using System.Xml.Schema;
using Hub.Kern.Berichten;
using Hub.Validatie.Standaarden;

namespace Hub.Validatie.Schema;

/// <summary>The schemas of all message types, compiled once into tables. Immutable and thread-safe.</summary>
public sealed class Berichtschemas
{
    /// <summary>Local name of every message's root element.</summary>
    internal const string Wortelnaam = "Bericht";

    readonly Berichtschema[] _alle;
    readonly Dictionary<Berichtsoort, Berichtschema> _opSoort;

    /// <summary>Compiles the schemas of these message types.</summary>
    /// <exception cref="XmlSchemaException">A schema is wrong: the hub does not start.</exception>
    /// <exception cref="InvalidDataException">A schema uses what the hub does not support: the hub does not start.</exception>
    public Berichtschemas(Berichtsoorten soorten)
    {
        _alle = [.. soorten.Standaarden.SelectMany(Compileer)];
        _opSoort = _alle.ToDictionary(schema => schema.Soort);
        Namen = _alle.SelectMany(schema => schema.Knopen).Select(knoop => knoop.Naam).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The schemas of the releases under <c>schemas/</c>.</summary>
    public static Berichtschemas Ingebouwd { get; } = new(Berichtsoorten.Ingebouwd);

    /// <summary>The names of all elements: only these may a finding repeat.</summary>
    internal HashSet<string> Namen { get; }

    /// <summary>Every schema.</summary>
    public IReadOnlyList<Berichtschema> Alle => _alle;

    /// <summary>The schema of a message type.</summary>
    public Berichtschema Voor(Berichtsoort soort) => _opSoort[soort];

    /// <summary>The schema with this root namespace (UTF-8), or null.</summary>
    internal Berichtschema? Voor(ReadOnlySpan<byte> naamruimte)
    {
        foreach (var schema in _alle)
        {
            if (naamruimte.SequenceEqual(schema.Naamruimte))
                return schema;
        }

        return null;
    }

    static IEnumerable<Berichtschema> Compileer(Standaard standaard)
    {
        var schemas = new XmlSchemaSet { XmlResolver = null }; // XML-02: imports are met by the schemas added here
        foreach (var verwijzing in standaard.Berichten.Select(bericht => bericht.Schema).Prepend(standaard.Basisschema))
            Voeg(schemas, standaard.Release, verwijzing);
        schemas.Compile();
        var lezer = new Schemalezer(standaard);
        return standaard.Berichten.Select(bericht => lezer.Lees(bericht.Soort, Wortel(schemas, bericht)));
    }

    static void Voeg(XmlSchemaSet schemas, string release, Schemaverwijzing verwijzing)
    {
        using var lezer = XmlReader.Create(Schemabron.Open(release, verwijzing.Bestand));
        schemas.Add(verwijzing.Naamruimte, lezer);
    }

    static XmlSchemaElement Wortel(XmlSchemaSet schemas, Berichtdefinitie bericht) =>
        schemas.GlobalElements[new XmlQualifiedName(Wortelnaam, bericht.Soort.Naamruimte)] as XmlSchemaElement
        ?? throw new InvalidDataException($"Schema {bericht.Schema.Bestand} heeft geen element {Wortelnaam}.");
}
