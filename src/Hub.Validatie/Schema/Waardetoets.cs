namespace Hub.Validatie.Schema;

/// <summary>Judges a value by its bytes (UTF-8), without allocating. Immutable and thread-safe; prints itself.</summary>
abstract class Waardetoets
{
    /// <summary>True when white space around the value does not count (XSD whiteSpace=collapse).</summary>
    public bool IsIngeklapt { get; protected init; }

    /// <summary>
    /// True when a value that is allowed can hold more than plain ASCII, so that the characters themselves must be looked at
    /// before the value is.
    /// </summary>
    public bool IsVrijeTekst { get; protected init; }

    /// <summary>True when the type allows this value; for <see cref="IsIngeklapt"/> without the white space around it.</summary>
    public abstract bool IsGeldig(ReadOnlySpan<byte> waarde);

    public abstract override string ToString();
}
