using System.Collections.Concurrent;
using Hub.Kern.Poorten;
using Hub.Keten.Contracten;
using Hub.Monitor.Opslag;

namespace Hub.Monitor.Invoer;

/// <summary>The imports of the monitor, the newest of each kind and importer; each file is read once. Thread-safe.</summary>
public sealed class Monitorinvoerbron(Invoerlogboek logboek, IBlobs blobs)
{
    readonly ConcurrentDictionary<string, Invoerinhoud> _gelezen = new(StringComparer.Ordinal);
    volatile Monitorinvoer _stand = Monitorinvoer.Leeg;

    /// <summary>What counts now; at most <see cref="Contractlogboek.Verversing"/> behind.</summary>
    public async ValueTask<Monitorinvoer> LeesAsync(CancellationToken ct)
    {
        var alle = await logboek.AlleAsync(ct);
        if (_stand is var stand && stand.Versie == alle.Count)
            return stand;
        var inhoud = new List<Invoerinhoud>();
        foreach (var versie in alle.GroupBy(v => (v.Inkoper, v.Soort)).Select(g => g.Last()))
            inhoud.Add(await InhoudAsync(versie, ct));
        return _stand = new Monitorinvoer(
            alle.Count, [.. inhoud.SelectMany(i => i.Functies)], [.. inhoud.SelectMany(i => i.Sleutel)], [.. inhoud.SelectMany(i => i.Buiten)]);
    }

    async Task<Invoerinhoud> InhoudAsync(Contractversie versie, CancellationToken ct)
    {
        if (_gelezen.TryGetValue(versie.Import, out var eerder))
            return eerder;
        await using var blob = await blobs.OpenAsync(Monitortabel.Bak, Monitorimport.Naam(versie.Import), ct)
            ?? throw new InvalidDataException($"Het bestand van invoer {versie.Nummer} is niet in de opslag.");
        using var inhoud = new MemoryStream();
        await blob.Stroom.CopyToAsync(inhoud, ct);
        return _gelezen[versie.Import] = Invoerbestand.Lees(inhoud.ToArray(), Invoerders.Toen(versie.Inkoper, blob.Metadata));
    }
}
