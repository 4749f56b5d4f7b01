namespace Hub.Keten.Termijnen;

/// <summary>What must follow on a message or on a day, and within how many working days (ONTWERP §6). Immutable.</summary>
/// <param name="Naam">Short name; stored and shown.</param>
/// <param name="Werkdagen">Working days after the day on which the clock begins.</param>
/// <param name="Regel">The rule that says so.</param>
public sealed record Termijnsoort(string Naam, int Werkdagen, string Regel)
{
    /// <summary>A retourbericht.</summary>
    public static readonly Termijnsoort Retour = new("retour", 3, "OP090");

    /// <summary>JW301 or JW319 on a verzoek (JW315, JW317).</summary>
    public static readonly Termijnsoort Verzoek = new("verzoek", 5, "OP274, OP346");

    /// <summary>JW325 on a JW323.</summary>
    public static readonly Termijnsoort Declaratie = new("declaratie", 10, "OP090x4");

    /// <summary>JW305 once care may begin.</summary>
    public static readonly Termijnsoort Start = new("start", 5, "OP271");

    /// <summary>JW307 once care that was started has ended.</summary>
    public static readonly Termijnsoort Stop = new("stop", 5, "OP272, OP288");

    /// <summary>Days from the Dagtekening of a verzoek within which it must be decided once it is under examination (OP274, OP346).</summary>
    public const int DagenOnderzoek = 8 * 7;

    static readonly Termijnsoort[] Alle = [Retour, Verzoek, Declaratie, Start, Stop];

    /// <summary>The kind with this name.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public static Termijnsoort MetNaam(string naam) =>
        Array.Find(Alle, s => s.Naam == naam) ?? throw new InvalidDataException($"Er is geen termijn '{naam}'.");
}
