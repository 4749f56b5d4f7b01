using Hub.Monitor.Opslag;

namespace Hub.Monitor.Bijwerken;

/// <summary>
/// Makes all figures of a gemeente anew: every client that ever contributed is marked, and every part is counted again in the next run.
/// Clients of whom the monitor has nothing yet are marked by rebuilding the register. Again is harmless. Thread-safe.
/// </summary>
public sealed class Monitorherbouw(Bijdragekast bijdragen, Merken merken, Kenmerken kenmerken)
{
    /// <summary>Marks everything.</summary>
    /// <returns>How many clients.</returns>
    public async Task<int> VoerUitAsync(string gemeente, CancellationToken ct)
    {
        var aantal = 0;
        foreach (var scherf in Bijdragekast.Scherven)
        {
            var clienten = await bijdragen.ClientenAsync(gemeente, scherf, ct);
            await merken.GewijzigdAsync(gemeente, clienten, ct);
            aantal += clienten.Count;
        }

        await kenmerken.VergeetAsync(gemeente, ct);
        return aantal;
    }
}
