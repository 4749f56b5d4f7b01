namespace Hub.Kern.Poorten;

/// <summary>The daily seals over the audit trail (SEC-02). Thread-safe.</summary>
public interface IZegels
{
    /// <summary>The last sealed day, or null when nothing was sealed yet.</summary>
    Task<DateOnly?> LaatsteDagAsync(CancellationToken ct);

    /// <summary>The first sealed day, or null when nothing was sealed yet.</summary>
    Task<DateOnly?> EersteDagAsync(CancellationToken ct);

    /// <summary>Seals the day, once; a day that has a seal keeps it.</summary>
    /// <exception cref="InvalidDataException">A chain of that day is broken: it must be looked at, not sealed over.</exception>
    Task VerzegelAsync(DateOnly dag, CancellationToken ct);
}
