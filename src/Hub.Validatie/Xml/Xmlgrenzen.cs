namespace Hub.Validatie.Xml;

/// <summary>Bounds on XML structure, so that no message can exhaust memory (XML-03). Far above what the standard needs.</summary>
public static class Xmlgrenzen
{
    /// <summary>Deepest nesting of elements; the deepest message has 8.</summary>
    public const int MaxDiepte = 64;

    /// <summary>Most attributes on one element, namespace declarations included; messages have two, on the root.</summary>
    public const int MaxAttributen = 64;

    /// <summary>Most namespace declarations in scope together; messages have two. It bounds the work per name.</summary>
    public const int MaxNaamruimten = 128;

    /// <summary>
    /// Longest tag, longest run of text and longest value: 1 MiB. Commentaar is the only element without a length in the schema.
    /// Comments, processing instructions and CDATA may be longer: they are read in pieces.
    /// </summary>
    public const int MaxStuk = 1024 * 1024;
}
