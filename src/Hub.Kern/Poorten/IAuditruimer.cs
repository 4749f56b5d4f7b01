namespace Hub.Kern.Poorten;

/// <summary>Removes audit trails whose term is over, so that what is left can still be proven. Thread-safe.</summary>
public interface IAuditruimer
{
    /// <summary>
    /// Removes the dossiers that moved for the last time on this day and are closed. What was removed is first listed, and the list's hash
    /// recorded in a dossier of its own that stays; interrupted, the same call completes it.
    /// </summary>
    /// <param name="dag">A day that is sealed.</param>
    /// <param name="ct">Cancels; to be called again.</param>
    /// <returns>How many dossiers were removed.</returns>
    Task<int> RuimAsync(DateOnly dag, CancellationToken ct);
}
