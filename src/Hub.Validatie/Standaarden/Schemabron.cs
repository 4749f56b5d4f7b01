using System.Reflection;

namespace Hub.Validatie.Standaarden;

/// <summary>The files of <c>schemas/</c>, embedded in this assembly so that nothing is read from disk or network at run time (XML-02).</summary>
static class Schemabron
{
    const string Wortel = "schemas/";
    const string Standaardbestand = "/standaard.json";

    static readonly Assembly Ingebed = typeof(Schemabron).Assembly;

    // The separator in the name of an embedded file is that of the machine it was built on.
    static readonly Dictionary<string, string> Namen = Ingebed.GetManifestResourceNames()
        .ToDictionary(naam => naam.Replace('\\', '/')[Wortel.Length..], StringComparer.Ordinal);

    /// <summary>The releases: every folder with a <c>standaard.json</c>, in alphabetical order.</summary>
    public static IReadOnlyList<string> Releases() =>
    [
        .. Namen.Keys.Where(pad => pad.EndsWith(Standaardbestand, StringComparison.Ordinal))
            .Select(pad => pad[..^Standaardbestand.Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The names of the files in a folder, for example <c>codelijsten/gemeenten/</c>.</summary>
    public static IEnumerable<string> Bestanden(string map) =>
        Namen.Keys.Where(pad => pad.StartsWith(map, StringComparison.Ordinal)).Select(pad => pad[map.Length..]);

    /// <summary>Opens a file of a release, for example <c>codelijsten/Eenheid.tsv</c>.</summary>
    /// <exception cref="FileNotFoundException">The release has no such file.</exception>
    public static Stream Open(string release, string bestand) => Open($"{release}/{bestand}");

    /// <summary>Opens a file by its path below <c>schemas/</c>.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static Stream Open(string pad) => Ingebed.GetManifestResourceStream(Namen.GetValueOrDefault(pad, pad))
        ?? throw new FileNotFoundException($"Onder schemas staat geen bestand {pad}.");
}
