using System.Collections.Concurrent;
using Hub.Kern.Contracten;
using Hub.Kern.Poorten;
using Hub.Keten.Contracten.Bestand;

namespace Hub.Keten.Contracten;

/// <summary>
/// What was agreed, ready to be asked. Reads one partition per gemeente and aanbieder and keeps what it read until an import counts
/// that came later; of each inkoper the newest version counts. Thread-safe.
/// </summary>
/// <param name="logboek">Which imports count.</param>
/// <param name="rijen">Their lines.</param>
public sealed class Contractregister(Contractlogboek logboek, Contractrijen rijen) : IContracten
{
    const int MeestBewaard = 2000; // lists of one aanbieder for one gemeente, of a few kB

    readonly ConcurrentDictionary<string, (int Stand, object Inhoud)> _bewaard = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public async ValueTask<Contractlijst> VoorAsync(string gemeente, string aanbieder, CancellationToken ct)
    {
        var partitie = Contractrijen.Partitie(gemeente, aanbieder);
        return await BewaardAsync(partitie, (alle, p) => LijstAsync(alle, p, ct), ct);
    }

    /// <inheritdoc/>
    public ValueTask<Vertaaltabel> VertalingenAsync(string gemeente, CancellationToken ct) => BewaardAsync(
        gemeente, async (alle, p) => new Vertaaltabel(await rijen.LeesAsync<Productvertaling>(p, Geldend(alle, Bestandssoort.Vertalingen), ct)), ct);

    /// <summary>What was agreed for a product on a day, by the newest version.</summary>
    public async ValueTask<IReadOnlyList<Contractregel>> ZoekAsync(
        string gemeente, string aanbieder, string productcategorie, string productcode, DateOnly dag, CancellationToken ct) =>
        (await VoorAsync(gemeente, aanbieder, ct)).Zoek(productcategorie, productcode, dag);

    /// <summary>What an aanbieder agreed for a gemeente, as the hub knew it before this moment.</summary>
    public async Task<Contractlijst> VoorAsync(string gemeente, string aanbieder, DateTimeOffset voor, CancellationToken ct) =>
        await LijstAsync([.. (await logboek.AlleAsync(ct)).Where(v => v.Tijdstip < voor)], Contractrijen.Partitie(gemeente, aanbieder), ct);

    async Task<Contractlijst> LijstAsync(IReadOnlyList<Contractversie> alle, string partitie, CancellationToken ct)
    {
        var regels = await rijen.LeesAsync<Contractregel>(partitie, Geldend(alle, Bestandssoort.Contracten), ct);
        return regels.Count == 0 ? Contractlijst.Leeg : new Contractlijst(regels);
    }

    static HashSet<string> Geldend(IReadOnlyList<Contractversie> alle, Bestandssoort soort) =>
        [.. alle.Where(v => v.Soort == soort.Naam).GroupBy(v => v.Inkoper).Select(g => g.Last().Import)];

    async ValueTask<T> BewaardAsync<T>(string partitie, Func<IReadOnlyList<Contractversie>, string, Task<T>> lees, CancellationToken ct)
        where T : class
    {
        var alle = await logboek.AlleAsync(ct);
        if (_bewaard.TryGetValue(partitie, out var bewaard) && bewaard.Stand == alle.Count)
            return (T)bewaard.Inhoud;
        var inhoud = await lees(alle, partitie);
        if (_bewaard.Count >= MeestBewaard)
            _bewaard.Clear(); // rare, and reading again costs one request per list
        _bewaard[partitie] = (alle.Count, inhoud);
        return inhoud;
    }
}
