namespace Hub.Keten.Register;

/// <summary>
/// A toewijzing with its whole history. Immutable.
/// </summary>
/// <param name="Aanbieder">AGB-code of the aanbieder it is for.</param>
/// <param name="Nummer">ToewijzingNummer.</param>
/// <param name="Versies">
/// Every version ever sent, oldest first: by Toewijzingsdatum and -tijd (IV013), then Dagtekening. At least one. A toewijzing that
/// was only sent again appears once per message.
/// </param>
public sealed record Toewijzing(string Aanbieder, int Nummer, IReadOnlyList<Toewijzingsversie> Versies)
{
    /// <summary>The version that counts: the last that the gemeente decided (IV013, OP033x1).</summary>
    public Toewijzingsversie Actueel => Versies[^1];

    /// <summary>The last version before the actual one that was decided at another moment, or null.</summary>
    public Toewijzingsversie? Vorige => Versies.LastOrDefault(versie => versie.Vastgesteld < Actueel.Vastgesteld);

    /// <summary>True when it was deleted (RedenWijziging 13).</summary>
    public bool IsVerwijderd => Actueel.IsVerwijderd;

    /// <summary>True when its last change made it end earlier (OP033x1 intrekken).</summary>
    public bool IsIngetrokken => !IsVerwijderd && Vorige is { } vorige && Laatste(Actueel) < Laatste(vorige);

    /// <summary>True when its last change made it end later (OP033x1 oprekken, OP380).</summary>
    public bool IsVerlengd => !IsVerwijderd && Vorige is { } vorige && Laatste(Actueel) > Laatste(vorige);

    static DateOnly Laatste(Toewijzingsversie versie) => versie.Einde ?? DateOnly.MaxValue;
}
