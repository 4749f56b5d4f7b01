using Hub.Kern.Berichten;
using Hub.Kern.Contracten;
using Hub.Keten.Register.Lezen;

namespace Hub.Keten.Beoordelen;

/// <summary>How a message must be judged. Immutable.</summary>
/// <param name="Vooraf">The faults that were found in its content, by offset: those classes are refused already.</param>
/// <param name="Bindend">True when the hub answers it: what the hub refuses counts as not sent, and what it awards as awarded.</param>
/// <param name="VolledigVanaf">From this day on the register has every toewijzing; null when nobody says so.</param>
/// <param name="Beoordeelt">False when the facts are only taken in: a rebuild or an archive.</param>
public sealed record Beoordelingsopdracht(
    IReadOnlyList<Klassefout> Vooraf, bool Bindend, DateOnly? VolledigVanaf, bool Beoordeelt = true)
{
    /// <summary>What was agreed with the aanbieder (TR341, TR418).</summary>
    public Contractlijst Contracten { get; init; } = Contractlijst.Leeg;

    /// <summary>True when a class was refused for its content.</summary>
    public bool IsGeweigerd(Plaats plaats)
    {
        var (laag, hoog) = (0, Vooraf.Count);
        while (laag < hoog)
        {
            var midden = (laag + hoog) / 2;
            (laag, hoog) = Vooraf[midden].Offset < plaats.Begin.Offset ? (midden + 1, hoog) : (laag, midden);
        }

        return laag < Vooraf.Count && Vooraf[laag].Offset <= plaats.Einde;
    }
}

/// <summary>What judging against the register gave. Immutable.</summary>
/// <param name="Gevonden">The faults for people, in document order; bounded.</param>
/// <param name="Fouten">The faults for the answer: every class at fault, in document order.</param>
/// <param name="NietTeBeoordelen">What could not be judged (OP095), in document order; bounded.</param>
public sealed record Ketenoordeel(
    IReadOnlyList<Bevinding> Gevonden, IReadOnlyList<Klassefout> Fouten, IReadOnlyList<Bevinding> NietTeBeoordelen)
{
    /// <summary>Nothing to remark.</summary>
    public static Ketenoordeel Goed { get; } = new([], [], []);

    /// <summary>True when the hub refuses the class Declaratie: the JW323 counts as not sent (IV087).</summary>
    public bool DeclaratieGeweigerd { get; init; }
}
