using System.ComponentModel;

namespace Hub.Kern.Partijen;

/// <summary>A gemeente belongs to a regio on these days (REGIOS R12). Immutable.</summary>
public sealed record Lidmaatschap
{
    /// <summary>Code of the regio.</summary>
    [Description("Code van de regio.")]
    public required string Regio { get; init; }

    /// <summary>First day.</summary>
    [Description("Eerste dag.")]
    public required DateOnly Vanaf { get; init; }

    /// <summary>Last day, or null.</summary>
    [Description("Laatste dag; leeg: tot nader order.")]
    public DateOnly? TotEnMet { get; init; }

    /// <summary>True on every day from the first up to and including the last.</summary>
    public bool GeldtOp(DateOnly dag) => Vanaf <= dag && !(TotEnMet < dag);
}
