namespace Hub.Keten.Register;

/// <summary>
/// Everything that one message says about one client: the unit of the register. A register is a set of these, so applying one twice
/// or in another order changes nothing (OP080). Immutable.
/// </summary>
/// <param name="Herkomst">The message.</param>
public sealed record Berichtfeiten(Herkomst Herkomst)
{
    /// <summary>ToegewezenProducten (JW301).</summary>
    public IReadOnlyList<Toewijzingsversie> Toewijzingen { get; init; } = [];

    /// <summary>StartProducten (JW305).</summary>
    public IReadOnlyList<Startmelding> Starts { get; init; } = [];

    /// <summary>StopProducten (JW307).</summary>
    public IReadOnlyList<Stopmelding> Stops { get; init; } = [];

    /// <summary>AangevraagdeProducten (JW315).</summary>
    public IReadOnlyList<Aanvraag> Aanvragen { get; init; } = [];

    /// <summary>Verzoek (JW317), or null.</summary>
    public Wijzigingsverzoek? Wijziging { get; init; }

    /// <summary>Antwoord (JW319), or null.</summary>
    public Antwoord? Antwoord { get; init; }

    /// <summary>Prestaties (JW323).</summary>
    public IReadOnlyList<Prestatie> Prestaties { get; init; } = [];

    /// <summary>What a JW325, or the hub on behalf of the gemeente, answered; or null.</summary>
    public Declaratieoordeel? Oordeel { get; init; }

    /// <summary>The message that this one, a retourbericht with codes, refuses: it counts as not sent (OP286); or null.</summary>
    public string? Weigert { get; init; }
}
