namespace Hub.Kern.Privacy;

/// <summary>
/// How long the hub keeps what, in days after the last thing that happened to a message (AVG-04; where the numbers come from:
/// docs/besluiten/0053). Immutable.
/// </summary>
/// <param name="Inhoud">The message itself.</param>
/// <param name="Metadata">What was found in it and what it is linked to.</param>
/// <param name="Audit">Its audit trail, and the log of processing.</param>
public sealed record Bewaartermijnen(int Inhoud, int Metadata, int Audit)
{
    /// <summary>Two years for content; five for the rest, a leap day included (NEN-01).</summary>
    public static Bewaartermijnen Standaard { get; } = new(730, 1827, 1827);

    /// <summary>These terms, checked.</summary>
    /// <exception cref="ConfiguratieException">A term is too short, or something would outlive the trail that accounts for it.</exception>
    public Bewaartermijnen Getoetst() => Inhoud >= 1 && Inhoud <= Metadata && Metadata <= Audit
        ? this
        : throw new ConfiguratieException(
            $"Hub__Bewaren: de termijnen moeten oplopen van minstens één dag (inhoud {Inhoud}, metadata {Metadata}, audit {Audit}): wat langer blijft dan zijn auditspoor is niet te verantwoorden.");
}
