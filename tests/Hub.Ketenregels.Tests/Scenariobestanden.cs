using Hub.Berichtproeven.Taal;

namespace Hub.Ketenregels.Tests;

/// <summary>The files in <c>scenarios/</c>.</summary>
static class Scenariobestanden
{
    static readonly string Map = Path.Combine(AppContext.BaseDirectory, "scenarios");

    /// <summary>Every scenario, to be looked at.</summary>
    public static IReadOnlyList<Scenario> Alle { get; } =
        [.. Directory.EnumerateFiles(Map, "*.scenario", SearchOption.AllDirectories).Order(StringComparer.Ordinal).SelectMany(LeesBestand)];

    /// <summary>A scenario, to be played once.</summary>
    public static Scenario Lees(string naam) =>
        LeesBestand(Path.Combine(Map, naam[..naam.IndexOf(':', StringComparison.Ordinal)])).Single(scenario => scenario.ToString() == naam);

    static IReadOnlyList<Scenario> LeesBestand(string pad) => Scenariolezer.Lees(Path.GetRelativePath(Map, pad), File.ReadLines(pad));
}
