using System.Reflection;

namespace Hub.Validatie.Standaarden;

/// <summary>The files of <c>schemas/</c>, embedded in this assembly so that nothing is read from disk or network at run time (XML-02).</summary>
static class Schemabron
{
    const string Wortel = "schemas/";
    const string Standaardbestand = "/standaard.json";

    static readonly Assembly Ingebed = typeof(Schemabron).Assembly;

    /// <summary>The releases: every folder with a <c>standaard.json</c>, in alphabetical order.</summary>
    public static IReadOnlyList<string> Releases() =>
    [
        .. Ingebed.GetManifestResourceNames()
            .Select(naam => naam.Replace('\\', '/'))
            .Where(naam => naam.StartsWith(Wortel, StringComparison.Ordinal) && naam.EndsWith(Standaardbestand, StringComparison.Ordinal))
            .Select(naam => naam[Wortel.Length..^Standaardbestand.Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Opens a file of a release, for example <c>codelijsten/Eenheid.tsv</c>.</summary>
    /// <exception cref="FileNotFoundException">The release has no such file.</exception>
    public static Stream Open(string release, string bestand) =>
        Ingebed.GetManifestResourceStream($"{Wortel}{release}/{bestand}")
        ?? throw new FileNotFoundException($"Release {release} heeft geen bestand {bestand}.");
}
