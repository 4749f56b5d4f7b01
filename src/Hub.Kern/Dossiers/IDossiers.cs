namespace Hub.Kern.Dossiers;

/// <summary>The audit trail: dossiers that can only grow. Thread-safe.</summary>
public interface IDossiers
{
    /// <summary>The dossier, or null when there is none with this id.</summary>
    Task<Dossier?> LeesAsync(string id, CancellationToken ct);

    /// <summary>
    /// Opens a dossier with its first event.
    /// </summary>
    /// <returns>The new dossier, or null when one with this id exists already.</returns>
    Task<Dossier?> OpenAsync(string id, NieuweGebeurtenis eerste, CancellationToken ct);

    /// <summary>
    /// Appends what <paramref name="besluit"/> decides. When another delivery was first, the dossier is read again and the
    /// decision taken anew, so the decision must depend on the dossier alone.
    /// </summary>
    /// <param name="dossier">The dossier as last read.</param>
    /// <param name="besluit">Gives the event to append, or null when there is nothing (more) to do.</param>
    /// <param name="ct">Cancels the request.</param>
    /// <returns>The dossier after appending, or as read when there was nothing to do.</returns>
    Task<Dossier> BoekAsync(Dossier dossier, Func<Dossier, NieuweGebeurtenis?> besluit, CancellationToken ct);
}
