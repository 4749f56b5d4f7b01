using System.Globalization;
using Hub.Keten.Bewaken;
using Hub.Kern.Poorten;

namespace Hub.Keten.Bewaren;

/// <summary>Up to which day retention has come. Table <c>Bewaking</c>: partition = "bewaren", row = what is kept. Thread-safe.</summary>
/// <param name="tabellen">Where it is kept.</param>
public sealed class Bewaarstand(ITabellen tabellen)
{
    const string Partitie = "bewaren";
    const string TotVeld = "TotEnMet";

    /// <summary>The last day that was done, or null.</summary>
    public async Task<DateOnly?> LeesAsync(string wat, CancellationToken ct) =>
        (await tabellen.LeesAsync(Veegstand.Tabel, Partitie, wat, ct))?.Veld<string>(TotVeld) is { } dag
            ? DateOnly.ParseExact(dag, "O", CultureInfo.InvariantCulture)
            : null;

    /// <summary>Notes that this day is done.</summary>
    public Task SchrijfAsync(string wat, DateOnly dag, CancellationToken ct) => tabellen.SchrijfAsync(
        Veegstand.Tabel,
        Bewerking.Zet(new Rij(Partitie, wat, new Dictionary<string, object?> { [TotVeld] = dag.ToString("O", CultureInfo.InvariantCulture) })),
        ct);
}
