using Hub.Kern.Contracten;
using Hub.Keten.Register;
using Hub.Keten.Volumes;

namespace Hub.Keten.Beoordelen;

/// <summary>
/// Against what a class is judged. The dossier holds everything before it: other messages, and of the same message what was judged
/// earlier and not refused (removals and credits go first, IV008, OP366). Rules read it and change nothing.
/// </summary>
/// <param name="Dossier">The client's dossier.</param>
/// <param name="Aanbieder">What is known of the aanbieder.</param>
/// <param name="VolledigVanaf">
/// From this day on every toewijzing that is valid is in the register, so that a missing one is a fault; null when nobody
/// says so, and then a missing one cannot be judged (OP095).
/// </param>
public sealed record Toetsing(Clientdossier Dossier, Aanbiederstand Aanbieder, DateOnly? VolledigVanaf)
{
    /// <summary>DeclaratiePeriode of the JW323 that is judged (TR319), or null.</summary>
    public Periode? Declaratieperiode { get; init; }

    /// <summary>What gemeente and aanbieder agreed (TR341, TR418).</summary>
    public Contractlijst Contracten { get; init; } = Contractlijst.Leeg;

    /// <summary>What to say of something that leans on what is not in the register.</summary>
    /// <param name="dag">First day it is about.</param>
    public Uitslag BijOnbekend(DateOnly dag) => VolledigVanaf <= dag ? Uitslag.Fout : Uitslag.NietTeBeoordelen;
}
