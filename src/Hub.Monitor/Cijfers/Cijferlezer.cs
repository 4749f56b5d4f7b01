using System.Collections.Concurrent;
using Hub.Kern.Partijen;
using Hub.Monitor.Bijwerken;
using Hub.Monitor.Opslag;
using Hub.Monitor.Tellen;

namespace Hub.Monitor.Cijfers;

/// <summary>
/// Reads prepared counts, and keeps what it read until its stamp changes: a page that is looked at again costs one small request. Thread-safe.
/// </summary>
/// <param name="tellingen">Where they are kept.</param>
/// <param name="partijen">Tells of which verband a regio is.</param>
public sealed class Cijferlezer(Tellingkast tellingen, Partijregister partijen)
{
    const int MeestBewaard = 200; // years of areas, four for each; the largest, of all regios together, takes some 15 MB

    readonly ConcurrentDictionary<(Gebied Gebied, int Jaar), (string Stempel, Jaarcijfers Cijfers)> _bewaard = new();

    readonly ConcurrentDictionary<int, Jaarcijfers> _leeg = new();

    /// <summary>The counts of an area in years, in that order.</summary>
    public async Task<IReadOnlyList<Jaarcijfers>> LeesAsync(Gebied gebied, IReadOnlyList<int> jaren, CancellationToken ct)
    {
        var verband = gebied.Soort == Gebiedsoort.Regio ? Verbanden.Van(gebied.Code, partijen) : "";
        var stempels = await tellingen.StempelsAsync(gebied, verband, ct);
        var cijfers = new List<Jaarcijfers>();
        foreach (var jaar in jaren)
            cijfers.Add(stempels.TryGetValue(jaar, out var stempel) ? await LeesAsync(gebied, verband, jaar, stempel, ct) : _leeg.GetOrAdd(jaar, static j => new Jaarcijfers(new Telling(), j)));
        return cijfers;
    }

    async Task<Jaarcijfers> LeesAsync(Gebied gebied, string verband, int jaar, string stempel, CancellationToken ct)
    {
        if (_bewaard.TryGetValue((gebied, jaar), out var bewaard) && bewaard.Stempel == stempel)
            return bewaard.Cijfers;
        var cijfers = new Jaarcijfers(await tellingen.LeesAsync(gebied, verband, jaar, ct), jaar);
        if (_bewaard.Count >= MeestBewaard)
            _bewaard.Clear(); // rare, and reading again costs one request per year
        _bewaard[(gebied, jaar)] = (stempel, cijfers);
        return cijfers;
    }
}
