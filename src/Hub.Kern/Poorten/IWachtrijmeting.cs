namespace Hub.Kern.Poorten;

/// <summary>Tells what lies on the queues between the steps, where that can be asked. Thread-safe.</summary>
public interface IWachtrijmeting
{
    /// <summary>Every queue as it is now, in the order of the process.</summary>
    Task<IReadOnlyList<Wachtrijstand>> MeetAsync(CancellationToken ct);
}

/// <summary>What lies on a queue.</summary>
/// <param name="Naam">The queue.</param>
/// <param name="Aantal">How many, those under way included; approximate.</param>
/// <param name="Oudste">When the oldest that is waiting was put there (UTC), or null when none waits.</param>
public sealed record Wachtrijstand(string Naam, int Aantal, DateTimeOffset? Oudste);
