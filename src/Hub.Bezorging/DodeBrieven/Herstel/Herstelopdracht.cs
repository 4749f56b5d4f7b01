using Hub.Kern.Partijen;

namespace Hub.Bezorging.DodeBrieven.Herstel;

/// <summary>What can be done with a dead letter. Names are stored: never rename one.</summary>
public enum Herstelactie
{
    /// <summary>Offer it again to the step on which it died.</summary>
    Opnieuw,

    /// <summary>Offer it again, for another recipient than its Header names.</summary>
    AndereRoute,

    /// <summary>Close it with a reason; the message goes no further.</summary>
    Afhandelen,
}

/// <summary>What an operator wants done with a dead letter (UX-04: actor and reason go into the trail).</summary>
/// <param name="Actie">What.</param>
/// <param name="Wie">Who: an operator.</param>
/// <param name="Oorsprong">Network address it came from.</param>
public sealed record Herstelopdracht(Herstelactie Actie, Optreden Wie, string Oorsprong)
{
    /// <summary>Why; required but for <see cref="Herstelactie.Opnieuw"/>.</summary>
    public string? Reden { get; init; }

    /// <summary>With <see cref="Herstelactie.AndereRoute"/>: code of the new recipient.</summary>
    public string? Bestemming { get; init; }

    /// <summary>Id of the task it is part of, or null.</summary>
    public string? Taak { get; init; }
}
