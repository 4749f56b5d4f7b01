using Hub.Ketenregels.Tests.Taal;

namespace Hub.Ketenregels.Tests;

/// <summary>The files in <c>scenarios/</c>.</summary>
static class Scenariobestanden
{
    static readonly string Map = Path.Combine(AppContext.BaseDirectory, "scenarios");

    public static IReadOnlyList<Scenario> Alle { get; } =
    [
        .. Directory.EnumerateFiles(Map, "*.scenario", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .SelectMany(pad => Scenariolezer.Lees(Path.GetRelativePath(Map, pad), File.ReadLines(pad))),
    ];
}
