using Hub.Keten.Beoordelen;
using Hub.Keten.Register;
using static Hub.Keten.Regels.Regel;

namespace Hub.Keten.Regels;

/// <summary>Rules about a ToegewezenProduct (JW301).</summary>
static class Toewijzingsregels
{
    /// <summary>A number stands for one toewijzing: of one client, at one aanbieder, for one product (IV066, OP275).</summary>
    public static Ketenregel<Toewijzingsversie> TR332() => Voor<Toewijzingsversie>(
        "ToewijzingNummer", "Dit ToewijzingNummer hoort al bij een andere toewijzing; een nieuwe toewijzing krijgt een nieuw nummer.",
        (versie, t) => FoutAls(
            t.Aanbieder.AndermansToewijzingen.Contains(versie.ToewijzingNummer)
            || t.Dossier.Toewijzing(versie.Herkomst.Aanbieder, versie.ToewijzingNummer) is { } bestaand && bestaand.Actueel.Product != versie.Product));

    /// <summary>
    /// ReferentieAanbieder names the verzoek that is honoured, only when the toewijzing is sent because of it (IV097). Sending the same
    /// again (IV013) changes nothing.
    /// </summary>
    public static Ketenregel<Toewijzingsversie> TR379() => Voor<Toewijzingsversie>(
        "ReferentieAanbieder", "ReferentieAanbieder hoort bij geen verzoek dat met deze toewijzing voor het eerst wordt gehonoreerd; laat hem dan weg.",
        (versie, t) => versie.ReferentieAanbieder is not { } referentie ? Uitslag.Goed
            : t.Dossier.Verzoek(versie.Herkomst.Aanbieder, referentie) is null ? t.BijOnbekend(Kennis.VroegsteVerzoek(versie.Herkomst.Dagtekening))
            : FoutAls(t.Dossier.Honorering(versie.Herkomst.Aanbieder, referentie)
                .Any(eerder => eerder.ToewijzingNummer == versie.ToewijzingNummer && eerder.Vastgesteld < versie.Vastgesteld)));

    /// <summary>What was claimed and awarded keeps its toewijzing, until it is credited (OP362).</summary>
    public static Ketenregel<Toewijzingsversie> TR385() => Voor<Toewijzingsversie>(
        null, "Op deze toewijzing zijn prestaties toegekend die niet zijn gecrediteerd; daarom kan zij niet worden verwijderd (RedenWijziging 13).",
        (versie, t) => FoutAls(versie.IsVerwijderd && t.Dossier.Prestaties(versie.Herkomst.Aanbieder, versie.ToewijzingNummer).Any(stand =>
            stand is { Status: Prestatiestatus.Toegekend, Prestatie.IsCredit: false } && !t.Dossier.IsGecrediteerd(stand.Prestatie))));
}
