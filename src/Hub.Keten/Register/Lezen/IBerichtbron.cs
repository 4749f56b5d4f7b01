namespace Hub.Keten.Register.Lezen;

/// <summary>Messages that the hub has, to be read once more: what an answer is about stands in what it answers. Thread-safe.</summary>
public interface IBerichtbron
{
    /// <summary>What is known of a message, or null when the hub does not have it.</summary>
    Task<Berichtgegevens?> ZoekAsync(string id, CancellationToken ct);

    /// <summary>The message, or null when the hub does not have it. The caller disposes it.</summary>
    Task<Stream?> OpenAsync(string id, CancellationToken ct);
}
