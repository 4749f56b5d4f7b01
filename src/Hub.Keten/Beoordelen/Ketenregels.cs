using Hub.Keten.Register;
using Hub.Keten.Register.Lezen;

namespace Hub.Keten.Beoordelen;

/// <summary>The berichtoverstijgende rules, by the class that they judge. Immutable.</summary>
public sealed record Ketenregels
{
    /// <summary>No rules: everything passes.</summary>
    public static Ketenregels Geen { get; } = new();

    /// <summary>ToegewezenProduct (JW301).</summary>
    public IReadOnlyList<Ketenregel<Toewijzingsversie>> Toewijzing { get; init; } = [];

    /// <summary>StartProduct (JW305).</summary>
    public IReadOnlyList<Ketenregel<Startmelding>> Start { get; init; } = [];

    /// <summary>StopProduct (JW307).</summary>
    public IReadOnlyList<Ketenregel<Stopmelding>> Stop { get; init; } = [];

    /// <summary>AangevraagdProduct (JW315).</summary>
    public IReadOnlyList<Ketenregel<Aanvraag>> Aanvraag { get; init; } = [];

    /// <summary>Verzoek (JW317).</summary>
    public IReadOnlyList<Ketenregel<Wijzigingsverzoek>> Wijziging { get; init; } = [];

    /// <summary>OngewijzigdProduct (JW317).</summary>
    public IReadOnlyList<Ketenregel<VerzoekRegel<int>>> Ongewijzigd { get; init; } = [];

    /// <summary>TeWijzigenProduct (JW317).</summary>
    public IReadOnlyList<Ketenregel<VerzoekRegel<TeWijzigenProduct>>> TeWijzigen { get; init; } = [];

    /// <summary>Antwoord (JW319).</summary>
    public IReadOnlyList<Ketenregel<Antwoord>> Antwoord { get; init; } = [];

    /// <summary>Client (JW315): all that the message says about it.</summary>
    public IReadOnlyList<Ketenregel<Berichtfeiten>> Aanvraagclient { get; init; } = [];

    /// <summary>Client (JW317): all that the message says about it.</summary>
    public IReadOnlyList<Ketenregel<Berichtfeiten>> Wijzigingsclient { get; init; } = [];

    /// <summary>Client (JW323): all that the message says about it.</summary>
    public IReadOnlyList<Ketenregel<Berichtfeiten>> Declaratieclient { get; init; } = [];

    /// <summary>Client (JW325): all that the message says about it.</summary>
    public IReadOnlyList<Ketenregel<Berichtfeiten>> Antwoordclient { get; init; } = [];

    /// <summary>Declaratie (JW323).</summary>
    public IReadOnlyList<Ketenregel<Declaratie>> Declaratie { get; init; } = [];

    /// <summary>Prestatie (JW323).</summary>
    public IReadOnlyList<Ketenregel<Prestatie>> Prestatie { get; init; } = [];

    /// <summary>Header and DeclaratieAntwoord (JW325).</summary>
    public IReadOnlyList<Ketenregel<Declaratieantwoord>> Declaratieantwoord { get; init; } = [];

    /// <summary>Prestatie (JW325): as it comes back, to be compared with the one that was claimed (TR366, TR367).</summary>
    public IReadOnlyList<Ketenregel<Prestatie>> Antwoordprestatie { get; init; } = [];

    /// <summary>The rules about the Client of a message.</summary>
    /// <param name="deel">What it says about it.</param>
    public IReadOnlyList<Ketenregel<Berichtfeiten>> Client(Clientdeel deel) => deel switch
    {
        { Feiten.Aanvragen.Count: > 0 } => Aanvraagclient,
        { Feiten.Wijziging: not null } => Wijzigingsclient,
        { Retourcodes.Count: > 0 } => Antwoordclient,
        { Feiten.Prestaties.Count: > 0 } => Declaratieclient,
        _ => [],
    };
}

/// <summary>A part of a verzoek om wijziging with the whole it is part of. Immutable.</summary>
/// <param name="Verzoek">The verzoek.</param>
/// <param name="Product">The part.</param>
public sealed record VerzoekRegel<T>(Wijzigingsverzoek Verzoek, T Product);
