using Hub.Kern.Poorten;

namespace Hub.Testbasis.Storingen;

/// <summary>Tables whose process dies at the write that the test chose. A group is one write.</summary>
public sealed class HaperendeTabellen(ITabellen binnen, Storing storing) : ITabellen
{
    public Task MaakAsync(string tabel, CancellationToken ct) => storing.Lees(() => binnen.MaakAsync(tabel, ct));

    public Task<Rij?> LeesAsync(string tabel, string partitie, string sleutel, CancellationToken ct) =>
        storing.Lees(() => binnen.LeesAsync(tabel, partitie, sleutel, ct));

    public Task<Bladzijde> BladerAsync(
        string tabel, string partitie, Sleutelbereik bereik, int hoogstens, string? vervolg, CancellationToken ct) =>
        storing.Lees(() => binnen.BladerAsync(tabel, partitie, bereik, hoogstens, vervolg, ct));

    public Task<Schrijfuitkomst> SchrijfAsync(string tabel, Bewerking bewerking, CancellationToken ct) =>
        storing.SchrijfAsync(() => binnen.SchrijfAsync(tabel, bewerking, ct));

    public Task<Schrijfuitkomst> SchrijfSamenAsync(string tabel, IReadOnlyList<Bewerking> bewerkingen, CancellationToken ct) =>
        storing.SchrijfAsync(() => binnen.SchrijfSamenAsync(tabel, bewerkingen, ct));
}
