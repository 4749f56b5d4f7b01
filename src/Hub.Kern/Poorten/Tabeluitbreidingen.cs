using System.Runtime.CompilerServices;

namespace Hub.Kern.Poorten;

/// <summary>What every table adapter can do in the same way.</summary>
public static class Tabeluitbreidingen
{
    const int RijenPerBladzijde = 1000; // TB-03: the service gives no more

    /// <summary>All rows of a range within one partition, page after page, empty pages included (TB-03).</summary>
    public static async IAsyncEnumerable<Rij> LeesAllesAsync(
        this ITabellen tabellen, string tabel, string partitie, Sleutelbereik bereik = default,
        [EnumeratorCancellation] CancellationToken ct = default)
    {
        string? vervolg = null;
        do
        {
            var bladzijde = await tabellen.BladerAsync(tabel, partitie, bereik, RijenPerBladzijde, vervolg, ct);
            foreach (var rij in bladzijde.Rijen)
                yield return rij;
            vervolg = bladzijde.Vervolg;
        }
        while (vervolg is not null);
    }

    /// <summary>The first rows of a range within one partition, at most this many (1 to 1000).</summary>
    public static async Task<IReadOnlyList<Rij>> LeesEersteAsync(
        this ITabellen tabellen, string tabel, string partitie, Sleutelbereik bereik, int hoogstens, CancellationToken ct)
    {
        var rijen = new List<Rij>();
        string? vervolg = null;
        do
        {
            var bladzijde = await tabellen.BladerAsync(tabel, partitie, bereik, hoogstens - rijen.Count, vervolg, ct);
            rijen.AddRange(bladzijde.Rijen);
            vervolg = bladzijde.Vervolg;
        }
        while (vervolg is not null && rijen.Count < hoogstens);
        return rijen;
    }

    /// <summary>Removes these rows of one partition, up to a hundred at a time (TB-02); already gone is well.</summary>
    public static async Task VerwijderAsync(this ITabellen tabellen, string tabel, string partitie, Sleutelbereik bereik, CancellationToken ct)
    {
        const int Groepsgrootte = 100;
        var rijen = new List<Rij>();
        await foreach (var rij in tabellen.LeesAllesAsync(tabel, partitie, bereik, ct))
            rijen.Add(rij);
        foreach (var groep in rijen.Chunk(Groepsgrootte))
            await tabellen.SchrijfSamenAsync(tabel, [.. groep.Select(r => Bewerking.Verwijder(r.Partitie, r.Sleutel))], ct);
    }
}
