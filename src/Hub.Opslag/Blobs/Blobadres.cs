using System.Text.RegularExpressions;

namespace Hub.Opslag.Blobs;

/// <summary>Names of containers and blobs: what may be one, and how it is written in a URL.</summary>
static partial class Blobadres
{
    const int MaxTekens = 1024;

    /// <summary>Path of a container; refuses what is no container name.</summary>
    public static string Bakpad(string bak) => Baknaam().IsMatch(bak)
        ? bak
        : throw new ArgumentException("A container name is 3 to 63 lower-case letters, digits and single hyphens.", nameof(bak));

    /// <summary>Path of a blob; refuses names that would reach the service as another name.</summary>
    public static string Blobpad(string bak, string naam)
    {
        if (naam.Length > MaxTekens || !Blobnaam().IsMatch(naam))
            throw new ArgumentException(
                "A blob name is 1 to 1024 characters without control characters, \\ or empty, . and .. segments.", nameof(naam));
        return $"{Bakpad(bak)}/{string.Join('/', naam.Split('/').Select(Uri.EscapeDataString))}";
    }

    [GeneratedRegex("^[a-z0-9](?:-?[a-z0-9]){2,62}$")]
    private static partial Regex Baknaam();

    // A segment that ends in a dot is refused as a whole: clients and proxies disagree on it.
    [GeneratedRegex(@"^(?:[^/\\\p{C}]*[^/\\.\p{C}])(?:/[^/\\\p{C}]*[^/\\.\p{C}])*$")]
    private static partial Regex Blobnaam();
}
