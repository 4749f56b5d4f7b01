using System.Runtime.CompilerServices;
using Hub.Keten.Beoordelen;
using Hub.Keten.Register;
using static Hub.Keten.Regels.Regel;

namespace Hub.Keten.Regels;

/// <summary>
/// Rules about a Prestatie (JW323). A credit repeats what was awarded before and cannot be refused for its content (IV085, IV091): it
/// is only compared with its debet.
/// </summary>
static partial class Prestatieregels
{
    /// <summary>A Prestatie is delivered in the DeclaratiePeriode or before (OP280).</summary>
    public static Ketenregel<Prestatie> TR319() => Voor<Prestatie>(
        null, "ProductPeriode ligt na de DeclaratiePeriode.", (prestatie, t) => FoutAls(prestatie.Periode.Einde > t.Declaratieperiode?.Einde));

    /// <summary>A Prestatie names a toewijzing that its aanbieder has for this client (OP302).</summary>
    public static Ketenregel<Prestatie> TR338() => Voor<Prestatie>(
        null, "Er is voor deze client en deze aanbieder geen toewijzing bekend met dit ToewijzingNummer.",
        (prestatie, t) => t.Dossier.Toewijzing(prestatie.Herkomst.Aanbieder, prestatie.ToewijzingNummer) is not null
            ? Uitslag.Goed
            : t.BijOnbekend(prestatie.Periode.Begin));

    /// <summary>Nothing is claimed on a toewijzing that was deleted (OP276).</summary>
    public static Ketenregel<Prestatie> TR384() => Voor<Prestatie>(
        null, "De toewijzing is verwijderd (RedenWijziging 13); daarop kan niet worden gedeclareerd.",
        (prestatie, t) => FoutAls(
            !prestatie.IsCredit && Versies(prestatie, t) is { Count: > 0 } versies && versies.TrueForAll(versie => versie.IsVerwijderd)));

    // With the versions of the toewijzing that the aanbieder may lean on: right when it fits one. When there is none, TR338 says so;
    // when it was deleted, TR384.
    static Ketenregel<Prestatie> OpToewijzing(
        string? element, string melding, Func<Prestatie, Toewijzingsversie, Toetsing, Uitslag> toets, [CallerMemberName] string code = "") =>
        Voor<Prestatie>(
            element, melding,
            (prestatie, t) => prestatie.IsCredit
                ? Uitslag.Goed
                : Mildste(Versies(prestatie, t).Where(versie => !versie.IsVerwijderd).Select(versie => toets(prestatie, versie, t))),
            code);

    static List<Toewijzingsversie> Versies(Prestatie prestatie, Toetsing t) =>
        t.Dossier.Toewijzing(prestatie.Herkomst.Aanbieder, prestatie.ToewijzingNummer) is { } toewijzing
            ? [.. Kennis.Versies(toewijzing, prestatie.Herkomst)]
            : [];

    static Uitslag Mildste(IEnumerable<Uitslag> uitslagen)
    {
        var alle = uitslagen.ToList();
        return alle.Count == 0 || alle.Contains(Uitslag.Goed) ? Uitslag.Goed
            : alle.Contains(Uitslag.NietTeBeoordelen) ? Uitslag.NietTeBeoordelen
            : Uitslag.Fout;
    }
}
