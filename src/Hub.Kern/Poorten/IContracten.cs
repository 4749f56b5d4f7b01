using Hub.Kern.Contracten;

namespace Hub.Kern.Poorten;

/// <summary>
/// The agreements the hub knows. Fetched once per message, for its gemeente and its aanbieder; rules then ask the list, which answers
/// from memory. Thread-safe.
/// </summary>
public interface IContracten
{
    /// <summary>What an aanbieder agreed that holds for a gemeente, by the newest version; empty when the hub knows nothing.</summary>
    ValueTask<Contractlijst> VoorAsync(string gemeente, string aanbieder, CancellationToken ct);

    /// <summary>The translations of product codes for a gemeente, by the newest version.</summary>
    ValueTask<Vertaaltabel> VertalingenAsync(string gemeente, CancellationToken ct);
}
