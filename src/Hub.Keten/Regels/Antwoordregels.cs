using Hub.Keten.Beoordelen;
using Hub.Keten.Register;
using static Hub.Keten.Regels.Regel;

namespace Hub.Keten.Regels;

/// <summary>Rules about the Antwoord to a verzoek (JW319), against what was answered before it was made (OP080).</summary>
static class Antwoordregels
{
    const string InOnderzoek = "2";

    /// <summary>There is a verzoek with this reference (OP344).</summary>
    public static Ketenregel<Antwoord> TR355() => Voor<Antwoord>(
        "ReferentieAanbieder", "Er is geen verzoek bekend met deze ReferentieAanbieder.",
        (antwoord, t) =>
            t.Aanbieder.ReferentiesAanbieder.Contains(antwoord.ReferentieAanbieder)
            || t.Dossier.Verzoek(antwoord.Herkomst.Aanbieder, antwoord.ReferentieAanbieder) is not null
                ? Uitslag.Goed
                : t.BijOnbekend(Kennis.VroegsteVerzoek(antwoord.Herkomst.Dagtekening)));

    /// <summary>What was honoured by a toewijzing is not answered any more (OP344).</summary>
    public static Ketenregel<Antwoord> TR359() => Voor<Antwoord>(
        null, "Op dit verzoek is al een toewijzing gestuurd.",
        (antwoord, t) => FoutAls(t.Dossier.Honorering(antwoord.Herkomst.Aanbieder, antwoord.ReferentieAanbieder)
            .Any(versie => versie.Herkomst.IsNietLaterDan(antwoord.Herkomst))));

    /// <summary>"In onderzoek" is said once, and first (OP346).</summary>
    public static Ketenregel<Antwoord> TR360() => Voor<Antwoord>(
        null, "Op dit verzoek is al geantwoord; in onderzoek (2) kan alleen het eerste antwoord zijn.",
        (antwoord, t) => FoutAls(antwoord.VerzoekAntwoord == InOnderzoek && Eerdere(antwoord, t).Any()));

    /// <summary>After a refusal no other answer follows (OP346).</summary>
    public static Ketenregel<Antwoord> TR365() => Voor<Antwoord>(
        null, "Op dit verzoek is al een afwijzing gestuurd; alleen na in onderzoek (2) kan nog een antwoord volgen.",
        (antwoord, t) => FoutAls(Eerdere(antwoord, t).Any(eerder => eerder.VerzoekAntwoord != InOnderzoek)));

    static IEnumerable<Antwoord> Eerdere(Antwoord antwoord, Toetsing t) =>
        t.Dossier.Antwoorden(antwoord.Herkomst.Aanbieder, antwoord.ReferentieAanbieder).Where(eerder => eerder.Herkomst.IsNietLaterDan(antwoord.Herkomst));
}
