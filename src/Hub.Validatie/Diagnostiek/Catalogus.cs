using Hub.Kern.Berichten;

namespace Hub.Validatie.Diagnostiek;

/// <summary>
/// The closed list of what can be found. Level 1 in a range per layer: <c>XML1xx</c> the text itself, before any schema;
/// <c>XSD2xx</c> the message against its schema. The standard gives level 1 no codes of its own (IV032), so these are the hub's;
/// the rules of the other levels have the standard's.
/// </summary>
public static class Catalogus
{
    /// <summary>Not well-formed XML; reading stopped (XML-04).</summary>
    public static readonly Diagnose NietWelgevormd = Nieuw("XML101", "Geen welgevormde XML");

    /// <summary>A document type declaration, which could define entities or fetch files (XML-01, XML-02).</summary>
    public static readonly Diagnose Doctype = Nieuw("XML102", "DOCTYPE niet toegestaan");

    /// <summary>Bytes or an XML declaration of another encoding than UTF-8 (XML-04).</summary>
    public static readonly Diagnose GeenUtf8 = Nieuw("XML103", "Geen UTF-8");

    /// <summary>An XML declaration with another version than 1.0.</summary>
    public static readonly Diagnose AndereXmlVersie = Nieuw("XML104", "Andere XML-versie dan 1.0");

    /// <summary>Elements nested deeper than <see cref="Xml.Xmlgrenzen.MaxDiepte"/> (XML-03).</summary>
    public static readonly Diagnose TeDiep = Nieuw("XML105", "Te diep genest");

    /// <summary>An element with more than <see cref="Xml.Xmlgrenzen.MaxAttributen"/> attributes (XML-03).</summary>
    public static readonly Diagnose TeVeelAttributen = Nieuw("XML106", "Te veel attributen");

    /// <summary>A value or tag longer than <see cref="Xml.Xmlgrenzen.MaxStuk"/> (XML-03).</summary>
    public static readonly Diagnose StukTeLang = Nieuw("XML107", "Tekst of tag te lang");

    /// <summary>More than <see cref="Berichtgrenzen.MaxBytes"/> (IB003, XML-03).</summary>
    public static readonly Diagnose BerichtTeGroot = Nieuw("XML108", "Bericht te groot");

    /// <summary>The Header does not end within <see cref="Berichtgrenzen.MaxKopBytes"/>.</summary>
    public static readonly Diagnose KopTeGroot = Nieuw("XML109", "Header te groot");

    /// <summary>Root element or namespace of no known message type.</summary>
    public static readonly Diagnose OnbekendBericht = Nieuw("XSD201", "Onbekend bericht");

    /// <summary>A mandatory element is missing.</summary>
    public static readonly Diagnose ElementOntbreekt = Nieuw("XSD202", "Element ontbreekt");

    /// <summary>An element that its parent does not have.</summary>
    public static readonly Diagnose ElementHoortHierNiet = Nieuw("XSD203", "Element hoort hier niet");

    /// <summary>An element after one that it must precede.</summary>
    public static readonly Diagnose VerkeerdeVolgorde = Nieuw("XSD204", "Element op de verkeerde plaats");

    /// <summary>An element more often than allowed.</summary>
    public static readonly Diagnose ElementTeVaak = Nieuw("XSD205", "Element komt te vaak voor");

    /// <summary>An element with the right name in the wrong namespace.</summary>
    public static readonly Diagnose VerkeerdeNaamruimte = Nieuw("XSD206", "Element in de verkeerde naamruimte");

    /// <summary>A value that its type does not allow.</summary>
    public static readonly Diagnose OngeldigeWaarde = Nieuw("XSD207", "Waarde niet toegestaan");

    /// <summary>No value where one is needed (RS031, RS033).</summary>
    public static readonly Diagnose LeegElement = Nieuw("XSD208", "Element is leeg");

    /// <summary>Text between elements.</summary>
    public static readonly Diagnose TekstHoortHierNiet = Nieuw("XSD209", "Tekst hoort hier niet");

    /// <summary>An attribute: the messages have none.</summary>
    public static readonly Diagnose AttribuutHoortHierNiet = Nieuw("XSD210", "Attribuut hoort hier niet");

    /// <summary>Always the last: there was more to find than <see cref="Berichtgrenzen.MaxBevindingen"/>.</summary>
    public static readonly Diagnose MeerBevindingen = Nieuw("XSD299", "Er zijn meer bevindingen");

    /// <summary>Every entry, by code.</summary>
    public static IReadOnlyList<Diagnose> Alle { get; } =
    [
        NietWelgevormd, Doctype, GeenUtf8, AndereXmlVersie, TeDiep, TeVeelAttributen, StukTeLang, BerichtTeGroot, KopTeGroot,
        OnbekendBericht, ElementOntbreekt, ElementHoortHierNiet, VerkeerdeVolgorde, ElementTeVaak, VerkeerdeNaamruimte,
        OngeldigeWaarde, LeegElement, TekstHoortHierNiet, AttribuutHoortHierNiet, MeerBevindingen,
        .. Regelcatalogus.Alle,
    ];

    static readonly Dictionary<string, Diagnose> OpCode = Alle.ToDictionary(diagnose => diagnose.Code, StringComparer.Ordinal);

    /// <summary>The entry with this code, or null.</summary>
    public static Diagnose? Zoek(string code) => OpCode.GetValueOrDefault(code);

    static Diagnose Nieuw(string code, string titel) => new(code, Niveau.Berichtformaat, titel);
}
