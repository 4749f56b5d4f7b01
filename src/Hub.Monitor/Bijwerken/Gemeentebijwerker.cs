using Hub.Kern.Partijen;
using Hub.Keten.Register.Opslag;
using Hub.Monitor.Bijdragen;
using Hub.Monitor.Indelen;
using Hub.Monitor.Opslag;
using Hub.Monitor.Tellen;

namespace Hub.Monitor.Bijwerken;

/// <summary>
/// Brings the figures of one gemeente up to date: contributions of the clients that changed → the parts in which they are → the gemeente,
/// and what it counts for each regio. A crash in between leaves the marks, and all of it is done again. Thread-safe.
/// </summary>
public sealed class Gemeentebijwerker(Registerkast register, Bijdragekast bijdragen, Delenkast delen, Tellingkast tellingen)
{
    const int Tegelijk = 16; // clients in work: storage is waited for, not computed

    /// <summary>Brings up to date.</summary>
    /// <param name="gemeente">The gemeente.</param>
    /// <param name="merken">Its clients that changed.</param>
    /// <param name="alles">True when every part must be counted anew: contracts, imports or regios changed.</param>
    /// <param name="stand">How to divide.</param>
    /// <param name="indeling">The division of this gemeente.</param>
    /// <param name="ct">Cancels; again completes it.</param>
    /// <returns>The regios that changed.</returns>
    public async Task<IReadOnlyCollection<string>> WerkBijAsync(
        Partij gemeente, IReadOnlyCollection<Merk> merken, bool alles, Indelingsstand stand, Indeling indeling, CancellationToken ct)
    {
        var geraakt = await BijdragenAsync(gemeente.Code, merken, ct);
        var oud = await delen.LeesAsync(gemeente.Code, ct);
        var nieuw = oud.ToDictionary();
        foreach (var scherf in alles ? Bijdragekast.Scherven : geraakt)
            nieuw[scherf] = Deeltelling.Van((await bijdragen.LeesAsync(gemeente.Code, scherf, na: null, ct)).Select(b => b.Bijdrage), indeling);
        await delen.SchrijfAsync(gemeente.Code, nieuw.Where(d => alles || geraakt.Contains(d.Key)).Select(d => (d.Key, d.Value)), ct);
        return await GemeenteAsync(gemeente, Buitentelling.Bij(Deeltelling.Samen(nieuw.Values), gemeente, stand.Invoer.Buiten), [.. Regios(oud), .. Regios(gemeente)], indeling, ct);
    }

    async Task<IReadOnlyCollection<char>> BijdragenAsync(string gemeente, IReadOnlyCollection<Merk> merken, CancellationToken ct)
    {
        var geraakt = new HashSet<char>();
        var breedte = new ParallelOptions { MaxDegreeOfParallelism = Tegelijk, CancellationToken = ct };
        await Parallel.ForEachAsync(merken, breedte, async (merk, stop) =>
        {
            var bijdrage = Bijdragemaker.Van((await register.LeesAsync(gemeente, merk.Client, stop)).Dossier());
            var scherven = await bijdragen.BewaarAsync(gemeente, merk.Client, bijdrage, stop);
            lock (geraakt)
                geraakt.UnionWith(scherven);
        });
        return geraakt;
    }

    async Task<IReadOnlyCollection<string>> GemeenteAsync(
        Partij gemeente, Deeltelling som, IEnumerable<string> eerder, Indeling indeling, CancellationToken ct)
    {
        await tellingen.SchrijfAsync(new Gebied(Gebiedsoort.Gemeente, gemeente.Code), "", som.Geheel, ct);
        var regios = som.Regios.Keys.Union(eerder).ToList();
        foreach (var regio in regios)
            await tellingen.SchrijfDeelAsync(regio, gemeente.Code, som.Regios.GetValueOrDefault(regio) ?? new Telling(), ct);
        foreach (var verband in regios.Select(indeling.Verband).Distinct())
            await tellingen.SchrijfDubbelAsync(verband, gemeente.Code, som.Dubbel.GetValueOrDefault(verband) ?? new Telling(), ct);
        return regios;
    }

    static IEnumerable<string> Regios(Partij gemeente) =>
        gemeente.Lidmaatschappen.Select(l => l.Regio).Concat(gemeente.Regio is { } regio ? [regio] : []);

    static IEnumerable<string> Regios(IReadOnlyDictionary<char, Deeltelling> delen) => delen.Values.SelectMany(d => d.Regios.Keys).Distinct();
}
