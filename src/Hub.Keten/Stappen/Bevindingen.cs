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

    /// <summary>This and the other, in document order; for people still bounded.</summary>
    public Beoordeling Met(Beoordeling ander) => new(
        [.. Gevonden.Concat(ander.Gevonden).OrderBy(bevinding => bevinding.Offset).Take(Berichtgrenzen.MaxBevindingen)],
        [.. Fouten.Concat(ander.Fouten).OrderBy(fout => fout.Offset)]);
}

/// <summary>The findings of judged messages, kept as one JSON blob per message. Thread-safe.</summary>
/// <param name="blobs">Where they are kept.</param>
public sealed class Bevindingen(IBlobs blobs)
{
    /// <summary>Container of the findings.</summary>
    public const string Bak = "bevindingen";

    /// <summary>Name of the fact in an event that tells how many there are; its absence means none.</summary>
    public const string Gegeven = "bevindingen";

    /// <summary>As <see cref="Gegeven"/>, for what was found against the register.</summary>
    public const string Ketengegeven = "ketenbevindingen";

    static readonly Dictionary<string, string> GeenMetadata = [];

    /// <summary>True when something was found in this message.</summary>
    public static bool Zijn(Dossier dossier) => Heeft(dossier, Gegeven) || Heeft(dossier, Ketengegeven);

    static bool Heeft(Dossier dossier, string gegeven) => dossier.Gebeurtenissen.Any(g => g.Gegeven(gegeven) is not null);

    /// <summary>Keeps what was found in the message itself; judging again gives the same, so overwriting is harmless.</summary>
    public Task BewaarAsync(string berichtId, Beoordeling beoordeling, CancellationToken ct) => SchrijfAsync(berichtId, beoordeling, ct);

    /// <summary>Keeps what was found against the register.</summary>
    public Task BewaarKetenAsync(string berichtId, Beoordeling beoordeling, CancellationToken ct) =>
        SchrijfAsync(Ketennaam(berichtId), beoordeling, ct);

    /// <summary>What was found in a message; nothing when nothing was kept.</summary>
    public async Task<Beoordeling> LeesAsync(Dossier dossier, CancellationToken ct)
    {
        var inhoud = Heeft(dossier, Gegeven) ? await LeesAsync(dossier.Id, ct) : Beoordeling.Goed;
        return Heeft(dossier, Ketengegeven) ? inhoud.Met(await LeesAsync(Ketennaam(dossier.Id), ct)) : inhoud;
    }

    /// <summary>Names of the blobs that may hold findings of this message.</summary>
    public static IReadOnlyList<string> Namen(string berichtId) => [berichtId, Ketennaam(berichtId)];

    static string Ketennaam(string berichtId) => $"{berichtId}-keten";

    async Task SchrijfAsync(string naam, Beoordeling beoordeling, CancellationToken ct)
    {
        await using var schrijver = blobs.Schrijf(Bak, naam, alsNieuw: false);
        await JsonSerializer.SerializeAsync(schrijver, beoordeling, JsonSerializerOptions.Web, ct);
        await schrijver.VoltooiAsync(GeenMetadata, ct);
    }

    async Task<Beoordeling> LeesAsync(string naam, CancellationToken ct)
    {
        await using var blob = await blobs.OpenAsync(Bak, naam, ct);
        return blob is null
            ? Beoordeling.Goed
            : await JsonSerializer.DeserializeAsync<Beoordeling>(blob.Stroom, JsonSerializerOptions.Web, ct) ?? Beoordeling.Goed;
    }
}
