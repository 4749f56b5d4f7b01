using System.Runtime.CompilerServices;
using Hub.Keten.Beoordelen;
using Hub.Keten.Register;
using Hub.Keten.Volumes;
using static Hub.Keten.Regels.Regel;

namespace Hub.Keten.Regels;

/// <summary>Rules about the toewijzingen that a verzoek om wijziging (JW317) names: OngewijzigdProduct and TeWijzigenProduct.</summary>
static class Wijzigingsproductregels
{
    static readonly DateOnly LaatsteDagOudeRegels = new(2020, 12, 31);

    /// <summary>An OngewijzigdProduct is a toewijzing that is valid or will be (OP308).</summary>
    public static Ketenregel<VerzoekRegel<int>> TR350() => Voor<VerzoekRegel<int>>(
        null, "Dit OngewijzigdProduct verwijst niet naar een actuele toewijzing.", (regel, t) => IsActueel(regel.Verzoek, regel.Product, t));

    /// <summary>A TeWijzigenProduct is a toewijzing that is valid or will be (OP308).</summary>
    public static Ketenregel<VerzoekRegel<TeWijzigenProduct>> TR351() => Voor<VerzoekRegel<TeWijzigenProduct>>(
        null, "Dit TeWijzigenProduct verwijst niet naar een actuele toewijzing.",
        (regel, t) => IsActueel(regel.Verzoek, regel.Product.ToewijzingNummer, t));

    /// <summary>A change that does not begin in the future is one for the whole period (OP345, IV092).</summary>
    public static Ketenregel<VerzoekRegel<TeWijzigenProduct>> TR357() => Vergelijk(
        "GewensteIngangsdatum", "GewensteIngangsdatum ligt niet na de dagtekening en moet dan de ingangsdatum van de toewijzing zijn.",
        (regel, versie) => regel.Product.Ingang > regel.Verzoek.Herkomst.Dagtekening || regel.Product.Ingang == versie.Ingang);

    /// <summary>Another budget or another total is one for the whole period (OP345, IV092).</summary>
    public static Ketenregel<VerzoekRegel<TeWijzigenProduct>> TR373() => Vergelijk(
        "GewensteIngangsdatum", "Het budget of het totaal wijzigt; dan moet GewensteIngangsdatum de ingangsdatum van de toewijzing zijn.",
        (regel, versie) => !WijzigtHetGeheel(regel.Product, versie) || regel.Product.Ingang == versie.Ingang);

    /// <summary>A generic toewijzing (no product) has no Omvang to change.</summary>
    public static Ketenregel<VerzoekRegel<TeWijzigenProduct>> TR375() => Vergelijk(
        "Omvang", "De toewijzing heeft geen product; dan blijft Omvang leeg.",
        (regel, versie) => regel.Product.Omvang is null || versie.Product is not null || !IsNaOudeRegels(versie));

    /// <summary>A specific toewijzing (with a product code) always has an Omvang.</summary>
    public static Ketenregel<VerzoekRegel<TeWijzigenProduct>> TR411() => Vergelijk(
        "Omvang", "De toewijzing heeft een productcode; dan is Omvang verplicht.",
        (regel, versie) => regel.Product.Omvang is not null || versie.Product?.Code is null);

    /// <summary>An aspecific toewijzing (only a category) has no Omvang to change; without a category TR375 says so.</summary>
    public static Ketenregel<VerzoekRegel<TeWijzigenProduct>> TR412() => Vergelijk(
        "Omvang", "De toewijzing heeft geen productcode; dan blijft Omvang leeg.",
        (regel, versie) => regel.Product.Omvang is null || versie.Product is not { Code: null } || !IsNaOudeRegels(versie));

    static Uitslag IsActueel(Wijzigingsverzoek verzoek, int nummer, Toetsing t) =>
        t.Dossier.Toewijzing(verzoek.Herkomst.Aanbieder, nummer) is { } toewijzing
            ? FoutAls(!Kennis.Versies(toewijzing, verzoek.Herkomst).Any(versie => versie.IsActueelOp(verzoek.Herkomst.Dagtekening)))
            : t.BijOnbekend(verzoek.Herkomst.Dagtekening);

    static bool WijzigtHetGeheel(TeWijzigenProduct gewenst, Toewijzingsversie versie) =>
        gewenst.Budget != versie.Budget
        || (gewenst.Omvang != versie.Omvang && (IsTotaal(gewenst.Omvang) || IsTotaal(versie.Omvang)));

    static bool IsTotaal(Omvang? omvang) => omvang is { Frequentie: Frequentie.Totaal };

    static bool IsNaOudeRegels(Toewijzingsversie versie) => !(versie.Einde <= LaatsteDagOudeRegels);

    // With the toewijzing that it names; when that is not known, TR351 says so.
    static Ketenregel<VerzoekRegel<TeWijzigenProduct>> Vergelijk(
        string element, string melding, Func<VerzoekRegel<TeWijzigenProduct>, Toewijzingsversie, bool> past, [CallerMemberName] string code = "") =>
        Voor<VerzoekRegel<TeWijzigenProduct>>(
            element, melding,
            (regel, t) => FoutAls(
                t.Dossier.Toewijzing(regel.Verzoek.Herkomst.Aanbieder, regel.Product.ToewijzingNummer) is { } toewijzing
                && !Kennis.Versies(toewijzing, regel.Verzoek.Herkomst).Any(versie => past(regel, versie))),
            code);
}
