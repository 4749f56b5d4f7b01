using System.Runtime.CompilerServices;
using Hub.Keten.Beoordelen;
using Hub.Keten.Register;
using static Hub.Keten.Regels.Regel;

namespace Hub.Keten.Regels;

/// <summary>Rules about a StopProduct (JW307). A removal is judged on nothing but itself (TR063).</summary>
static class Stopregels
{
    /// <summary>A stop belongs to a toewijzing by its number; only what is taakgericht has none (OP363, IV096).</summary>
    public static Ketenregel<Stopmelding> TR019() => Voor<Stopmelding>(
        null, "Bij deze stop hoort een toewijzing; die is bij het genoemde ToewijzingNummer niet bekend, of het nummer ontbreekt.",
        (stop, t) => stop.IsVerwijdering ? Uitslag.Goed : Leveringen.HeeftToewijzing(t, stop.Herkomst, stop.Levering, stop.Begindatum));

    /// <summary>What is removed was delivered before with the same key (IV008).</summary>
    public static Ketenregel<Stopmelding> TR063() => Voor<Stopmelding>(
        "StatusAanlevering", "StatusAanlevering 3 (verwijderen) verwijst naar een stop die niet eerder is aangeleverd.",
        (stop, t) => !stop.IsVerwijdering || IsGemeld(stop, t) ? Uitslag.Goed : t.BijOnbekend(stop.Begindatum));

    /// <summary>A stop is delivered once.</summary>
    public static Ketenregel<Stopmelding> TR074() => Voor<Stopmelding>(
        null, "Deze stop is al eerder aangeleverd, met dezelfde sleutel.",
        (stop, t) => FoutAls(!stop.IsVerwijdering && IsGemeld(stop, t)));

    /// <summary>A stop takes over the key of the start whose delivery it ends (OP072, OP155).</summary>
    public static Ketenregel<Stopmelding> TR382() => Voor<Stopmelding>(
        null, "Er is geen start gemeld met dezelfde toewijzing, hetzelfde product en dezelfde begindatum als deze stop.",
        (stop, t) => stop.IsVerwijdering
            || t.Dossier.Levering(stop.Levering).Starts.Any(start => start.Begindatum == stop.Begindatum && start.Product == stop.Product)
            ? Uitslag.Goed
            : t.BijOnbekend(stop.Begindatum));

    /// <summary>After a temporary stop only a definitive one follows, until delivery starts again (OP378).</summary>
    public static Ketenregel<Stopmelding> TR413() => NaEerdere(
        "Voor deze levering is al een tijdelijke stop (reden 20) gemeld; alleen een definitieve stop kan nog volgen.",
        (stop, eerder) => stop.IsTijdelijk && eerder.IsTijdelijk);

    /// <summary>A later stop of the same delivery does not end before an earlier one (OP377).</summary>
    public static Ketenregel<Stopmelding> TR414() => NaEerdere(
        "Einddatum ligt voor de einddatum van de stop die al voor deze levering is gemeld.",
        (stop, eerder) => stop.Einddatum < eerder.Einddatum);

    /// <summary>After a definitive stop no other follows (OP377).</summary>
    public static Ketenregel<Stopmelding> TR415() => NaEerdere(
        "Voor deze levering is al een definitieve stop gemeld.", (_, eerder) => !eerder.IsTijdelijk);

    // Against the stops that were made before this one: a stop that is only late in arriving is not at fault (OP080).
    static Ketenregel<Stopmelding> NaEerdere(string melding, Func<Stopmelding, Stopmelding, bool> botst, [CallerMemberName] string code = "") =>
        Voor<Stopmelding>(
            null, melding,
            (stop, t) => FoutAls(!stop.IsVerwijdering && t.Dossier.Levering(stop.Levering).StopsBij(stop.Begindatum).Any(
                eerder => !eerder.HeeftSleutelVan(stop) && eerder.Product == stop.Product && eerder.Herkomst.IsNietLaterDan(stop.Herkomst) && botst(stop, eerder))),
            code);

    static bool IsGemeld(Stopmelding stop, Toetsing t) => t.Dossier.Levering(stop.Levering).Stops.Any(ander => ander.HeeftSleutelVan(stop));
}
