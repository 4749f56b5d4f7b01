using Hub.Validatie.Schema;

namespace Hub.Validatie;

/// <summary>
/// Follows a message while it is read and judged. Implemented by structs, so that the reader calls them directly. Elements that
/// the schema does not have at their place are not told; where level 1 finds something, what was told has no use.
/// </summary>
public interface IBerichtvolger
{
    /// <summary>The root element was recognised. Always the first call.</summary>
    void Bericht(Berichtschema schema);

    /// <summary>An element with child elements begins.</summary>
    /// <param name="knoop">Its place in the schema.</param>
    /// <param name="plek">Where its start tag is.</param>
    void Begin(int knoop, in Positie plek);

    /// <summary>An element with a value.</summary>
    /// <param name="knoop">Its place in the schema.</param>
    /// <param name="plek">Where its start tag is.</param>
    /// <param name="waarde">Its value in UTF-8, without the white space around it where its type ignores that; valid during the call only.</param>
    void Waarde(int knoop, in Positie plek, ReadOnlySpan<byte> waarde);

    /// <summary>An element with child elements ended.</summary>
    void Einde(int knoop);
}
