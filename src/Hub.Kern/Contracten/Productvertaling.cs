namespace Hub.Kern.Contracten;

/// <summary>From a day on, a share of what was one product counts as another (REGIOS R11).</summary>
/// <param name="Inkoper">Code of the gemeente or regio that says so.</param>
/// <param name="Was">The product code as it stands in messages.</param>
/// <param name="Wordt">What it counts as: a product code, or the name of a taakgebied.</param>
/// <param name="Aandeel">Share in hundredths of a percent, 1 to 10,000; those of a code on a day add up to 10,000.</param>
/// <param name="Ingang">First day on which it holds.</param>
/// <param name="Einde">Last day on which it holds, or null when that is open.</param>
public sealed record Productvertaling(string Inkoper, string Was, string Wordt, int Aandeel, DateOnly Ingang, DateOnly? Einde)
{
    /// <summary>The whole of a product, in hundredths of a percent.</summary>
    public const int Geheel = 10_000;

    /// <summary>How what it becomes is paid for, or null when that is not said.</summary>
    public Uitvoeringsvariant? Uitvoeringsvariant { get; init; }

    /// <summary>True when it holds on this day.</summary>
    public bool Geldt(DateOnly dag) => Ingang <= dag && !(Einde < dag);
}

/// <summary>The translations of product codes that hold for one gemeente. Immutable, so thread-safe.</summary>
/// <param name="vertalingen">The translations.</param>
public sealed class Vertaaltabel(IReadOnlyList<Productvertaling> vertalingen)
{
    readonly ILookup<string, Productvertaling> _opCode = vertalingen.ToLookup(v => v.Was, StringComparer.Ordinal);

    /// <summary>The translations, in the order of the file.</summary>
    public IReadOnlyList<Productvertaling> Vertalingen => vertalingen;

    /// <summary>
    /// What a product counts as on a day, with shares that add up to <see cref="Productvertaling.Geheel"/>; empty when it was not
    /// translated and counts as itself.
    /// </summary>
    public IReadOnlyList<Productvertaling> Vertaal(string productcode, DateOnly dag) => [.. _opCode[productcode].Where(v => v.Geldt(dag))];
}
