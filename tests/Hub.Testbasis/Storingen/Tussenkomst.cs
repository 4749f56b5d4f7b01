using Hub.Kern.Poorten;

namespace Hub.Testbasis.Storingen;

/// <summary>Tables in which somebody else is just ahead, once: what it does is done before the first write to a table.</summary>
public sealed class Tussenkomst(ITabellen binnen, string tabel, Func<Task> doe) : ITabellen
{
    Func<Task>? _doe = doe;

    public Task MaakAsync(string naam, CancellationToken ct) => binnen.MaakAsync(naam, ct);

    public Task<Rij?> LeesAsync(string naam, string partitie, string sleutel, CancellationToken ct) => binnen.LeesAsync(naam, partitie, sleutel, ct);

    public Task<Bladzijde> BladerAsync(string naam, string partitie, Sleutelbereik bereik, int hoogstens, string? vervolg, CancellationToken ct) =>
        binnen.BladerAsync(naam, partitie, bereik, hoogstens, vervolg, ct);

    public async Task<Schrijfuitkomst> SchrijfAsync(string naam, Bewerking bewerking, CancellationToken ct)
    {
        if (naam == tabel && Interlocked.Exchange(ref _doe, null) is { } nu)
            await nu();
        return await binnen.SchrijfAsync(naam, bewerking, ct);
    }

    public Task<Schrijfuitkomst> SchrijfSamenAsync(string naam, IReadOnlyList<Bewerking> bewerkingen, CancellationToken ct) =>
        binnen.SchrijfSamenAsync(naam, bewerkingen, ct);
}
