using Hub.Keten.Register;
using Hub.Keten.Register.Lezen;

namespace Hub.Keten.Beoordelen;

/// <summary>
/// Judges what a message says about one client, class by class: each against the dossier with what was judged before it. Removals
/// and credits go first, in the order of the message, and then the rest (IV008, OP366). Immutable and thread-safe.
/// </summary>
/// <param name="regels">The rules.</param>
public sealed class Beoordelaar(Ketenregels regels)
{
    /// <summary>Judges, and lets the dossier take in what is not refused.</summary>
    /// <param name="deel">What the message says.</param>
    /// <param name="toetsing">Against what.</param>
    /// <param name="isGeweigerd">True for a class that was refused before, by a rule about its content.</param>
    /// <returns>What is wrong or cannot be judged.</returns>
    public IReadOnlyList<Ketenbevinding> Beoordeel(Clientdeel deel, Toetsing toetsing, Func<Plaats, bool> isGeweigerd)
    {
        var bevindingen = Toets(regels.Client(deel), deel.Feiten, deel.Plaats, toetsing).ToList();
        if (isGeweigerd(deel.Plaats) || bevindingen.Exists(IsFout))
            return bevindingen; // IV087: with a fault in the Client nothing of it is judged
        foreach (var klasse in Klassen(deel).OrderBy(klasse => klasse.GaatVoor ? 0 : 1))
        {
            var gevonden = klasse.Toets(toetsing).ToList();
            bevindingen.AddRange(gevonden);
            if (klasse.Feit is { } feit && !gevonden.Exists(IsFout) && !isGeweigerd(klasse.Plaats))
                toetsing.Dossier.Neem(feit);
        }

        return bevindingen;
    }

    /// <summary>Judges a Declaratie as a whole.</summary>
    public IReadOnlyList<Ketenbevinding> Beoordeel(Declaratie declaratie, Plaats plaats, Toetsing toetsing) =>
        [.. Toets(regels.Declaratie, declaratie, plaats, toetsing)];

    /// <summary>Judges a JW325 as a whole.</summary>
    public IReadOnlyList<Ketenbevinding> Beoordeel(Declaratieantwoord antwoord, Plaats plaats, Toetsing toetsing) =>
        [.. Toets(regels.Declaratieantwoord, antwoord, plaats, toetsing)];

    /// <summary>True for a fault; what cannot be judged is none (OP095).</summary>
    public static bool IsFout(Ketenbevinding bevinding) => bevinding.Uitslag == Uitslag.Fout;

    IEnumerable<Klassetoets> Klassen(Clientdeel deel)
    {
        var (f, plaatsen) = (deel.Feiten, deel.Plaatsen);
        var leeg = new Berichtfeiten(f.Herkomst);
        return f.Toewijzingen.Select((t, i) => Klasse(regels.Toewijzing, t, plaatsen[i], leeg with { Toewijzingen = [t] }))
            .Concat(f.Starts.Select((s, i) => Klasse(regels.Start, s, plaatsen[i], leeg with { Starts = [s] }, s.IsVerwijdering)))
            .Concat(f.Stops.Select((s, i) => Klasse(regels.Stop, s, plaatsen[i], leeg with { Stops = [s] }, s.IsVerwijdering)))
            .Concat(f.Aanvragen.Select((a, i) => Klasse(regels.Aanvraag, a, plaatsen[i], leeg with { Aanvragen = [a] })))
            .Concat(f.Wijziging is { } wijziging ? Wijziging(wijziging, plaatsen, leeg with { Wijziging = wijziging }) : [])
            .Concat(f.Antwoord is { } antwoord ? [Klasse(regels.Antwoord, antwoord, plaatsen[0], leeg with { Antwoord = antwoord })] : [])
            .Concat(f.Prestaties.Select((p, i) => deel.Retourcodes.Count > 0
                ? Klasse(regels.Antwoordprestatie, p, plaatsen[i], null)
                : Klasse(regels.Prestatie, p, plaatsen[i], leeg with { Prestaties = [p] }, p.IsCredit)));
    }

    IEnumerable<Klassetoets> Wijziging(Wijzigingsverzoek verzoek, IReadOnlyList<Plaats> plaatsen, Berichtfeiten feit)
    {
        var deel = 0;
        foreach (var nummer in verzoek.Ongewijzigd)
            yield return Klasse(regels.Ongewijzigd, new VerzoekRegel<int>(verzoek, nummer), plaatsen[++deel], null);
        foreach (var product in verzoek.TeWijzigen)
            yield return Klasse(regels.TeWijzigen, new VerzoekRegel<TeWijzigenProduct>(verzoek, product), plaatsen[++deel], null);
        yield return Klasse(regels.Wijziging, verzoek, plaatsen[0], feit);
    }

    static Klassetoets Klasse<T>(
        IReadOnlyList<Ketenregel<T>> regels, T klasse, Plaats plaats, Berichtfeiten? feit, bool gaatVoor = false) =>
        new(plaats, feit, gaatVoor, toetsing => Toets(regels, klasse, plaats, toetsing));

    static IEnumerable<Ketenbevinding> Toets<T>(IReadOnlyList<Ketenregel<T>> regels, T klasse, Plaats plaats, Toetsing toetsing)
    {
        foreach (var regel in regels)
        {
            if (regel.Toets(klasse, toetsing) is var uitslag and not Uitslag.Goed)
                yield return new Ketenbevinding(uitslag, regel.Diagnose, plaats, regel.Element, regel.Zeg(uitslag, klasse, toetsing));
        }
    }

    sealed record Klassetoets(Plaats Plaats, Berichtfeiten? Feit, bool GaatVoor, Func<Toetsing, IEnumerable<Ketenbevinding>> Toets);
}
