using Hub.Keten.Beoordelen;
using Hub.Keten.Register;
using static Hub.Keten.Regels.Regel;

namespace Hub.Keten.Regels;

/// <summary>Rules about a StartProduct (JW305). A removal is judged on nothing but itself (TR063, TR071).</summary>
static class Startregels
{
    /// <summary>A start belongs to a toewijzing by its number; only what is taakgericht has none (OP363, IV096).</summary>
    public static Ketenregel<Startmelding> TR019() => Voor<Startmelding>(
        null, "Bij deze start hoort een toewijzing; die is bij het genoemde ToewijzingNummer niet bekend, of het nummer ontbreekt.",
        (start, t) => start.IsVerwijdering ? Uitslag.Goed : Leveringen.HeeftToewijzing(t, start.Herkomst, start.Levering, start.Begindatum));

    /// <summary>What is removed was delivered before with the same key (IV008).</summary>
    public static Ketenregel<Startmelding> TR063() => Voor<Startmelding>(
        "StatusAanlevering", "StatusAanlevering 3 (verwijderen) verwijst naar een start die niet eerder is aangeleverd.",
        (start, t) => !start.IsVerwijdering || IsGemeld(start, t) ? Uitslag.Goed : t.BijOnbekend(start.Begindatum));

    /// <summary>A start is not removed while there is a stop of it (OP033).</summary>
    public static Ketenregel<Startmelding> TR071() => Voor<Startmelding>(
        "StatusAanlevering", "Deze start kan niet worden verwijderd, omdat er al een stop bij is gemeld; verwijder eerst de stop.",
        (start, t) => FoutAls(start.IsVerwijdering && t.Dossier.Levering(start.Levering).StopsBij(start.Begindatum).Any(stop => stop.Product == start.Product)));

    /// <summary>A start is delivered once.</summary>
    public static Ketenregel<Startmelding> TR074() => Voor<Startmelding>(
        null, "Deze start is al eerder aangeleverd, met dezelfde toewijzing, hetzelfde product en dezelfde begindatum.",
        (start, t) => FoutAls(!start.IsVerwijdering && IsGemeld(start, t)));

    /// <summary>
    /// A delivery that runs does not start again before it was stopped (OP289). A start that was made before the one that runs is
    /// not at fault, although it arrives later (OP080).
    /// </summary>
    public static Ketenregel<Startmelding> TR326() => Voor<Startmelding>(
        null, "Deze levering is al gestart en nog niet gestopt.",
        (start, t) => FoutAls(!start.IsVerwijdering && t.Dossier.Levering(start.Levering) is var levering && levering.Starts.Any(ander =>
            !ander.HeeftSleutelVan(start) && ander.Herkomst.IsNietLaterDan(start.Herkomst) && !levering.StopsBij(ander.Begindatum).Any())));

    static bool IsGemeld(Startmelding start, Toetsing t) => t.Dossier.Levering(start.Levering).Starts.Any(ander => ander.HeeftSleutelVan(start));
}
