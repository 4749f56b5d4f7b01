using System.Text.Json;
using Hub.Kern.Berichten;
using Hub.Kern.Dossiers;
using Hub.Kern.Poorten;

namespace Hub.Keten.Stappen;

/// <summary>What was found in a message, as it is kept.</summary>
/// <param name="Gevonden">For people; bounded.</param>
/// <param name="Fouten">For the answer; every class at fault.</param>
public sealed record Beoordeling(IReadOnlyList<Bevinding> Gevonden, IReadOnlyList<Klassefout> Fouten)
{
    /// <summary>Nothing was found.</summary>
    public static Beoordeling Goed { get; } = new([], []);
}

/// <summary>The findings of judged messages, kept as one JSON blob per message. Thread-safe.</summary>
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
    public async Task BewaarAsync(string berichtId, Beoordeling beoordeling, CancellationToken ct)
    {
        await using var schrijver = blobs.Schrijf(Bak, berichtId, alsNieuw: false);
        await JsonSerializer.SerializeAsync(schrijver, beoordeling, JsonSerializerOptions.Web, ct);
        await schrijver.VoltooiAsync(GeenMetadata, ct);
    }

    /// <summary>What was found in a message; nothing when nothing was kept.</summary>
    public async Task<Beoordeling> LeesAsync(Dossier dossier, CancellationToken ct)
    {
        if (!Zijn(dossier))
            return Beoordeling.Goed;
        await using var blob = await blobs.OpenAsync(Bak, dossier.Id, ct);
        return blob is null
            ? Beoordeling.Goed
            : await JsonSerializer.DeserializeAsync<Beoordeling>(blob.Stroom, JsonSerializerOptions.Web, ct) ?? Beoordeling.Goed;
    }
}
