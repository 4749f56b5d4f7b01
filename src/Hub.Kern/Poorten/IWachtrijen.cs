namespace Hub.Kern.Poorten;

/// <summary>Azure Queue Storage. Thread-safe. Order is not guaranteed (QU-01).</summary>
public interface IWachtrijen
{
    /// <summary>Creates the queue when it does not exist yet.</summary>
    Task MaakAsync(string wachtrij, CancellationToken ct);

    /// <summary>Puts a text on the queue: at most 64 KB encoded (QU-01), never expiring.</summary>
    /// <exception cref="ArgumentException">The text is too large; nothing was sent.</exception>
    Task PlaatsAsync(string wachtrij, string tekst, TimeSpan zichtbaarNa, CancellationToken ct);

    /// <summary>Takes up to 32 messages and hides them for this long, 1 s to 7 days (QU-02).</summary>
    Task<IReadOnlyList<Wachtrijbericht>> HaalAsync(string wachtrij, int hoogstens, TimeSpan verborgen, CancellationToken ct);

    /// <summary>Hides a taken message for this long from now (0 shows it at once); null when it was no longer ours (QU-02).</summary>
    Task<Wachtrijbericht?> VerbergAsync(string wachtrij, Wachtrijbericht bericht, TimeSpan verborgen, CancellationToken ct);

    /// <summary>Deletes a taken message; false when it was no longer ours: gone, or taken by another after its time ran out.</summary>
    Task<bool> VerwijderAsync(string wachtrij, Wachtrijbericht bericht, CancellationToken ct);

    /// <summary>Looks at up to 32 visible messages without taking them.</summary>
    Task<IReadOnlyList<Wachtrijbericht>> GluurAsync(string wachtrij, int hoogstens, CancellationToken ct);

    /// <summary>The approximate number of messages, hidden ones included.</summary>
    Task<int> TelAsync(string wachtrij, CancellationToken ct);
}

/// <summary>A message on a storage queue.</summary>
/// <param name="Id">The queue's own id.</param>
/// <param name="Ontvangstbewijs">Pop receipt: proof that we hold it; empty when only peeked at.</param>
/// <param name="Afleveringen">How many times it was taken, this time included.</param>
/// <param name="Tekst">The body.</param>
/// <param name="Geplaatst">When it was put on the queue (UTC).</param>
public sealed record Wachtrijbericht(string Id, string Ontvangstbewijs, int Afleveringen, string Tekst, DateTimeOffset Geplaatst);
