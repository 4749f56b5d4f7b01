using System.Xml.Schema;
using Hub.Kern.Berichten;
using Hub.Validatie.Standaarden;

namespace Hub.Validatie.Schema;

/// <summary>Turns a compiled schema into a table. Stops at start-up on anything the hub does not support.</summary>
/// <param name="standaard">The release of the schemas.</param>
sealed class Schemalezer(Standaard standaard)
{
    readonly Dictionary<XmlSchemaSimpleType, (Waardetoets Toets, string Verwachting)> _typen = [];

    /// <exception cref="InvalidDataException">The schema uses more than sequences of elements with simple values.</exception>
    public Berichtschema Lees(Berichtsoort soort, XmlSchemaElement wortel)
    {
        // Breadth first: the children of an element get indices that follow each other.
        var elementen = new List<XmlSchemaElement> { wortel };
        var knopen = new List<Knoop> { Maak(soort, wortel, -1) };
        for (var index = 0; index < knopen.Count; index++)
        {
            var kinderen = elementen[index].ElementSchemaType is XmlSchemaComplexType type ? Reeks(type) : [];
            knopen[index] = knopen[index] with { EersteKind = knopen.Count, Kindereinde = knopen.Count + kinderen.Count };
            elementen.AddRange(kinderen);
            knopen.AddRange(kinderen.Select(kind => Maak(soort, kind, index)));
        }

        return new Berichtschema(soort, standaard.Basisschema.Naamruimte, [.. knopen]);
    }

    Knoop Maak(Berichtsoort soort, XmlSchemaElement element, int ouder)
    {
        var naamruimte = element.QualifiedName.Namespace;
        if (naamruimte != soort.Naamruimte && naamruimte != standaard.Basisschema.Naamruimte)
            throw new InvalidDataException($"Element {element.QualifiedName} staat in een onbekende naamruimte.");
        var type = element.ElementSchemaType is XmlSchemaSimpleType simpel ? Type(simpel) : default;
        var maximum = element.MaxOccurs == decimal.MaxValue ? Knoop.Onbegrensd : (int)element.MaxOccurs;
        return new Knoop(
            element.QualifiedName.Name, naamruimte != soort.Naamruimte, (int)element.MinOccurs, maximum, ouder, type.Toets, type.Verwachting);
    }

    (Waardetoets? Toets, string? Verwachting) Type(XmlSchemaSimpleType type)
    {
        if (!_typen.TryGetValue(type, out var gemaakt))
            _typen[type] = gemaakt = (Toetsbouwer.Bouw(type), new Waardeomschrijving(type, standaard.Patronen).Tekst);
        return gemaakt;
    }

    // XSD: complexType with one sequence of differently named elements, which occurs once, and no attributes.
    static List<XmlSchemaElement> Reeks(XmlSchemaComplexType type)
    {
        if (type is not { IsMixed: false, AttributeUses.Count: 0, AttributeWildcard: null }
            || type.ContentTypeParticle is not XmlSchemaSequence { MinOccurs: 1, MaxOccurs: 1 } reeks)
            throw new InvalidDataException($"Type {type.QualifiedName} is geen eenvoudige reeks van elementen.");
        var elementen = reeks.Items.OfType<XmlSchemaElement>().ToList();
        return elementen.DistinctBy(element => element.QualifiedName.Name).Count() == reeks.Items.Count
            ? elementen
            : throw new InvalidDataException($"Type {type.QualifiedName} heeft kinderen zonder eigen naam.");
    }
}
