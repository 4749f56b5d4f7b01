using System.Xml.Schema;

namespace Hub.Validatie.Niveau1.Schema;

/// <summary>Turns a compiled schema into declarations. Stops at start-up on anything the hub's readers do not support.</summary>
/// <param name="patronen">What each pattern means, in Dutch.</param>
sealed class Schemalezer(IReadOnlyDictionary<string, string> patronen)
{
    /// <exception cref="InvalidDataException">The schema uses more than sequences of elements with simple values.</exception>
    public Elementdeclaratie Lees(XmlSchemaElement element) => new(
        element.QualifiedName.Name,
        element.QualifiedName.Namespace,
        (int)element.MinOccurs,
        element.MaxOccurs == decimal.MaxValue ? null : (int)element.MaxOccurs,
        element.ElementSchemaType is XmlSchemaComplexType complex ? [.. Reeks(complex).Select(Lees)] : [],
        element.ElementSchemaType is XmlSchemaSimpleType simpel ? new Waardeomschrijving(simpel, patronen).Tekst : null);

    /// <summary>XSD: complexType with one sequence of differently named elements, which occurs once, and no attributes.</summary>
    static IEnumerable<XmlSchemaElement> Reeks(XmlSchemaComplexType type)
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
