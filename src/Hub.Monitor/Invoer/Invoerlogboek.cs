using Hub.Kern.Poorten;
using Hub.Keten.Contracten;
using Hub.Monitor.Opslag;

namespace Hub.Monitor.Invoer;

/// <summary>The log of imports of the monitor, kept as that of contracts is. Table <c>Monitor</c>: partition "invoer", row = number. Thread-safe.</summary>
/// <param name="tabellen">Where it is kept.</param>
/// <param name="klok">For the time of an import.</param>
public sealed class Invoerlogboek(ITabellen tabellen, TimeProvider klok)
{
    readonly Contractlogboek _logboek = new(tabellen, klok, Monitortabel.Naam, "invoer");

    /// <summary>Every version, the oldest first.</summary>
    public ValueTask<IReadOnlyList<Contractversie>> AlleAsync(CancellationToken ct) => _logboek.AlleAsync(ct);

    /// <summary>Records an import, unless its content is what counts already.</summary>
    public Task<(Contractversie Versie, bool IsNieuw)> LegVastAsync(string import, string invoerder, string soort, int regels, CancellationToken ct) =>
        _logboek.LegVastAsync(import, invoerder, soort, regels, ct);
}
