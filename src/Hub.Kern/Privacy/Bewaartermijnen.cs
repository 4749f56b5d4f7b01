namespace Hub.Kern.Privacy;

/// <summary>
/// How long the hub keeps what, in days after the last thing that happened to a message (AVG-04; where the numbers come from:
/// docs/besluiten/0053, 0081). Immutable.
/// </summary>
/// <param name="Inhoud">The message itself.</param>
/// <param name="Metadata">What was found in it and what it is linked to.</param>
/// <param name="Audit">Its audit trail, and the log of processing.</param>
public sealed record Bewaartermijnen(int Inhoud, int Metadata, int Audit)
{
    const int VijfJaar = 1827; // a leap day included (NEN-01)
    const int TweeJaar = 730;

    /// <summary>Two years for content; five for the rest.</summary>
    public static Bewaartermijnen Standaard { get; } = new(TweeJaar, VijfJaar, VijfJaar);

    /// <summary>The attempts to deliver a message, and the numbers under which it went by StUF.</summary>
    public int Bezorgpogingen { get; init; } = Audit;

    /// <summary>The clocks of what must follow on a message.</summary>
    public int Termijnen { get; init; } = Metadata;

    /// <summary>What the register knows of a client, after the last message about that client; with it what waited for a toewijzing.</summary>
    public int Register { get; init; } = Audit;

    /// <summary>A message from before the hub, after it was read in.</summary>
    public int Archief { get; init; } = Inhoud;

    /// <summary>That a cause was muted, after the muting ended.</summary>
    public int Dempingen { get; init; } = Audit;

    /// <summary>Tasks of operators, after the last thing they did.</summary>
    public int Hersteltaken { get; init; } = Audit;

    /// <summary>These terms, checked.</summary>
    /// <exception cref="ConfiguratieException">A term is too short, or something would outlive what it is found by or accounted for with.</exception>
    public Bewaartermijnen Getoetst()
    {
        if (!(Inhoud >= 1 && Inhoud <= Metadata && Metadata <= Audit))
            throw new ConfiguratieException(
                $"Hub__Bewaren: de termijnen moeten oplopen van minstens één dag (inhoud {Inhoud}, metadata {Metadata}, audit {Audit}): wat langer blijft dan zijn auditspoor is niet te verantwoorden.");
        // These are found by way of the trail, of the log of processing or of what was read in: they may not outlive it.
        Toets(nameof(Bezorgpogingen), Bezorgpogingen, Audit);
        Toets(nameof(Termijnen), Termijnen, Audit);
        Toets(nameof(Register), Register, Audit);
        Toets(nameof(Archief), Archief, Register);
        Toets(nameof(Dempingen), Dempingen, int.MaxValue);
        Toets(nameof(Hersteltaken), Hersteltaken, int.MaxValue);
        return this;
    }

    static void Toets(string wat, int dagen, int hoogstens)
    {
        if (dagen < 1 || dagen > hoogstens)
            throw new ConfiguratieException($"Hub__Bewaren__{wat}Dagen ligt tussen 1 en {hoogstens}, niet {dagen}: wat langer blijft, is niet meer te vinden of te verantwoorden.");
    }
}
