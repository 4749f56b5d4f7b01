using System.Globalization;
using Hub.Kern.Dossiers;
using Hub.Kern.Poorten;
using Microsoft.Extensions.Logging;

namespace Hub.Keten.Bewaken;

/// <summary>
/// Removes orphans: blobs of a day to which no dossier refers, left by a crash between storing and recording, or by a second offer
/// of the same message. They hold personal data that nobody accepted, so they may not stay (AVG-04). Thread-safe.
/// </summary>
public sealed partial class Wezenruimer(IBlobs blobs, IDossiers dossiers, ILogger<Wezenruimer> log)
{
    const int Gelijktijdig = 32; // dossiers read at a time: one after another, a busy day takes longer than a function may (docs/ontwerp/capaciteit.md)

    /// <summary>Removes the orphans of a day that is over.</summary>
    public Task RuimAsync(DateOnly dag, CancellationToken ct) => Parallel.ForEachAsync(
        blobs.LijstAsync(Ontvangst.Bak, dag.ToString("O", CultureInfo.InvariantCulture) + "/", ct),
        new ParallelOptions { MaxDegreeOfParallelism = Gelijktijdig, CancellationToken = ct },
        async (blob, stop) => await BekijkAsync(blob, stop));

    async Task BekijkAsync(Blobvermelding blob, CancellationToken ct)
    {
        if (await HoortBijDossierAsync(blob, ct))
            return;
        LogWees(blob.Naam);
        await blobs.VerwijderAsync(Ontvangst.Bak, blob.Naam, ct);
    }

    async Task<bool> HoortBijDossierAsync(Blobvermelding blob, CancellationToken ct) =>
        blob.Metadata.TryGetValue(Ontvangst.BerichtMetadata, out var id)
        && await dossiers.LeesAsync(id, ct) is { } dossier
        && Ontvangst.Uit(dossier).Blob == blob.Naam;

    [LoggerMessage(EventId = 310, Level = LogLevel.Information, Message = "Blob {Blob} hoort bij geen bericht en is verwijderd")]
    partial void LogWees(string blob);
}
