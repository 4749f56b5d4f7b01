using Hub.Kern.Dossiers;
using Hub.Kern.Poorten;

namespace Hub.Keten.Corrigeren;

/// <summary>The proposed corrections that wait for a second person, of all dead letters. Thread-safe.</summary>
/// <param name="blobs">Where proposals are kept.</param>
/// <param name="dossiers">Their dead letters.</param>
public sealed class Correctieoverzicht(IBlobs blobs, IDossiers dossiers)
{
    /// <summary>Most that are given: two people decide on each, so there are few.</summary>
    public const int Maximum = 100;

    /// <summary>What waits, oldest first: the names of the blobs sort by time.</summary>
    public async Task<IReadOnlyList<(Dossier Brief, Correctievoorstel Voorstel)>> LeesAsync(CancellationToken ct)
    {
        var wachtend = new List<(Dossier, Correctievoorstel)>();
        await foreach (var blob in blobs.LijstAsync(Corrigeren.Bak, "", ct))
        {
            if (blob.Metadata.GetValueOrDefault(Corrigeren.Origineel) is { } id && await dossiers.LeesAsync(id, ct) is { } brief
                && Correctievoorstel.Wachtend(brief).FirstOrDefault(voorstel => voorstel.Id == blob.Naam) is { } voorstel)
                wachtend.Add((brief, voorstel));
            if (wachtend.Count == Maximum)
                break;
        }

        return wachtend;
    }

    /// <summary>The content of a proposal, or null when it is not there any more. The caller disposes it, and has recorded who looks.</summary>
    public Task<Blobinhoud?> OpenAsync(Correctievoorstel voorstel, CancellationToken ct) => blobs.OpenAsync(Corrigeren.Bak, voorstel.Id, ct);
}
