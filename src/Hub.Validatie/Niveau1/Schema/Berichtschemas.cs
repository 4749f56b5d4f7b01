using System.Xml;
using System.Xml.Schema;
using Hub.Validatie.Standaarden;

namespace Hub.Validatie.Niveau1.Schema;

/// <summary>The schemas of all releases, compiled once. Immutable and thread-safe.</summary>
sealed class Berichtschemas
{
    /// <summary>Local name of every message's root element.</summary>
    public const string Wortelnaam = "Bericht";

    readonly Dictionary<string, Berichtschema> _opNaamruimte;

    /// <exception cref="XmlSchemaException">A schema is wrong: the hub does not start.</exception>
    /// <exception cref="InvalidDataException">A schema uses what the readers do not support: the hub does not start.</exception>
    public Berichtschemas(Berichtsoorten soorten) =>
        _opNaamruimte = soorten.Standaarden.SelectMany(Compileer).ToDictionary(schema => schema.Soort.Naamruimte);

    /// <summary>The schema of the message with this root element, or null.</summary>
    public Berichtschema? Voor(string naam, string naamruimte) =>
        naam == Wortelnaam ? _opNaamruimte.GetValueOrDefault(naamruimte) : null;

    static IEnumerable<Berichtschema> Compileer(Standaard standaard)
    {
        var schemas = new XmlSchemaSet { XmlResolver = null }; // XML-02: imports are met by the schemas added here
        foreach (var verwijzing in standaard.Berichten.Select(bericht => bericht.Schema).Prepend(standaard.Basisschema))
            Voeg(schemas, standaard.Release, verwijzing);
        schemas.Compile();

        var lezer = new Schemalezer(standaard.Patronen);
        var wortels = standaard.Berichten.Select(bericht => lezer.Lees(Wortel(schemas, bericht))).ToList();
        var namen = wortels.SelectMany(wortel => wortel.Alle()).Select(element => element.Naam).ToHashSet();
        return standaard.Berichten.Zip(wortels, (bericht, wortel) => new Berichtschema(bericht.Soort, schemas, wortel, namen));
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
