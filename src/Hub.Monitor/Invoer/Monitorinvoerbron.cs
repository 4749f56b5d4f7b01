namespace Hub.Monitor.Invoer;

/// <summary>The imports of the monitor. Thread-safe.</summary>
public sealed class Monitorinvoerbron
{
    readonly Monitorinvoer _stand = Monitorinvoer.Leeg;

    /// <summary>What counts now.</summary>
    public ValueTask<Monitorinvoer> LeesAsync(CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        return ValueTask.FromResult(_stand);
    }
}
