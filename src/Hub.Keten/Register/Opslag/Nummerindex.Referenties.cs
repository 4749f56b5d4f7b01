using System.Collections.Concurrent;
using Hub.Kern.Poorten;

namespace Hub.Keten.Register.Opslag;

/// <content>ReferentieNummers of Prestaties (TR314).</content>
public sealed partial class Nummerindex
{
    const int Delen = 4;           // a partition takes about 2,000 rows a second; a declaratie has up to 30,000
    const int MaxPerGroep = 100;   // TB-02
    const int Tegelijk = 16;       // requests in work: storage is waited for, not computed

    /// <summary>Claims ReferentieNummers for a message.</summary>
    /// <param name="gemeente">Code of the gemeente.</param>
    /// <param name="aanbieder">AGB-code of the aanbieder.</param>
    /// <param name="bericht">The message.</param>
    /// <param name="nummers">Its ReferentieNummers.</param>
    /// <param name="nietGeteld">Messages whose claims do not count, because they count as not sent.</param>
    /// <param name="ct">Cancels; claiming again is harmless.</param>
    /// <returns>Those that another message used before.</returns>
    public async Task<IReadOnlySet<string>> ClaimReferentiesAsync(
        string gemeente, string aanbieder, string bericht, IEnumerable<string> nummers, IReadOnlySet<string> nietGeteld, CancellationToken ct)
    {
        var alle = nummers.Distinct(StringComparer.Ordinal).ToList();
        var bezet = await ZoekAsync(gemeente, aanbieder, alle, bericht, nietGeteld, vanaf: 1, ct);
        var plaatsen = alle.Where(nummer => !bezet.Contains(nummer)).Select(nummer => (Waarde: nummer, Plek: Plekken(gemeente, aanbieder, nummer).First()));
        foreach (var deel in plaatsen.GroupBy(plaats => plaats.Plek.Partitie))
        {
            var rijen = deel.Select(nummer => (nummer.Waarde, Rij: Nummerrij(nummer.Plek, bericht))).ToList();
            foreach (var groep in rijen.Chunk(MaxPerGroep))
            {
                if (!(await tabellen.SchrijfSamenAsync(Tabel, [.. groep.Select(n => Bewerking.VoegToe(n.Rij))], ct)).Geslaagd)
                    bezet.UnionWith(await ClaimEenVoorEenAsync(groep, bericht, nietGeteld, ct));
            }
        }

        return bezet;
    }

    /// <summary>Which of these ReferentieNummers were used before; claims nothing.</summary>
    public async Task<IReadOnlySet<string>> GebruikteReferentiesAsync(
        string gemeente, string aanbieder, string bericht, IEnumerable<string> nummers, IReadOnlySet<string> nietGeteld, CancellationToken ct) =>
        await ZoekAsync(gemeente, aanbieder, [.. nummers.Distinct(StringComparer.Ordinal)], bericht, nietGeteld, vanaf: 0, ct);

    // Those that another message has; from which key for pseudonyms on: older ones are only there while keys are being rotated (0050).
    async Task<HashSet<string>> ZoekAsync(
        string gemeente, string aanbieder, List<string> nummers, string bericht, IReadOnlySet<string> nietGeteld, int vanaf, CancellationToken ct)
    {
        var bezet = new ConcurrentBag<string>();
        var plekken = nummers.SelectMany(nummer => Plekken(gemeente, aanbieder, nummer).Skip(vanaf).Select(plek => (nummer, plek)));
        await Parallel.ForEachAsync(plekken, new ParallelOptions { MaxDegreeOfParallelism = Tegelijk, CancellationToken = ct }, async (p, stop) =>
        {
            var eigenaar = (await tabellen.LeesAsync(Tabel, p.plek.Partitie, p.plek.Sleutel, stop))?.Veld<string>(Bericht);
            if (eigenaar is not null && eigenaar != bericht && !nietGeteld.Contains(eigenaar))
                bezet.Add(p.nummer);
        });
        return [.. bezet];
    }

    async Task GeefReferentieVrijAsync(string gemeente, Prestatie prestatie, CancellationToken ct)
    {
        foreach (var (partitie, sleutel) in Plekken(gemeente, prestatie.Herkomst.Aanbieder, prestatie.ReferentieNummer))
            await GeefVrijAsync(partitie, sleutel, prestatie.Herkomst.Bericht, ct);
    }

    async Task<List<string>> ClaimEenVoorEenAsync(
        IEnumerable<(string Waarde, Rij Rij)> nummers, string bericht, IReadOnlySet<string> nietGeteld, CancellationToken ct)
    {
        var bezet = new List<string>();
        foreach (var (waarde, rij) in nummers)
        {
            if (await EigenaarAsync(rij, proef: false, nietGeteld, ct) != bericht)
                bezet.Add(waarde);
        }

        return bezet;
    }

    // Where a ReferentieNummer may be: under the newest key for pseudonyms first.
    IEnumerable<(string Partitie, string Sleutel)> Plekken(string gemeente, string aanbieder, string nummer) =>
        Referentiesleutels(nummer).Select(sleutel => ($"{gemeente}-{aanbieder}-prestaties-{Convert.ToInt32(sleutel[^1..], 16) % Delen}", sleutel));

    static Rij Nummerrij((string Partitie, string Sleutel) plek, string bericht) =>
        new(plek.Partitie, plek.Sleutel, new Dictionary<string, object?> { [Bericht] = bericht });
}
