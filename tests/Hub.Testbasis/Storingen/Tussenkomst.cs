using Hub.Kern.Poorten;

namespace Hub.Testbasis.Storingen;

/// <summary>Tables in which somebody else is just ahead, once: what it does is done before the first write to a table, which is given up when it is cancelled meanwhile.</summary>
public sealed class Tussenkomst(ITabellen binnen, string tabel, Func<CancellationToken, Task> doe) : ITabellen
{
    Func<CancellationToken, Task>? _doe = doe;

    public Tussenkomst(ITabellen binnen, string tabel, Func<Task> doe)
        : this(binnen, tabel, _ => doe())
    {
    }

    public Task MaakAsync(string naam, CancellationToken ct) => binnen.MaakAsync(naam, ct);

    public Task<Rij?> LeesAsync(string naam, string partitie, string sleutel, CancellationToken ct) => binnen.LeesAsync(naam, partitie, sleutel, ct);

    public Task<Bladzijde> BladerAsync(string naam, string partitie, Sleutelbereik bereik, int hoogstens, string? vervolg, CancellationToken ct) =>
        binnen.BladerAsync(naam, partitie, bereik, hoogstens, vervolg, ct);

    public async Task<Schrijfuitkomst> SchrijfAsync(string naam, Bewerking bewerking, CancellationToken ct)
    {
        await KomTussenAsync(naam, ct);
        return await binnen.SchrijfAsync(naam, bewerking, ct);
    }

    public async Task<Schrijfuitkomst> SchrijfSamenAsync(string naam, IReadOnlyList<Bewerking> bewerkingen, CancellationToken ct)
    {
        await KomTussenAsync(naam, ct);
        return await binnen.SchrijfSamenAsync(naam, bewerkingen, ct);
    }

    async Task KomTussenAsync(string naam, CancellationToken ct)
    {
        if (naam == tabel && Interlocked.Exchange(ref _doe, null) is { } nu)
            await nu(ct);
        ct.ThrowIfCancellationRequested(); // as real storage does
    }
}
