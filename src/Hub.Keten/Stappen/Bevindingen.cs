using System.Text.Json;
using Hub.Kern.Berichten;
using Hub.Kern.Dossiers;
using Hub.Kern.Poorten;

namespace Hub.Keten.Stappen;

/// <summary>The findings of a judged message, kept as one JSON blob per message. Thread-safe.</summary>
/// <param name="blobs">Where they are kept.</param>
public sealed class Bevindingen(IBlobs blobs)
{
    /// <summary>Container of the findings.</summary>
    public const string Bak = "bevindingen";

    /// <summary>Name of the fact in an event that tells how many there are; its absence means none.</summary>
    public const string Gegeven = "bevindingen";

    static readonly Dictionary<string, string> GeenMetadata = [];

    /// <summary>True when something was found in this message.</summary>
    public static bool Zijn(Dossier dossier) => dossier.Gebeurtenissen.Any(g => g.Gegeven(Gegeven) is not null);

    /// <summary>Keeps the findings; judging again gives the same, so overwriting is harmless.</summary>
    public async Task BewaarAsync(string berichtId, IReadOnlyList<Bevinding> bevindingen, CancellationToken ct)
    {
        await using var schrijver = blobs.Schrijf(Bak, berichtId, alsNieuw: false);
        await JsonSerializer.SerializeAsync(schrijver, bevindingen, JsonSerializerOptions.Web, ct);
        await schrijver.VoltooiAsync(GeenMetadata, ct);
    }

    /// <summary>The findings of a message; empty when nothing was found.</summary>
    public async Task<IReadOnlyList<Bevinding>> LeesAsync(string berichtId, CancellationToken ct)
    {
        await using var blob = await blobs.OpenAsync(Bak, berichtId, ct);
        return blob is null
            ? []
            : await JsonSerializer.DeserializeAsync<List<Bevinding>>(blob.Stroom, JsonSerializerOptions.Web, ct) ?? [];
    }
}
