using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;

namespace Hub.Bezorging.Uitgaand;

/// <summary>A message on its way to a recipient.</summary>
/// <param name="Dossier">The message.</param>
/// <param name="Wijze">How it goes.</param>
/// <param name="Poging">Number of the attempt, from 1.</param>
/// <param name="MogelijkDubbel">True when an earlier attempt may have delivered it: the recipient must be told.</param>
public sealed record Zending(Dossier Dossier, Bezorgwijze Wijze, int Poging, bool MogelijkDubbel)
{
    /// <summary>The facts of the message.</summary>
    public Ontvangst Ontvangst { get; } = Ontvangst.Uit(Dossier);
}

/// <summary>A way to hand over messages. Thread-safe.</summary>
public interface IBezorgkanaal
{
    /// <summary>True when this is the channel for it.</summary>
    bool Kan(Bezorgwijze wijze);

    /// <summary>
    /// Sends a message once; content is streamed. Whatever the recipient or the network does is a result. What fails on our own side
    /// (storage) is an exception.
    /// </summary>
    Task<Pogingsuitslag> StuurAsync(Zending zending, CancellationToken ct);
}
