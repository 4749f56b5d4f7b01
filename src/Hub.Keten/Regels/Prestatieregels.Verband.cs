using Hub.Keten.Beoordelen;
using Hub.Keten.Register;
using static Hub.Keten.Regels.Regel;

namespace Hub.Keten.Regels;

/// <content>How Prestaties hang together: debets, credits and their numbers.</content>
static partial class Prestatieregels
{
    /// <summary>A ReferentieNummer is used for one Prestatie, in this message and all others (OP283).</summary>
    public static Ketenregel<Prestatie> TR314() => Voor<Prestatie>(
        "ProductReferentie", "Dit ReferentieNummer is al gebruikt voor een andere prestatie.",
        (prestatie, t) => FoutAls(
            t.Aanbieder.Referentienummers.Contains(prestatie.ReferentieNummer)
            || t.Dossier.MetReferentie(prestatie.Herkomst.Aanbieder, prestatie.ReferentieNummer).Any()));

    /// <summary>A credit takes back a debet that was awarded, and is the same in all but its numbers (IV085, IV091).</summary>
    public static Ketenregel<Prestatie> TR323() => Voor<Prestatie>(
        "ProductReferentie", "VorigReferentieNummer hoort niet bij een toegekende debetprestatie die verder gelijk is aan deze creditprestatie.",
        (prestatie, t) =>
        {
            if (!prestatie.IsCredit)
                return Uitslag.Goed;
            var debets = Debets(prestatie, t).ToList();
            return debets.Exists(debet => debet.Status == Prestatiestatus.Toegekend && IsCreditVan(prestatie, debet.Prestatie)) ? Uitslag.Goed
                : debets.Exists(debet => debet.Status == Prestatiestatus.Afgewezen || !IsCreditVan(prestatie, debet.Prestatie)) ? Uitslag.Fout
                : t.BijOnbekend(debets.Count > 0 ? debets[0].Prestatie.Herkomst.Dagtekening : prestatie.Periode.Begin);
        });

    /// <summary>A product is claimed once for a toewijzing and a ProductPeriode, unless the earlier claim was refused or credited (OP366).</summary>
    public static Ketenregel<Prestatie> TR389() => Voor<Prestatie>(
        null, "Voor deze toewijzing, dit product en deze periode is al gedeclareerd; crediteer eerst de eerdere prestatie.",
        (prestatie, t) => FoutAls(!prestatie.IsCredit
            && t.Dossier.Prestaties(prestatie.Herkomst.Aanbieder, prestatie.ToewijzingNummer, prestatie.Product, prestatie.Periode).Any(
                eerder => eerder is { Telt: true, Prestatie.IsCredit: false } && !t.Dossier.IsGecrediteerd(eerder.Prestatie))));

    /// <summary>A debet is credited once (OP360).</summary>
    public static Ketenregel<Prestatie> TR390() => Voor<Prestatie>(
        null, "De prestatie die deze creditprestatie terugneemt, is al gecrediteerd.",
        (prestatie, t) => FoutAls(prestatie is { IsCredit: true, VorigReferentieNummer: { } vorige }
            && t.Dossier.CreditsOp(prestatie.Herkomst.Aanbieder, vorige).Any(credit => credit.Telt)));

    static IEnumerable<Prestatiestand> Debets(Prestatie credit, Toetsing t) => credit.VorigReferentieNummer is { } vorige
        ? t.Dossier.MetReferentie(credit.Herkomst.Aanbieder, vorige).Where(stand => !stand.Prestatie.IsCredit)
        : [];

    static bool IsCreditVan(Prestatie credit, Prestatie debet) =>
        (credit.ToewijzingNummer, credit.Product, credit.Periode, credit.Volume, credit.Eenheid, credit.Tarief, credit.Bedrag)
        == (debet.ToewijzingNummer, debet.Product, debet.Periode, debet.Volume, debet.Eenheid, debet.Tarief, debet.Bedrag);
}
