namespace Hub.Keten.Termijnen;

/// <summary>Something that a party must send because of a message.</summary>
/// <param name="Sleutel">What pairs it with its answer, as a table key.</param>
/// <param name="Soort">What must follow.</param>
/// <param name="Bericht">Id of the message.</param>
/// <param name="Berichtsoort">Name of its message type.</param>
/// <param name="Identificatie">Its BerichtIdentificatie/Identificatie.</param>
/// <param name="Doener">Code of the party that must send it.</param>
/// <param name="Wachter">Code of the party that waits for it.</param>
/// <param name="Begin">The Dutch day on which the clock begins: that of passing on, or of a start or end of care.</param>
/// <param name="Limiet">The last day on which it is in time.</param>
public sealed record Verplichting(
    string Sleutel, Termijnsoort Soort, string Bericht, string Berichtsoort, string Identificatie, string Doener, string Wachter,
    DateOnly Begin, DateOnly Limiet)
{
    /// <summary>The last day once the answer was "under examination"; only for a verzoek.</summary>
    public DateOnly? LimietNaOnderzoek { get; init; }

    /// <summary>ToewijzingNummer of the care that starts or stops, or null.</summary>
    public int? Toewijzing { get; init; }

    /// <summary>The last day on which it can still be expected, or null: until it comes.</summary>
    public DateOnly? Vervalt { get; init; }

    /// <summary>False once nothing has to follow any more, by what the register says now.</summary>
    public bool Geldt { get; init; } = true;
}

/// <summary>A message that answers an obligation.</summary>
/// <param name="Bericht">Its id.</param>
/// <param name="Beslist">False when it says that the decision is still to come (VerzoekAntwoord 2).</param>
public sealed record Beantwoording(string Bericht, bool Beslist);

/// <summary>What is known about an obligation; either side may have come first.</summary>
/// <param name="Vraag">The obligation, or null when only answers came so far.</param>
/// <param name="Antwoorden">The answers.</param>
/// <param name="Limieten">Every limit that it ever had.</param>
public sealed record Klokstand(Verplichting? Vraag, IReadOnlyList<Beantwoording> Antwoorden, IReadOnlyList<DateOnly> Limieten)
{
    /// <summary>True while the clock runs or has yet to begin.</summary>
    public bool Loopt => Vraag is { Geldt: true } && !Antwoorden.Any(a => a.Beslist);

    /// <summary>The last day on which the answer is in time; ask only when there is an obligation.</summary>
    public DateOnly Limiet => Antwoorden.Count > 0 && Vraag!.LimietNaOnderzoek is { } later && later > Vraag.Limiet ? later : Vraag!.Limiet;

    /// <summary>True when nothing was said since the other was read.</summary>
    public bool IsGelijk(Klokstand ander) => Vraag == ander.Vraag && Antwoorden.Count == ander.Antwoorden.Count;
}
