using Hub.Kern.Dossiers;
using Hub.Kern.Poorten;
using Hub.Validatie.Standaarden;

namespace Hub.Keten.Retour;

/// <summary>
/// Answers that the hub proposes to a gemeente that decides itself: the JW325 as the hub would send it, as a blob beside the
/// declaratie. Thread-safe.
/// </summary>
public sealed class Voorstellen(Retouropsteller opsteller, Berichtsoorten soorten, IBlobs blobs)
{
    /// <summary>Container.</summary>
    public const string Bak = "voorstellen";

    static readonly Dictionary<string, string> GeenMetadata = [];

    /// <summary>Writes the proposal; once more gives the same.</summary>
    /// <param name="heen">The declaratie, judged.</param>
    /// <param name="oordeel">What the proposal says.</param>
    /// <param name="ct">Cancels; nothing is kept then.</param>
    public async Task StelOpAsync(Dossier heen, Oordeel oordeel, CancellationToken ct)
    {
        var o = Ontvangst.Uit(heen);
        var soort = soorten.AntwoordOp(soorten.MetNaam(o.Release, o.Soort))
            ?? throw new InvalidOperationException($"Een {o.Soort} wordt niet beantwoord.");
        await using var blob = blobs.Schrijf(Bak, heen.Id, alsNieuw: false);
        await opsteller.SchrijfAsync(heen, oordeel, Retourkenmerk.Van(soort, heen), blob, ct);
        await blob.VoltooiAsync(GeenMetadata, ct);
    }

    /// <summary>The proposal, or null when there is none. The caller disposes it.</summary>
    public Task<Blobinhoud?> OpenAsync(Dossier heen, CancellationToken ct) => blobs.OpenAsync(Bak, heen.Id, ct);
}
