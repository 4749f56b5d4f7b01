using Hub.Kern.Poorten;

namespace Hub.Keten.Bewaken;

/// <summary>How far the sweeper has come. Table <c>Bewaking</c>: partition = "veger", row = shard of the day index.</summary>
/// <param name="tabellen">Where it is kept.</param>
public sealed class Veegstand(ITabellen tabellen)
{
    /// <summary>Table name.</summary>
    public const string Tabel = "Bewaking";

    const string Partitie = "veger";
    const string TotVeld = "Tot";

    /// <summary>Up to when this shard was swept, or null when it never was.</summary>
    public async Task<DateTimeOffset?> LeesAsync(char scherf, CancellationToken ct) =>
        (await tabellen.LeesAsync(Tabel, Partitie, scherf.ToString(), ct))?.Veld<DateTimeOffset?>(TotVeld);

    /// <summary>Notes up to when this shard was swept.</summary>
    public Task SchrijfAsync(char scherf, DateTimeOffset tot, CancellationToken ct) =>
        tabellen.SchrijfAsync(
            Tabel,
            Bewerking.Zet(new Rij(Partitie, scherf.ToString(), new Dictionary<string, object?> { [TotVeld] = tot })),
            ct);
}
