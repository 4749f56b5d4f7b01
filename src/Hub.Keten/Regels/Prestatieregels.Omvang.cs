using System.Globalization;
using System.Runtime.CompilerServices;
using Hub.Keten.Beoordelen;
using Hub.Keten.Register;
using Hub.Keten.Volumes;
using static Hub.Keten.Regels.Regel;

namespace Hub.Keten.Regels;

/// <content>A Prestatie, and all Prestaties together, fit the size of their toewijzing.</content>
static partial class Prestatieregels
{
    static readonly NumberFormatInfo Nederlands = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };

    /// <summary>GeleverdVolume is not more than may be delivered in its ProductPeriode (IV042, IV076, IV077, IV078).</summary>
    public static Ketenregel<Prestatie> TR321() => BinnenOmvang(
        "GeleverdVolume is meer dan in deze periode binnen de toewijzing mag.",
        (prestatie, versie, omvang, _) => (
            omvang.MaximumIn(prestatie.Periode, versie.Ingang, versie.Einde), Omgerekend(omvang, prestatie.Eenheid, prestatie.Volume))) with
        {
            Toelichting = (prestatie, t) => Actueel(prestatie, t) is { Omvang: { } omvang } versie
                ? $"Het maximum in deze periode is {Hoeveelheid(omvang.MaximumIn(prestatie.Periode, versie.Ingang, versie.Einde), omvang.Eenheid)}."
                : null,
        };

    /// <summary>
    /// All that was claimed on a toewijzing and not refused is not more than was assigned over its whole period; a credit gives its
    /// volume back (OP365, IV077). A toewijzing without end has no total.
    /// </summary>
    public static Ketenregel<Prestatie> TR322() => BinnenOmvang(
        "Met dit GeleverdVolume wordt op de toewijzing meer gedeclareerd dan over haar hele looptijd is toegewezen.",
        (prestatie, versie, omvang, t) => (
            omvang.MaximumOver(versie.Ingang, versie.Einde),
            Omgerekend(omvang, prestatie.Eenheid, prestatie.Volume)
            + Gebruikt(omvang, prestatie, t))) with
        {
            Toelichting = (prestatie, t) => Actueel(prestatie, t) is { Omvang: { } omvang } versie && omvang.MaximumOver(versie.Ingang, versie.Einde) is { } maximum
                ? $"Het maximum is {Hoeveelheid(maximum, omvang.Eenheid)}; eerder gedeclareerd: {Hoeveelheid((decimal)Gebruikt(omvang, prestatie, t) / Delen(omvang), omvang.Eenheid)}."
                : null,
        };

    /// <summary>All that was claimed on a toewijzing and not refused is not more than its Budget (OP302).</summary>
    public static Ketenregel<Prestatie> TR369() => OpToewijzing(
        "GeleverdVolume", "Met deze prestatie wordt op de toewijzing meer gedeclareerd dan het budget.",
        (prestatie, versie, t) => FoutAls(versie.Budget is { } budget && Gebruik(prestatie, t).Telt + prestatie.Bedrag > budget)) with
        {
            Toelichting = (prestatie, t) => Actueel(prestatie, t)?.Budget is { } budget
                ? $"Het budget is {Hoeveelheid(budget, Eenheid.Euro)}; eerder gedeclareerd: {Hoeveelheid(Gebruik(prestatie, t).Telt, Eenheid.Euro)}."
                : null,
        };

    // Compares in sixtieths of the assigned unit when that is an hour, so that minutes are not rounded. A unit that does not fit is
    // TR341's to tell.
    static Ketenregel<Prestatie> BinnenOmvang(
        string melding, Func<Prestatie, Toewijzingsversie, Omvang, Toetsing, (long? Maximum, long Gedeclareerd)> meet,
        [CallerMemberName] string code = "") => OpToewijzing(
        "GeleverdVolume", melding,
        (prestatie, versie, t) =>
        {
            if (versie.Omvang is not { } omvang || Eenheid.Omrekening(omvang.Eenheid, prestatie.Eenheid) is null)
                return Uitslag.Goed;
            var (maximum, gedeclareerd) = meet(prestatie, versie, omvang, t);
            return FoutAls(gedeclareerd > maximum * Delen(omvang));
        },
        code);

    static long Gebruikt(Omvang omvang, Prestatie prestatie, Toetsing t) =>
        Gebruik(prestatie, t).Volumes.Sum(volume => Omgerekend(omvang, volume.Key, volume.Value));

    static Toewijzingsversie? Actueel(Prestatie prestatie, Toetsing t) =>
        t.Dossier.Toewijzing(prestatie.Herkomst.Aanbieder, prestatie.ToewijzingNummer)?.Actueel;

    // As a person writes it: euros, or a number with its unit.
    static string Hoeveelheid(decimal hoeveel, string eenheid) => eenheid == Eenheid.Euro
        ? (hoeveel / 100).ToString("'€ '#,0.00", Nederlands)
        : $"{hoeveel.ToString("#,0.##", Nederlands)} {Eenheid.Naam(eenheid)}";

    static long Omgerekend(Omvang omvang, string eenheid, long volume) =>
        Eenheid.Omrekening(omvang.Eenheid, eenheid) is { } perEenheid ? volume * (Delen(omvang) / perEenheid) : 0;

    static long Delen(Omvang omvang) => Eenheid.Omrekening(omvang.Eenheid, Eenheid.Minuut) ?? 1;

    static Gebruik Gebruik(Prestatie prestatie, Toetsing t) => t.Dossier.Gebruik(prestatie.Herkomst.Aanbieder, prestatie.ToewijzingNummer);
}
