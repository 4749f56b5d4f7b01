namespace Hub.Keten.Register;

/// <summary>
/// What the hub knows of an aanbieder at a gemeente that is not about one client, as far as the message that is judged asks for it:
/// which of its numbers other messages used before. What was refused as a whole does not count. Immutable.
/// </summary>
public sealed record Aanbiederstand
{
    /// <summary>Nothing known.</summary>
    public static Aanbiederstand Leeg { get; } = new();

    /// <summary>The declaraties of other messages, by DeclaratiePeriode (TR318, TR333).</summary>
    public IReadOnlyList<Declaratie> Declaraties { get; init; } = [];

    /// <summary>True when another declaratie claimed the DeclaratieNummer of this one, be it a moment ago (TR333).</summary>
    public bool IsDeclaratienummerBezet { get; init; }

    /// <summary>ReferentieNummers of the message that an earlier JW323, or an earlier Client of this one, used for a Prestatie (TR314).</summary>
    public IReadOnlySet<string> Referentienummers { get; init; } = new HashSet<string>();

    /// <summary>ReferentieAanbieders of the message that an earlier verzoek used (TR347) or made (TR355, TR379).</summary>
    public IReadOnlySet<string> ReferentiesAanbieder { get; init; } = new HashSet<string>();

    /// <summary>ToewijzingNummers of the message that the gemeente gave to another client or another aanbieder (TR332).</summary>
    public IReadOnlySet<int> AndermansToewijzingen { get; init; } = new HashSet<int>();

    /// <summary>The JW323 that a JW325 answers, or null when the hub does not know it (TR337, TR371, TR376).</summary>
    public Declaratie? BeantwoordeDeclaratie { get; init; }

    /// <summary>True when another JW325 answered that JW323 (TR056).</summary>
    public bool IsDeclaratieBeantwoord { get; init; }
}
