namespace Hub.Validatie.Xml;

/// <summary>What of the reader survives from one block of bytes to the next. Not thread-safe; used for one document.</summary>
sealed class Xmlstand
{
    /// <summary>Where reading goes on.</summary>
    public Plaatsteller Plek = new();

    /// <summary>The open elements.</summary>
    public Elementstapel Open { get; } = new();

    /// <summary>The namespaces in scope.</summary>
    public Naamruimten Naamruimten { get; } = new();

    /// <summary>Takes attribute values.</summary>
    public Tekstbuffer Attribuutwaarde { get; } = new();

    /// <summary>The attributes of the tag that is read.</summary>
    public Attribuut[] Attributen { get; } = new Attribuut[Xmlgrenzen.MaxAttributen];

    /// <summary>Their namespaces, empty for none.</summary>
    public byte[][] Attribuuturis { get; } = new byte[Xmlgrenzen.MaxAttributen][];

    /// <summary>Which part of [1] document is read.</summary>
    public Documentdeel Deel { get; set; }

    /// <summary>The comment, instruction or CDATA section that an earlier block began and none has ended.</summary>
    public Openstuk Stuk { get; set; }

    /// <summary>True when the element that began last has no content, so that its end follows without an end tag.</summary>
    public bool IsLeegElement { get; set; }
}

/// <summary>Parts of [1] document.</summary>
enum Documentdeel
{
    /// <summary>Nothing was read.</summary>
    Begin,

    /// <summary>[22] prolog.</summary>
    Proloog,

    /// <summary>The root element.</summary>
    Wortel,

    /// <summary>[27] Misc after the root element.</summary>
    Slot,
}

/// <summary>Parts of a document that are read in pieces, because their length is not bounded.</summary>
enum Openstuk
{
    Geen,

    /// <summary>[15] Comment.</summary>
    Commentaar,

    /// <summary>[16] PI.</summary>
    Instructie,

    /// <summary>[18] CDSect.</summary>
    Cdata,
}

/// <summary>[41] Attribute, as places within its tag.</summary>
/// <param name="Naam">The name.</param>
/// <param name="Dubbelepunt">Length of the prefix in bytes; 0 without one.</param>
/// <param name="Waarde">Between the quotes.</param>
readonly record struct Attribuut(Range Naam, int Dubbelepunt, Range Waarde);
