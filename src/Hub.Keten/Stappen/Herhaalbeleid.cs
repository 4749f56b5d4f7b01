namespace Hub.Keten.Stappen;

/// <summary>
/// When a failed step is tried again, and when the message is given up. The queue's own delivery count is left for what no code
/// can catch: a process that dies. Immutable.
/// </summary>
/// <param name="Wachttijden">Time before each new attempt; after the last one the message becomes a dead letter.</param>
public sealed record Herhaalbeleid(IReadOnlyList<TimeSpan> Wachttijden)
{
    /// <summary>Six attempts in about thirteen minutes: long enough for a storage account to fail over.</summary>
    public static Herhaalbeleid Standaard { get; } = new(
    [
        TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10),
    ]);

    /// <summary>How long to wait after this many failures (counted from 1), or null to give up.</summary>
    public TimeSpan? Na(int mislukt) => mislukt <= Wachttijden.Count ? Wachttijden[mislukt - 1] : null;

    /// <summary>The policy in one sentence, in Dutch.</summary>
    public override string ToString() => Wachttijden.Count == 0
        ? "Mislukt een stap, dan wordt het bericht meteen een dode brief."
        : $"Mislukt een stap, dan volgt een nieuwe poging na {string.Join(", ", Wachttijden.Select(Tekst))}; daarna wordt het bericht een dode brief.";

    static string Tekst(TimeSpan tijd) =>
        tijd.TotalMinutes >= 1 ? $"{tijd.TotalMinutes:0.#} min" : $"{tijd.TotalSeconds:0.###} s";
}
