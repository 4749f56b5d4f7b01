using Hub.Keten.Register;

namespace Hub.Keten.Termijnen;

/// <summary>
/// What an aanbieder must still report about the care of a toewijzing, by what the register says. The day on which care really
/// starts or ends is the aanbieder's to tell; the hub knows the first and the last day that it can be (docs/besluiten/0090). Immutable.
/// </summary>
/// <param name="Soort"><see cref="Termijnsoort.Start"/> or <see cref="Termijnsoort.Stop"/>.</param>
/// <param name="Dag">Ingangsdatum or Einddatum.</param>
/// <param name="Einde">The last day of care, or null.</param>
/// <param name="Bronnen">Ids of the messages that say so, the first that did first.</param>
public sealed record Leveringsverwachting(Termijnsoort Soort, DateOnly Dag, DateOnly? Einde, IReadOnlyList<string> Bronnen)
{
    /// <summary>What is expected of a toewijzing, or null.</summary>
    public static Leveringsverwachting? Van(Toewijzing toewijzing, Levering levering)
    {
        var (versies, actueel) = (toewijzing.Versies, toewijzing.Actueel);
        if (actueel.IsVerwijderd || actueel.IsNietig)
            return null;
        if (levering.Lopend is { } start)
            return actueel.Einde is { } einde
                ? new(Termijnsoort.Stop, einde, einde, [.. Sinds(versies, v => v.Einde == einde), start.Herkomst.Bericht])
                : null;
        // A first version that changes something: the hub has not seen how it began, so neither whether care started (OP095).
        if (levering.Starts.Count > 0 || levering.Stops.Count > 0 || versies[0].RedenWijziging is not null)
            return null;
        return new(Termijnsoort.Start, actueel.Ingang, actueel.Einde, Sinds(versies, v => v.Ingang == actueel.Ingang && !v.IsVerwijderd));
    }

    // A day is known from the first message that gave it, not from one that repeats it.
    static List<string> Sinds(IReadOnlyList<Toewijzingsversie> versies, Func<Toewijzingsversie, bool> zegtHet) =>
        [.. versies.Reverse().TakeWhile(zegtHet).Reverse().Select(versie => versie.Herkomst.Bericht)];
}
