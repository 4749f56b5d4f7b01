namespace Hub.Generator.Gegevens;

/// <summary>A unit of care, with amounts per month and prices as they could be.</summary>
/// <param name="Code">Code of list Eenheid.</param>
/// <param name="Volume">Least and most per month.</param>
/// <param name="Tarief">Least and most price of one unit, in eurocents; null when the unit is money itself.</param>
sealed record Eenheid(string Code, (int Minst, int Meest) Volume, (int Minst, int Meest)? Tarief)
{
    /// <summary>For care that is paid by effort (OP262).</summary>
    public static readonly IReadOnlyList<Eenheid> Inspanning =
    [
        new("01", (60, 2400), (90, 190)), // minuut
        new("04", (2, 40), (6000, 12_000)), // uur
        new("14", (1, 31), (15_000, 45_000)), // etmaal
        new("16", (2, 40), (4000, 12_000)), // dagdeel
        new("84", (1, 12), (5000, 30_000)), // stuks (inspanning)
    ];

    /// <summary>For care that is paid by result (OP263).</summary>
    public static readonly IReadOnlyList<Eenheid> Resultaat =
    [
        new("82", (1, 4), (50_000, 400_000)), // stuks (output)
        new("83", (50_000, 400_000), null), // euro's
    ];

    /// <summary>An amount per month.</summary>
    public int KiesVolume(Random kans) => kans.Next(Volume.Minst, Volume.Meest + 1);

    /// <summary>A price, or null when the unit is money.</summary>
    public int? KiesTarief(Random kans) => Tarief is { } tarief ? kans.Next(tarief.Minst, tarief.Meest + 1) : null;

    /// <summary>The unit with this code.</summary>
    public static Eenheid Van(string code) => Inspanning.Concat(Resultaat).Single(eenheid => eenheid.Code == code);
}
