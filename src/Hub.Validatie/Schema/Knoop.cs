using System.Text;

namespace Hub.Validatie.Schema;

/// <summary>One element at one place of one message type. Immutable.</summary>
/// <param name="Naam">Local name.</param>
/// <param name="IsBasis">True when its namespace is that of the basisschema, false when it is that of the message.</param>
/// <param name="Minimum">How often it must occur.</param>
/// <param name="Maximum">How often it may occur; <see cref="Onbegrensd"/> without limit.</param>
/// <param name="Ouder">The element around it; -1 for the root.</param>
/// <param name="Toets">Judges its value; null when it holds elements.</param>
/// <param name="Verwachting">In Dutch, which values it may hold; null when it holds elements.</param>
sealed record Knoop(string Naam, bool IsBasis, int Minimum, int Maximum, int Ouder, Waardetoets? Toets, string? Verwachting)
{
    public const int Onbegrensd = int.MaxValue;

    /// <summary>Local name in UTF-8.</summary>
    public byte[] NaamUtf8 { get; } = Encoding.UTF8.GetBytes(Naam);

    /// <summary>The first of its children, which follow each other in schema order.</summary>
    public int EersteKind { get; init; }

    /// <summary>One past the last of its children.</summary>
    public int Kindereinde { get; init; }

    /// <summary>True when it can occur more than once, so that a path must say which.</summary>
    public bool IsHerhaalbaar => Maximum > 1;
}
