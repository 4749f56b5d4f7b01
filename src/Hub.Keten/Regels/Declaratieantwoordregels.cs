using Hub.Keten.Beoordelen;
using Hub.Keten.Register;
using static Hub.Keten.Regels.Regel;

namespace Hub.Keten.Regels;

/// <summary>Rules about a JW325: it answers one JW323, and gives back what stood in that.</summary>
static class Declaratieantwoordregels
{
    const int DagenTotAntwoord = 14; // ten working days (OP090x4)

    /// <summary>A declaratie is answered once (IV087). Two messages with the same Identificatie of their own are stopped at the door.</summary>
    public static Ketenregel<Declaratieantwoord> TR056() => Voor<Declaratieantwoord>(
        "Header/DeclaratieIdentificatie/Identificatie", "Op dit declaratiebericht is al geantwoord.",
        (_, t) => FoutAls(t.Aanbieder.IsDeclaratieBeantwoord));

    /// <summary>It names a JW323 that was received (OP355).</summary>
    public static Ketenregel<Declaratieantwoord> TR337() => Voor<Declaratieantwoord>(
        "Header/DeclaratieIdentificatie", "Er is geen declaratiebericht bekend met deze identificatie.",
        (antwoord, t) => t.Aanbieder.BeantwoordeDeclaratie is not null
            ? Uitslag.Goed
            : t.BijOnbekend(antwoord.Herkomst.Dagtekening.AddDays(-DagenTotAntwoord)));

    /// <summary>It repeats the XSD versions of the JW323.</summary>
    public static Ketenregel<Declaratieantwoord> TR371() => Voor<Declaratieantwoord>(
        "Header/XsdVersieDeclaratie", "XsdVersieDeclaratie is een andere dan XsdVersie van het declaratiebericht.",
        (antwoord, t) => FoutAls(t.Aanbieder.BeantwoordeDeclaratie is { } declaratie
            && (antwoord.Basisschemaversie, antwoord.Berichtschemaversie) != (declaratie.Basisschemaversie, declaratie.Berichtschemaversie)));

    /// <summary>It repeats the DeclaratieNummer of the JW323 (OP355).</summary>
    public static Ketenregel<Declaratieantwoord> TR376() => Voor<Declaratieantwoord>(
        "DeclaratieAntwoord/DeclaratieNummer", "DeclaratieNummer is een ander dan dat van het declaratiebericht.",
        (antwoord, t) => FoutAls(t.Aanbieder.BeantwoordeDeclaratie is { } declaratie && antwoord.Nummer is { } nummer && nummer != declaratie.Nummer));

    /// <summary>A Client in it is one of the JW323.</summary>
    public static Ketenregel<Berichtfeiten> TR304() => Voor<Berichtfeiten>(
        "Bsn", "Deze client komt niet voor in het declaratiebericht.",
        (_, t) => FoutAls(t.Aanbieder.BeantwoordeDeclaratie is { } declaratie
            && !t.Dossier.AllePrestaties.Any(stand => stand.Prestatie.Herkomst.Bericht == declaratie.Herkomst.Bericht)));

    /// <summary>A Prestatie in it is one of the JW323, by its numbers (OP303).</summary>
    public static Ketenregel<Prestatie> TR366() => Voor<Prestatie>(
        "ProductReferentie", "Deze prestatie komt niet voor in het declaratiebericht.",
        (prestatie, t) => FoutAls(t.Aanbieder.BeantwoordeDeclaratie is not null && Gedeclareerd(prestatie, t) is null));

    /// <summary>What is said of a Prestatie is what was claimed (OP303); when it was not claimed at all, TR366 says so.</summary>
    /// <param name="element">Path of the element.</param>
    /// <param name="waarde">Its value.</param>
    public static Ketenregel<Prestatie> TR367<T>(string element, Func<Prestatie, T> waarde) => Voor<Prestatie>(
        element, $"{element} is anders dan in het declaratiebericht.",
        (prestatie, t) => FoutAls(Gedeclareerd(prestatie, t) is { } gedeclareerd && !Equals(waarde(prestatie), waarde(gedeclareerd))));

    static Prestatie? Gedeclareerd(Prestatie prestatie, Toetsing t) => t.Dossier
        .MetReferentie(prestatie.Herkomst.Aanbieder, prestatie.ReferentieNummer)
        .Select(stand => stand.Prestatie)
        .FirstOrDefault(ander => ander.Herkomst.Bericht == t.Aanbieder.BeantwoordeDeclaratie?.Herkomst.Bericht
            && ander.VorigReferentieNummer == prestatie.VorigReferentieNummer);
}
