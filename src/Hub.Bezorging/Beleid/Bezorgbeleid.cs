namespace Hub.Bezorging.Beleid;

/// <summary>How persistent the hub is with a recipient that fails. Immutable.</summary>
public sealed record Bezorgbeleid
{
    /// <summary>The policy for every recipient.</summary>
    public static Bezorgbeleid Standaard { get; } = new();

    /// <summary>Time for one attempt, from connecting to the answer.</summary>
    /// <value>Default: 60 s: 25 MB in Base64 at 5 Mbit/s, and three of them within the time that a function may take.</value>
    public TimeSpan Antwoordtijd { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>After this time in one run, others get a turn; an attempt that began before it goes on.</summary>
    /// <value>Default: 1 min.</value>
    public TimeSpan Beurt { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Attempts in one turn.</summary>
    /// <value>Default: 3.</value>
    public int PogingenPerBeurt { get; init; } = 3;

    /// <summary>Time before the second attempt of a turn; each next one takes twice as long, with jitter.</summary>
    /// <value>Default: 2 s.</value>
    public TimeSpan Tussentijd { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>After this many failures in a row nothing is sent during <see cref="Rust"/>.</summary>
    /// <value>Default: 5.</value>
    public int StoringenTotRust { get; init; } = 5;

    /// <summary>How long a failing recipient is left alone.</summary>
    /// <value>Default: 1 min.</value>
    public TimeSpan Rust { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Times between turns; the last one repeats.</summary>
    /// <value>Default: 1, 5, 15, 30 and 60 min.</value>
    public IReadOnlyList<TimeSpan> Wachttijden { get; init; } =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(30), TimeSpan.FromHours(1),
    ];

    /// <summary>A message that has waited this long for a recipient that failed all that time becomes a dead letter.</summary>
    /// <value>Default: 24 h.</value>
    public TimeSpan GeeftOpNa { get; init; } = TimeSpan.FromHours(24);

    /// <summary>How long to wait after this many failed turns (counted from 1).</summary>
    /// <param name="mislukt">Failed turns in a row.</param>
    /// <param name="gevraagd">What the recipient asks (Retry-After), or null; never more than the longest time of the policy.</param>
    public TimeSpan Na(int mislukt, TimeSpan? gevraagd)
    {
        var eigen = Wachttijden[Math.Min(mislukt, Wachttijden.Count) - 1];
        return gevraagd > eigen ? Kleinste(gevraagd.Value, Wachttijden[^1]) : eigen;
    }

    /// <summary>The policy in one sentence, in Dutch: what the API, the CLI and the log print.</summary>
    public override string ToString() =>
        $"Berichten gaan één voor één en op volgorde; antwoordt de ontvanger niet binnen {Tekst(Antwoordtijd)} of met een storing, dan volgen "
        + $"{PogingenPerBeurt - 1} nieuwe pogingen kort na elkaar (vanaf {Tekst(Tussentijd)}, met spreiding) en daarna nieuwe beurten na "
        + $"{string.Join(", ", Wachttijden.SkipLast(1).Select(Tekst))} en dan telkens {Tekst(Wachttijden[^1])}, met {Tekst(Rust)} rust na "
        + $"{StoringenTotRust} storingen achter elkaar; wat na {Tekst(GeeftOpNa)} storing niet is afgeleverd, of geweigerd wordt, wordt een dode brief.";

    static TimeSpan Kleinste(TimeSpan a, TimeSpan b) => a < b ? a : b;

    static string Tekst(TimeSpan tijd) => tijd switch
    {
        { TotalHours: >= 1 } => $"{tijd.TotalHours:0.#} uur",
        { TotalMinutes: >= 1, Seconds: 0 } => $"{tijd.TotalMinutes:0.#} min",
        _ => $"{tijd.TotalSeconds:0.###} s",
    };
}
