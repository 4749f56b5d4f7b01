namespace Hub.Keten.Beoordelen;

/// <summary>What a rule says of a class.</summary>
public enum Uitslag
{
    /// <summary>Nothing wrong, or the rule does not concern it.</summary>
    Goed,

    /// <summary>It breaks the rule.</summary>
    Fout,

    /// <summary>The hub has not seen what the rule compares with; then it never refuses (OP095).</summary>
    NietTeBeoordelen,
}
