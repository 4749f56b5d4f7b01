namespace Hub.Testbasis;

/// <summary>The machine's clock, but ahead of it: for a running hub in which time must pass. Its timers are the machine's. Thread-safe.</summary>
public sealed class Voorklok : TimeProvider
{
    long _voor;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddTicks(Volatile.Read(ref _voor));

    /// <summary>Moves forward.</summary>
    public void Vooruit(TimeSpan tijd) => Interlocked.Add(ref _voor, tijd.Ticks);
}
