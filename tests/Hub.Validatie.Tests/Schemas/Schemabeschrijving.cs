using System.Xml.Schema;

namespace Hub.Validatie.Tests.Schemas;

/// <summary>A compiled schema set as lines of text, so that two can be compared and a difference can be read.</summary>
static class Schemabeschrijving
{
    public static IEnumerable<string> Van(XmlSchemaSet schemas) =>
        Globaal<XmlSchemaElement>(schemas.GlobalElements).Select(Element)
            .Concat(Globaal<XmlSchemaType>(schemas.GlobalTypes).SelectMany(Type))
            .Order(StringComparer.Ordinal);

    static IEnumerable<T> Globaal<T>(XmlSchemaObjectTable tabel) => tabel.Values.OfType<T>();

    static IEnumerable<string> Type(XmlSchemaType type) => type switch
    {
        XmlSchemaComplexType complex => Reeks(complex).Select((regel, index) => $"{type.QualifiedName} [{index}] {regel}"),
        XmlSchemaSimpleType simpel => [$"{type.QualifiedName} = {Beperking(simpel)}"],
        _ => [$"{type.QualifiedName} ?"],
    };

    static IEnumerable<string> Reeks(XmlSchemaComplexType type)
    {
        var deel = type.ContentTypeParticle;
        return Reeksleden(deel).Prepend($"{deel.GetType().Name} {deel.MinOccurs}..{deel.MaxOccurs} gemengd={type.IsMixed} attributen={type.AttributeUses.Count}");
    }

    static IEnumerable<string> Reeksleden(XmlSchemaParticle deel) => deel is XmlSchemaSequence reeks
        ? reeks.Items.Cast<XmlSchemaObject>().Select(lid => lid is XmlSchemaElement element ? Element(element) : lid.GetType().Name)
        : [];

    static string Element(XmlSchemaElement element)
    {
        var type = element.ElementSchemaType!;
        var inhoud = type.QualifiedName.IsEmpty ? Beperking((XmlSchemaSimpleType)type) : type.QualifiedName.ToString();
        return $"element {element.QualifiedName} {element.MinOccurs}..{element.MaxOccurs} nil={element.IsNillable} standaard={element.DefaultValue}{element.FixedValue}: {inhoud}";
    }

    static string Beperking(XmlSchemaSimpleType type)
    {
        var facetten = ((XmlSchemaSimpleTypeRestriction)type.Content!).Facets.Cast<XmlSchemaFacet>()
            .Select(facet => $"{facet.GetType().Name}={facet.Value}");
        return $"{type.BaseXmlSchemaType!.QualifiedName} {{ {string.Join("; ", facetten)} }}";
    }
}
