using System.Xml;
using System.Xml.Schema;

namespace Hub.Validatie.Niveau1;

/// <summary>
/// The verdict of .NET's schema validator, one step at a time. It is given exactly what the message says, unless a finding was
/// reported; so a message without findings is valid by that validator too. Each step tells whether the validator agrees;
/// its own words are not used, because they repeat values.
/// </summary>
sealed class Schemaoordeel
{
    readonly XmlSchemaValidator _validator;
    bool _afgekeurd;

    public Schemaoordeel(XmlReader xml, XmlSchemaSet schemas)
    {
        // No flags: no schemaLocation, no inline schemas (XML-02), and no xml: attributes that the schema does not have.
        _validator = new XmlSchemaValidator(xml.NameTable, schemas, (IXmlNamespaceResolver)xml, XmlSchemaValidationFlags.None);
        _validator.ValidationEventHandler += (_, _) => _afgekeurd = true;
        _validator.Initialize();
    }

    /// <summary>An element begins, with its <c>xsi:type</c> and <c>xsi:nil</c> if it has them.</summary>
    public bool Begin(string naam, string naamruimte, string? xsiType, string? xsiNil)
    {
        _validator.ValidateElement(naam, naamruimte, null, xsiType, xsiNil, null, null);
        _validator.ValidateEndOfAttributes(null);
        return IsGoed();
    }

    /// <summary>A mandatory element is missing, which was reported: go on as if it were there.</summary>
    public void AlsofAanwezig(string naam, string naamruimte)
    {
        _validator.ValidateElement(naam, naamruimte, null);
        _validator.SkipToEndElement(null);
    }

    /// <summary>Text in the current element; a value is judged at its end.</summary>
    public bool Tekst(string tekst)
    {
        _validator.ValidateText(tekst);
        return IsGoed();
    }

    /// <summary>The current element ends; gives its value, in .NET's type for the schema's type, when it has one and that is good.</summary>
    public bool Einde(out object? waarde)
    {
        waarde = _validator.ValidateEndElement(null);
        return IsGoed();
    }

    bool IsGoed()
    {
        var goed = !_afgekeurd;
        _afgekeurd = false;
        return goed;
    }
}
