using Hub.Keten.Register;

namespace Hub.Keten.Regels;

/// <summary>
/// What the sender of a message could know on its Dagtekening. A message means what it meant when it was made, whenever it arrives
/// (OP080), and is not refused for what its sender could not know (OP095). A Dagtekening has no time: of two messages of one day
/// nobody can tell which its sender had seen.
/// </summary>
static class Kennis
{
    const int WekenTotAntwoord = 8; // OP274, OP346: the longest that a verzoek may wait for its answer

    /// <summary>True when the other message was made on the same day or before: this one may be held against it.</summary>
    public static bool IsNietLaterDan(this Herkomst ander, Herkomst deze) => ander.Dagtekening <= deze.Dagtekening;

    /// <summary>
    /// The versions of a toewijzing that a message may lean on: the actual one (IV013), and the last one that its sender had for
    /// certain. What fits either is right.
    /// </summary>
    public static IEnumerable<Toewijzingsversie> Versies(Toewijzing toewijzing, Herkomst bericht)
    {
        yield return toewijzing.Actueel;
        if (Bekend(toewijzing, bericht) is { } bekend && bekend != toewijzing.Actueel)
            yield return bekend;
    }

    /// <summary>The last version that was sent before the day on which the message was made; null when there was none.</summary>
    public static Toewijzingsversie? Bekend(Toewijzing toewijzing, Herkomst bericht) =>
        toewijzing.Versies.LastOrDefault(versie => versie.Herkomst.Dagtekening < bericht.Dagtekening);

    /// <summary>First day on which the verzoek may have been sent that is answered on this day.</summary>
    public static DateOnly VroegsteVerzoek(DateOnly antwoord) => antwoord.AddDays(-7 * WekenTotAntwoord);
}
