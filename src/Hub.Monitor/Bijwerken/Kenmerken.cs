using Hub.Kern.Poorten;
using Hub.Monitor.Opslag;

namespace Hub.Monitor.Bijwerken;

/// <summary>
/// By which contracts, imports and regios each gemeente was counted last. Table <c>Monitor</c>: partition <c>kenmerk</c>, row = gemeente. Thread-safe.
/// </summary>
/// <param name="tabellen">Where it is kept.</param>
public sealed class Kenmerken(ITabellen tabellen)
{
    const string Partitie = "kenmerk";
    const string Veld = "kenmerk";

    /// <summary>The gemeenten that were counted in another way, and those that have something to count and never were.</summary>
    public async Task<IEnumerable<string>> VerouderdAsync(string kenmerk, IEnumerable<string> metInvoer, CancellationToken ct)
    {
        var geteld = new Dictionary<string, string?>(StringComparer.Ordinal);
        await foreach (var rij in tabellen.LeesAllesAsync(Monitortabel.Naam, Partitie, ct: ct))
            geteld[rij.Sleutel] = rij.Veld<string>(Veld);
        return geteld.Keys.Union(metInvoer).Where(gemeente => geteld.GetValueOrDefault(gemeente) != kenmerk).ToList();
    }

    /// <summary>True when this gemeente was counted in another way, or never.</summary>
    public async Task<bool> IsAndersAsync(string gemeente, string kenmerk, CancellationToken ct) =>
        (await tabellen.LeesAsync(Monitortabel.Naam, Partitie, gemeente, ct))?.Veld<string>(Veld) != kenmerk;

    /// <summary>Notes how these were counted.</summary>
    public async Task NoteerAsync(IReadOnlyList<string> gemeenten, string kenmerk, CancellationToken ct)
    {
        foreach (var deel in gemeenten.Select(g => Bewerking.Zet(Rij(g, kenmerk))).Chunk(100))
            await tabellen.SchrijfSamenAsync(Monitortabel.Naam, deel, ct);
    }

    /// <summary>Makes that this gemeente is counted anew.</summary>
    public Task VergeetAsync(string gemeente, CancellationToken ct) =>
        tabellen.SchrijfAsync(Monitortabel.Naam, Bewerking.Zet(Rij(gemeente, "")), ct);

    static Rij Rij(string gemeente, string kenmerk) => new(Partitie, gemeente, new Dictionary<string, object?> { [Veld] = kenmerk });
}
