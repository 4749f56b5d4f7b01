using System.Runtime.CompilerServices;
using Hub.Kern.Poorten;

namespace Hub.Opslag.Audit;

/// <summary>
/// The day index in Table Storage: partition = day and shard, row = time of the dossier's first event that day. Written before the
/// event itself, so that it can have a line too many but never one too few.
/// </summary>
/// <param name="tabellen">Where the index is kept.</param>
public sealed class Dagindex(ITabellen tabellen) : IDagindex
{
    /// <summary>The first character of a dossier id.</summary>
    public IReadOnlyList<char> Scherven { get; } = [.. "0123456789abcdef"];

    /// <summary>Notes that the dossier has an event at this time.</summary>
    public Task NoteerAsync(string dossier, DateTimeOffset tijdstip, CancellationToken ct)
    {
        var dag = DateOnly.FromDateTime(tijdstip.UtcDateTime);
        var rij = new Rij(Partitie(dag, dossier[0]), Tijdsleutel.Van(tijdstip, dossier), new Dictionary<string, object?>());
        return tabellen.SchrijfAsync(Audittabellen.Dagen, Bewerking.Zet(rij), ct);
    }

    /// <summary>Takes away the line of a dossier's first event of a day; already gone is well.</summary>
    public Task VergeetAsync(string dossier, DateTimeOffset tijdstip, CancellationToken ct) => tabellen.SchrijfAsync(
        Audittabellen.Dagen,
        Bewerking.Verwijder(Partitie(DateOnly.FromDateTime(tijdstip.UtcDateTime), dossier[0]), Tijdsleutel.Van(tijdstip, dossier)), ct);

    /// <inheritdoc/>
    public async IAsyncEnumerable<string> LeesAsync(
        char scherf, DateTimeOffset van, DateTimeOffset tot, [EnumeratorCancellation] CancellationToken ct)
    {
        var bereik = new Sleutelbereik(Tijdsleutel.Grens(van), Tijdsleutel.Grens(tot));
        for (var dag = DateOnly.FromDateTime(van.UtcDateTime); dag <= DateOnly.FromDateTime(tot.UtcDateTime); dag = dag.AddDays(1))
        {
            await foreach (var rij in tabellen.LeesAllesAsync(Audittabellen.Dagen, Partitie(dag, scherf), bereik, ct))
                yield return Tijdsleutel.Id(rij.Sleutel);
        }
    }

    /// <summary>Every dossier that had an event on the day (UTC), each once.</summary>
    public async IAsyncEnumerable<string> DossiersAsync(DateOnly dag, [EnumeratorCancellation] CancellationToken ct)
    {
        var begin = new DateTimeOffset(dag.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        foreach (var scherf in Scherven)
        {
            var gezien = new HashSet<string>();
            await foreach (var dossier in LeesAsync(scherf, begin, begin.AddDays(1).AddTicks(-1), ct))
            {
                if (gezien.Add(dossier))
                    yield return dossier;
            }
        }
    }

    static string Partitie(DateOnly dag, char scherf) => $"{dag:yyyy-MM-dd}-{scherf}";
}
