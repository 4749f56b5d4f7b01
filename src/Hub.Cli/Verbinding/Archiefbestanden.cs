using System.IO.Compression;
using Hub.Cli.Uitvoer;

namespace Hub.Cli.Verbinding;

/// <summary>A message in an archive.</summary>
/// <param name="Naam">Path in it.</param>
/// <param name="Open">Opens it for reading, once.</param>
sealed record Archiefbestand(string Naam, Func<Stream> Open);

/// <summary>The messages in a folder or a ZIP file, by name. Not thread-safe.</summary>
sealed class Archiefbestanden : IDisposable
{
    const string Extensie = ".xml";
    readonly ZipArchive? _zip;

    Archiefbestanden(IReadOnlyList<Archiefbestand> bestanden, ZipArchive? zip = null) => (Bestanden, _zip) = (bestanden, zip);

    /// <summary>The messages.</summary>
    public IReadOnlyList<Archiefbestand> Bestanden { get; }

    /// <summary>Opens a folder or ZIP file.</summary>
    /// <exception cref="Opdrachtfout">It is neither.</exception>
    public static Archiefbestanden Open(FileSystemInfo bron)
    {
        if (Directory.Exists(bron.FullName))
            return new Archiefbestanden([.. Directory.EnumerateFiles(bron.FullName, "*" + Extensie, SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal).Select(pad => new Archiefbestand(pad, () => File.OpenRead(pad)))]);
        try
        {
            var zip = ZipFile.OpenRead(bron.FullName);
            return new Archiefbestanden(
                [.. zip.Entries.Where(item => item.FullName.EndsWith(Extensie, StringComparison.OrdinalIgnoreCase))
                    .OrderBy(item => item.FullName, StringComparer.Ordinal).Select(item => new Archiefbestand(item.FullName, item.Open))],
                zip);
        }
        catch (InvalidDataException fout)
        {
            throw new Opdrachtfout($"{bron} is geen map en geen ZIP-bestand.", fout);
        }
    }

    public void Dispose() => _zip?.Dispose();
}
