namespace Hub.Kern.Poorten;

/// <summary>Which dossiers moved when. Spread over shards, because one partition takes 2,000 writes a second. Thread-safe.</summary>
public interface IDagindex
{
    /// <summary>The shards.</summary>
    IReadOnlyList<char> Scherven { get; }

    /// <summary>
    /// The dossiers of a shard that had their first event of a day in this span, in order of that event. One that moved on several
    /// days comes several times, and one that was never opened (a crash) may be among them.
    /// </summary>
    /// <param name="scherf">One of <see cref="Scherven"/>.</param>
    /// <param name="van">From this time (included).</param>
    /// <param name="tot">Up to this time (not included).</param>
    /// <param name="ct">Cancels the query.</param>
    IAsyncEnumerable<string> LeesAsync(char scherf, DateTimeOffset van, DateTimeOffset tot, CancellationToken ct);
}
