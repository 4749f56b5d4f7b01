using Hub.Keten.Beoordelen;
using Hub.Keten.Register;
using static Hub.Keten.Regels.Regel;

namespace Hub.Keten.Regels;

/// <summary>Rules about a Declaratie (JW323) as a whole, and about a Client in it.</summary>
static class Declaratieregels
{
    /// <summary>
    /// A DeclaratiePeriode does not lie before the last one that was submitted (IV090). The same month again is allowed, and months
    /// may be left out in which nothing was delivered (OP284); whether that is so nobody but the aanbieder knows.
    /// </summary>
    public static Ketenregel<Declaratie> TR318() => Voor<Declaratie>(
        "DeclaratiePeriode", "DeclaratiePeriode ligt voor een periode die al gedeclareerd is; declareer achteraf met de laatste of een volgende periode.",
        (declaratie, t) => FoutAls(t.Aanbieder.Declaraties.Any(eerder =>
            eerder.Periode.Begin > declaratie.Periode.Begin && eerder.Herkomst.IsNietLaterDan(declaratie.Herkomst))));

    /// <summary>A DeclaratieNummer is used once (OP349).</summary>
    public static Ketenregel<Declaratie> TR333() => Voor<Declaratie>(
        "DeclaratieNummer", "Dit DeclaratieNummer is al gebruikt voor een andere declaratie.",
        (declaratie, t) => FoutAls(t.Aanbieder.IsDeclaratienummerBezet || t.Aanbieder.Declaraties.Any(eerder => eerder.Nummer == declaratie.Nummer)));

    /// <summary>An aanbieder claims for a client for whom it has a toewijzing (OP276).</summary>
    public static Ketenregel<Berichtfeiten> TR304() => Voor<Berichtfeiten>(
        "Bsn", "Voor deze client is aan deze aanbieder geen toewijzing bekend.",
        (feiten, t) => t.Dossier.Toewijzingen.Any(toewijzing => toewijzing.Aanbieder == feiten.Herkomst.Aanbieder) || feiten.Prestaties.Count == 0
            ? Uitslag.Goed
            : t.BijOnbekend(feiten.Prestaties.Min(prestatie => prestatie.Periode.Begin)));
}
