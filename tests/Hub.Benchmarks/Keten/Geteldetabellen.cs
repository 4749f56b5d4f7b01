using Hub.Kern.Poorten;

namespace Hub.Benchmarks.Keten;

/// <summary>Counts what would be requests to the store. Thread-safe.</summary>
sealed class Geteldetabellen(ITabellen binnen) : ITabellen
{
    long _gelezen;
    long _geschreven;

    public IReadOnlyDictionary<string, long> Aantallen =>
        new Dictionary<string, long> { ["tabel lees"] = _gelezen, ["tabel schrijf"] = _geschreven };

    public void Begin() => (_gelezen, _geschreven) = (0, 0);

    public Task MaakAsync(string tabel, CancellationToken ct) => binnen.MaakAsync(tabel, ct);

    public Task<Rij?> LeesAsync(string tabel, string partitie, string sleutel, CancellationToken ct)
    {
        Interlocked.Increment(ref _gelezen);
        return binnen.LeesAsync(tabel, partitie, sleutel, ct);
    }

    // The empty first page that the tables in memory give is none of the service's making here: a continuation is counted once.
    public Task<Bladzijde> BladerAsync(string tabel, string partitie, Sleutelbereik bereik, int hoogstens, string? vervolg, CancellationToken ct)
    {
        if (vervolg is null)
            Interlocked.Increment(ref _gelezen);
        return binnen.BladerAsync(tabel, partitie, bereik, hoogstens, vervolg, ct);
    }

    public Task<Schrijfuitkomst> SchrijfAsync(string tabel, Bewerking bewerking, CancellationToken ct)
    {
        Interlocked.Increment(ref _geschreven);
        return binnen.SchrijfAsync(tabel, bewerking, ct);
    }

    public Task<Schrijfuitkomst> SchrijfSamenAsync(string tabel, IReadOnlyList<Bewerking> bewerkingen, CancellationToken ct)
    {
        Interlocked.Increment(ref _geschreven);
        return binnen.SchrijfSamenAsync(tabel, bewerkingen, ct);
    }
}
