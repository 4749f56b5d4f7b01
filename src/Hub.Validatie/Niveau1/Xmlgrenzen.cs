namespace Hub.Validatie.Niveau1;

/// <summary>Bounds on XML structure, so that no message can exhaust memory (XML-03). Far above what the standard needs.</summary>
public static class Xmlgrenzen
{
    /// <summary>Deepest nesting of elements; the deepest message has 8.</summary>
    public const int MaxDiepte = 64;

    /// <summary>Most attributes on one element, namespace declarations included; messages have two, on the root.</summary>
    public const int MaxAttributen = 64;

    /// <summary>
    /// Longest run of bytes without a <c>&lt;</c>, and longest value in characters: 1 MiB. An attribute value cannot hold a
    /// <c>&lt;</c>, so this bounds a whole start tag as well. Commentaar is the only element without a length in the schema.
    /// </summary>
    public const int MaxStuk = 1024 * 1024;
}
