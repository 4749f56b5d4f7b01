using System.Collections.Concurrent;

namespace Hub.Validatie.Standaarden;

/// <summary>The code lists of the newest release, so that a code is shown with its words wherever it is shown. Thread-safe.</summary>
public static class Codelijsten
{
    static readonly string Release = Schemabron.Releases()[^1];
    static readonly ConcurrentDictionary<string, Codelijst> Gelezen = new(StringComparer.Ordinal);

    /// <summary>The names of the lists, in alphabetical order.</summary>
    public static IReadOnlyList<string> Namen { get; } =
        [.. Schemabron.Bestanden($"{Release}/codelijsten/").Select(Path.GetFileNameWithoutExtension).OfType<string>().Order(StringComparer.Ordinal)];

    /// <summary>The list with this name, or null.</summary>
    public static Codelijst? Zoek(string naam) =>
        Namen.Contains(naam) ? Gelezen.GetOrAdd(naam, static gevraagd => Codelijst.Lees(Release, gevraagd)) : null;

    /// <summary>What a retourcode means, in Dutch; null when it is none of the standard.</summary>
    public static string? Retourcode(string code) => Zoek("RetourCode")!.Betekenis(code);
}
