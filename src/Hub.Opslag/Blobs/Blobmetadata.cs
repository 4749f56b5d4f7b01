using System.Text.RegularExpressions;
using Azure.Core;
using Hub.Opslag.Verkeer;

namespace Hub.Opslag.Blobs;

/// <summary>Metadata as headers.</summary>
static partial class Blobmetadata
{
    const string Kop = "x-ms-meta-";

    /// <summary>
    /// The id of the writer that made a blob as new: by it a writer knows its own first attempt, whose answer was lost (TB-03).
    /// Ours alone, so readers do not see it.
    /// </summary>
    public const string Schrijver = "hubschrijver";

    /// <summary>Refuses what cannot travel as a header; the message does not hold the value.</summary>
    public static void Toets(IReadOnlyDictionary<string, string> metadata)
    {
        foreach (var (naam, waarde) in metadata)
            if (!Naam().IsMatch(naam) || naam == Schrijver || !Waarde().IsMatch(waarde))
                throw new ArgumentException($"Metadata '{naam}' needs a lower-case name and a value of printable ASCII.", nameof(metadata));
    }

    public static Oproep MetMetadata(this Oproep oproep, IReadOnlyDictionary<string, string> metadata)
    {
        foreach (var (naam, waarde) in metadata)
            oproep.Kop(Kop + naam, waarde);
        return oproep;
    }

    /// <summary>The caller's own metadata.</summary>
    public static IReadOnlyDictionary<string, string> Eigen(IEnumerable<KeyValuePair<string, string>> metadata) => metadata
        .Where(paar => paar.Key != Schrijver)
        .ToDictionary(paar => paar.Key, paar => paar.Value);

    public static IReadOnlyDictionary<string, string> Eigen(ResponseHeaders koppen) => Eigen(koppen
        .Where(kop => kop.Name.StartsWith(Kop, StringComparison.OrdinalIgnoreCase))
        .Select(kop => KeyValuePair.Create(kop.Name[Kop.Length..].ToLowerInvariant(), kop.Value)));

    [GeneratedRegex("^[a-z_][a-z0-9_]*$")]
    private static partial Regex Naam();

    [GeneratedRegex("^(?:[!-~](?:[ -~]*[!-~])?)?$")]
    private static partial Regex Waarde();
}
