using System.Globalization;
using System.Xml.Schema;
using Hub.Validatie.Schema.Waarden;

namespace Hub.Validatie.Schema;

/// <summary>Makes the check of a simple type from its facets and those of the types it restricts.</summary>
static class Toetsbouwer
{
    /// <exception cref="InvalidDataException">A base type, facet or pattern that the hub does not support: it does not start.</exception>
    public static Waardetoets Bouw(XmlSchemaSimpleType type)
    {
        var lagen = Lagen(type).ToList();
        var facetten = lagen.SelectMany(laag => laag.Facets.Cast<XmlSchemaFacet>()).ToList();
        if (facetten.FirstOrDefault(facet => !IsBekend(facet)) is { } vreemd)
            throw new InvalidDataException($"Type {type.QualifiedName} gebruikt {vreemd.GetType().Name}.");
        var patronen = lagen.Select(Patroon).OfType<string>().Distinct().Select(Waarden.Patroon.Van).ToArray();
        return type.TypeCode switch
        {
            XmlTypeCode.String => Tekst(facetten, patronen),
            XmlTypeCode.Integer => new Getaltoets(
                Getal<XmlSchemaMinInclusiveFacet>(facetten) ?? long.MinValue, Getal<XmlSchemaMaxInclusiveFacet>(facetten) ?? long.MaxValue, patronen),
            XmlTypeCode.Date => new Datumtoets(patronen),
            XmlTypeCode.Time => new Tijdtoets(patronen),
            var code => throw new InvalidDataException($"Type {type.QualifiedName} is een {code}."),
        };
    }

    // The newest enumeration restricts the older ones; lengths only get narrower.
    static Waardetoets Tekst(List<XmlSchemaFacet> facetten, Patroon[] patronen)
    {
        var codes = facetten.OfType<XmlSchemaEnumerationFacet>().Select(facet => facet.Value!).ToArray();
        var (minimum, maximum) = (Getal<XmlSchemaMinLengthFacet>(facetten) ?? 0, Getal<XmlSchemaMaxLengthFacet>(facetten) ?? int.MaxValue);
        if (codes.Length == 0)
            return new Teksttoets((int)minimum, (int)maximum, patronen);
        return patronen.Length == 0 && codes.All(code => code.Length >= minimum && code.Length <= maximum)
            ? new Codetoets(codes)
            : throw new InvalidDataException("Een codelijst met een patroon of te lange codes wordt niet ondersteund.");
    }

    static IEnumerable<XmlSchemaSimpleTypeRestriction> Lagen(XmlSchemaSimpleType? type)
    {
        for (; type?.Content is XmlSchemaSimpleTypeRestriction beperking; type = type.BaseXmlSchemaType as XmlSchemaSimpleType)
            yield return beperking;
    }

    // Patterns in one layer are alternatives (XSD 1.0 part 2, 4.3.4.3): the schemas have one at the most.
    static string? Patroon(XmlSchemaSimpleTypeRestriction laag) => laag.Facets.OfType<XmlSchemaPatternFacet>().ToList() switch
    {
        [] => null,
        [{ Value: { } patroon }] => patroon,
        _ => throw new InvalidDataException("Meer patronen in een type worden niet ondersteund."),
    };

    static bool IsBekend(XmlSchemaFacet facet) => facet is XmlSchemaPatternFacet or XmlSchemaEnumerationFacet or XmlSchemaMinLengthFacet
        or XmlSchemaMaxLengthFacet or XmlSchemaMinInclusiveFacet or XmlSchemaMaxInclusiveFacet;

    // The layer nearest to the type comes first, and is the narrowest.
    static long? Getal<TFacet>(List<XmlSchemaFacet> facetten)
        where TFacet : XmlSchemaFacet =>
        facetten.OfType<TFacet>().FirstOrDefault()?.Value is { } waarde ? long.Parse(waarde, CultureInfo.InvariantCulture) : null;
}
