using System.Collections.Concurrent;
using Hub.Kern.Dossiers;
using Hub.Kern.Poorten;
using Hub.Keten.Register.Bijhouden;
using Hub.Keten.Retour;
using Hub.Portaal.Insturen;

namespace Hub.Testbasis.Bsnwacht;

/// <summary>Shows names and metadata of blobs to the watch, and the content of those that are no messages; each blob once. Thread-safe.</summary>
public sealed class Blobkijker(Bsnwacht wacht, IBlobs blobs)
{
    // Messages themselves, which hold a BSN: as received, from an archive, as proposed, and before they are sent.
    static readonly string[] Berichten = [Ontvangst.Bak, Archief.Bak, Voorstellen.Bak, Concepten.Bak];

    readonly ConcurrentDictionary<string, bool> _bekeken = [];

    public async Task BekijkAsync(IEnumerable<string> bakken, CancellationToken ct)
    {
        foreach (var bak in bakken)
        {
            await foreach (var blob in blobs.LijstAsync(bak, "", ct))
            {
                if (_bekeken.TryAdd($"{bak}/{blob.Naam}", true))
                    await BekijkAsync(bak, blob, ct);
            }
        }
    }

    async Task BekijkAsync(string bak, Blobvermelding blob, CancellationToken ct)
    {
        wacht.Bekijk($"blob in {bak}", $"{blob.Naam} {string.Join(' ', blob.Metadata)}");
        if (Berichten.Contains(bak))
            return;
        await using var inhoud = await blobs.OpenAsync(bak, blob.Naam, ct);
        using var lezer = new StreamReader(inhoud?.Stroom ?? Stream.Null);
        while (await lezer.ReadLineAsync(ct) is { } regel)
            wacht.Bekijk($"content of {bak}/{blob.Naam}", regel);
    }
}
