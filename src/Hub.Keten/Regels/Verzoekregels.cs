using Hub.Keten.Beoordelen;
using Hub.Keten.Register;
using static Hub.Keten.Regels.Regel;

namespace Hub.Keten.Regels;

/// <summary>Rules about verzoeken om toewijzing and om wijziging (JW315, JW317).</summary>
static class Verzoekregels
{
    /// <summary>A ReferentieAanbieder is used for one verzoek (OP361): an AangevraagdProduct of a VOT, or a whole VOW.</summary>
    /// <param name="referentie">The reference of such a verzoek.</param>
    public static Ketenregel<T> TR347<T>(Func<T, string> referentie) => Voor<T>(
        "ReferentieAanbieder", "Deze ReferentieAanbieder is al gebruikt voor een ander verzoek.",
        (verzoek, t) => FoutAls(t.Aanbieder.ReferentiesAanbieder.Contains(referentie(verzoek))));

    /// <summary>
    /// No new verzoek for a client while an earlier one of the same aanbieder is not settled by a refusal or a toewijzing (OP350). A
    /// verzoek that was made before the open one is not at fault, although it arrives later (OP080).
    /// </summary>
    public static Ketenregel<Berichtfeiten> TR374() => Voor<Berichtfeiten>(
        null, "Er is nog een verzoek voor deze client in behandeling; wacht tot dat is toegewezen of afgewezen.",
        (feiten, t) => FoutAls(t.Dossier.Verzoeken.Any(verzoek =>
            verzoek.Aanbieder == feiten.Herkomst.Aanbieder && verzoek.IsOnderhanden && verzoek.Herkomst.IsNietLaterDan(feiten.Herkomst))));

    /// <summary>A VOW is about a client for whom the aanbieder has a toewijzing.</summary>
    public static Ketenregel<Berichtfeiten> TR304() => Voor<Berichtfeiten>(
        "Bsn", "Voor deze client is aan deze aanbieder geen toewijzing bekend.",
        (feiten, t) => t.Dossier.Toewijzingen.Any(toewijzing => toewijzing.Aanbieder == feiten.Herkomst.Aanbieder)
            ? Uitslag.Goed
            : t.BijOnbekend(feiten.Herkomst.Dagtekening));
}
