using System.Xml.Schema;

namespace Hub.Validatie.Schema;

/// <summary>Says in Dutch which values a simple type allows, from its facets and those of the types it restricts.</summary>
sealed class Waardeomschrijving
{
    const string Enkelvoudig = "LDT_";
    const int HoogstensVoluit = 8; // codes; a longer list is called by its name

    readonly List<XmlSchemaFacet> _facetten = [];
    readonly XmlTypeCode _grondtype;
    readonly string _naam;

    /// <exception cref="InvalidDataException">A pattern without a meaning: a fault in the release.</exception>
    public Waardeomschrijving(XmlSchemaSimpleType type, IReadOnlyDictionary<string, string> patronen)
    {
        _grondtype = type.TypeCode;
        _naam = (type.Name ?? type.BaseXmlSchemaType?.Name ?? "").Replace(Enkelvoudig, "", StringComparison.Ordinal);
        for (var laag = type; laag?.Content is XmlSchemaSimpleTypeRestriction beperking; laag = laag.BaseXmlSchemaType as XmlSchemaSimpleType)
            _facetten.InsertRange(0, beperking.Facets.Cast<XmlSchemaFacet>());
        Tekst = Omschrijf(patronen);
    }

    /// <summary>For example <c>1 tot en met 12 tekens, niet alleen spaties</c>.</summary>
    public string Tekst { get; }

    string Omschrijf(IReadOnlyDictionary<string, string> patronen)
    {
        var patroon = _facetten.OfType<XmlSchemaPatternFacet>().LastOrDefault()?.Value;
        if (patroon is not null && patroon.All(char.IsAsciiLetterOrDigit))
            return $"altijd {patroon}";
        var codes = _facetten.OfType<XmlSchemaEnumerationFacet>().Select(facet => facet.Value!).ToList();
        if (codes.Count > 0)
            return codes.Count > HoogstensVoluit ? $"een code uit de lijst {_naam}" : $"een van de codes {string.Join(", ", codes)}";

        var uitleg = patroon is null ? null
            : patronen.GetValueOrDefault(patroon) ?? throw new InvalidDataException($"Het patroon van {_naam} heeft geen uitleg in standaard.json.");
        // A pattern with a count says the length as well.
        var vorm = patroon?.Contains('{') == true ? null : Grondvorm();
        return vorm is null && uitleg is null ? "tekst" : string.Join(", ", new[] { vorm, uitleg }.OfType<string>());
    }

    string? Grondvorm() => _grondtype switch
    {
        XmlTypeCode.Date => "een bestaande datum in de vorm JJJJ-MM-DD",
        XmlTypeCode.Time => "een bestaande tijd in de vorm UU:MM:SS",
        XmlTypeCode.Integer => $"een geheel getal van {Waarde<XmlSchemaMinInclusiveFacet>()} tot en met {Waarde<XmlSchemaMaxInclusiveFacet>()}",
        XmlTypeCode.String => Lengte(),
        _ => throw new InvalidDataException($"Type {_naam} heeft een grondtype dat niet wordt ondersteund: {_grondtype}."),
    };

    string? Lengte() => Waarde<XmlSchemaMaxLengthFacet>() switch
    {
        null => null,
        "1" => "1 teken",
        var hoogstens => $"1 tot en met {hoogstens} tekens",
    };

    string? Waarde<TFacet>()
        where TFacet : XmlSchemaFacet =>
        _facetten.OfType<TFacet>().LastOrDefault()?.Value;
}
