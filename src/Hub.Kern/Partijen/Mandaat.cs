using System.ComponentModel;

namespace Hub.Kern.Partijen;

/// <summary>What one party may do for another.</summary>
public enum Mandaathandeling
{
    /// <summary>Submit its messages, and follow what became of them.</summary>
    Aanbieden,

    /// <summary>Collect what waits in its postbus, and confirm it.</summary>
    Ophalen,
}

/// <summary>
/// A party acts for others: a regional backoffice for gemeenten, an intermediary for aanbieders. Without one the chain
/// refuses with IB009: no consent of the sender for this type of message.
/// </summary>
public sealed record Mandaat
{
    /// <summary>Codes of the parties it acts for.</summary>
    [Description("Codes van de partijen voor wie wordt opgetreden.")]
    public required IReadOnlyList<string> Namens { get; init; }

    /// <summary>What it may do for them.</summary>
    [Description("Wat er namens hen mag: aanbieden, ophalen of beide.")]
    public required IReadOnlyList<Mandaathandeling> Mag { get; init; }

    /// <summary>The types of message it is limited to; none: every type.</summary>
    [Description("Tot welke berichtsoorten het mandaat beperkt is, bijvoorbeeld JW301; leeg: alle (IB009).")]
    public IReadOnlyList<string> Soorten { get; init; } = [];

    /// <summary>First day on which it holds, in the Netherlands.</summary>
    [Description("Eerste dag waarop het mandaat geldt.")]
    public required DateOnly Vanaf { get; init; }

    /// <summary>Last day on which it holds, in the Netherlands; null: until it is taken out of the file.</summary>
    [Description("Laatste dag waarop het mandaat geldt; leeg: tot het uit dit bestand verdwijnt.")]
    public DateOnly? TotEnMet { get; init; }

    /// <summary>True on every day from the first up to and including the last.</summary>
    public bool GeldtOp(DateOnly dag) => dag >= Vanaf && !(dag > TotEnMet);

    /// <summary>True when it covers this type of message.</summary>
    public bool Omvat(string soort) => Soorten.Count == 0 || Soorten.Contains(soort, StringComparer.Ordinal);
}
