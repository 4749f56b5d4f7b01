using Hub.Kern.Poorten;

namespace Hub.Monitor.Opslag;

/// <summary>Contents by partition and key in the table of the monitor. Thread-safe.</summary>
/// <param name="tabellen">Where they are kept.</param>
public sealed class Pakketkast(ITabellen tabellen)
{
    const int MeestBytes = 2_500_000; // per group; the service takes 4 MiB with what is around it (TB-02)
    const int MeestRijen = 90;        // per group; the service takes 100

    /// <summary>Every content of a partition, in key order.</summary>
    public async Task<IReadOnlyList<(string Sleutel, byte[] Inhoud, Rij Rij)>> LeesAsync(string partitie, Sleutelbereik bereik, CancellationToken ct)
    {
        var rijen = new List<Rij>();
        await foreach (var rij in tabellen.LeesAllesAsync(Monitortabel.Naam, partitie, bereik, ct))
            rijen.Add(rij);
        return [.. Pakketrij.Lees(rijen).Select(p => (p.Kop.Sleutel, p.Inhoud, p.Kop))];
    }

    /// <summary>One content, or null.</summary>
    public async Task<byte[]?> LeesAsync(string partitie, string sleutel, CancellationToken ct) =>
        (await LeesAsync(partitie, new Sleutelbereik(sleutel, $"{sleutel}~~"), ct)).Where(p => p.Sleutel == sleutel).Select(p => p.Inhoud).FirstOrDefault();

    /// <summary>Writes contents of one partition over what is there, several in a request.</summary>
    public async Task SchrijfAsync(string partitie, IEnumerable<(string Sleutel, byte[] Inhoud)> pakketten, CancellationToken ct)
    {
        var (groep, bytes) = (new List<Rij>(), 0);
        foreach (var (sleutel, inhoud) in pakketten)
        {
            var rijen = Pakketrij.Rijen(partitie, sleutel, inhoud);
            if (groep.Count > 0 && (bytes + inhoud.Length > MeestBytes || groep.Count + rijen.Count > MeestRijen))
            {
                await SchrijfAsync(groep, ct);
                (groep, bytes) = ([], 0);
            }

            groep.AddRange(rijen);
            bytes += inhoud.Length;
        }

        if (groep.Count > 0)
            await SchrijfAsync(groep, ct);
    }

    async Task SchrijfAsync(List<Rij> rijen, CancellationToken ct)
    {
        _ = rijen.Count == 1
            ? await tabellen.SchrijfAsync(Monitortabel.Naam, Bewerking.Zet(rijen[0]), ct)
            : await tabellen.SchrijfSamenAsync(Monitortabel.Naam, [.. rijen.Select(Bewerking.Zet)], ct);
    }
}
