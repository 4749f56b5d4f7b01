using Hub.Kern.Poorten;

namespace Hub.Bezorging.Uitgaand;

/// <summary>How it goes with a recipient to whom the hub pushes.</summary>
/// <param name="Mislukt">Turns in a row that ended in failure.</param>
/// <param name="Sinds">When the first of those failed (UTC), or null when all is well.</param>
/// <param name="NietVoor">Nothing is sent before this time, or null.</param>
public sealed record Ontvangerstand(int Mislukt, DateTimeOffset? Sinds, DateTimeOffset? NietVoor)
{
    /// <summary>All is well.</summary>
    public static Ontvangerstand Goed { get; } = new(0, null, null);
}

/// <summary>
/// How it goes with each recipient. Table <c>Ontvangerstanden</c>: partition = recipient, row = "stand"; there is none while all is
/// well. Kept in storage, so that every process leaves a failing recipient alone. Thread-safe.
/// </summary>
/// <param name="tabellen">Where the rows are kept.</param>
public sealed class Ontvangerstanden(ITabellen tabellen)
{
    /// <summary>Table name.</summary>
    public const string Tabel = "Ontvangerstanden";

    const string Sleutel = "stand";

    /// <summary>How it goes with this recipient.</summary>
    public async Task<Ontvangerstand> LeesAsync(string ontvanger, CancellationToken ct) =>
        await tabellen.LeesAsync(Tabel, ontvanger, Sleutel, ct) is { } rij
            ? new Ontvangerstand(
                rij.Veld<int>(nameof(Ontvangerstand.Mislukt)),
                rij.Veld<DateTimeOffset>(nameof(Ontvangerstand.Sinds)),
                rij.Veld<DateTimeOffset>(nameof(Ontvangerstand.NietVoor)))
            : Ontvangerstand.Goed;

    /// <summary>Notes a failure.</summary>
    public Task NoteerAsync(string ontvanger, Ontvangerstand stand, CancellationToken ct) =>
        tabellen.SchrijfAsync(
            Tabel,
            Bewerking.Zet(new Rij(ontvanger, Sleutel, new Dictionary<string, object?>
            {
                [nameof(Ontvangerstand.Mislukt)] = stand.Mislukt,
                [nameof(Ontvangerstand.Sinds)] = stand.Sinds,
                [nameof(Ontvangerstand.NietVoor)] = stand.NietVoor,
            })),
            ct);

    /// <summary>All is well again.</summary>
    public Task WisAsync(string ontvanger, CancellationToken ct) =>
        tabellen.SchrijfAsync(Tabel, Bewerking.Verwijder(ontvanger, Sleutel), ct);
}
