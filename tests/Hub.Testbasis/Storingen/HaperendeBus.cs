using Hub.Kern.Poorten;

namespace Hub.Testbasis.Storingen;

/// <summary>A bus whose process dies at the send that the test chose.</summary>
public sealed class HaperendeBus(IBus binnen, Storing storing) : IBus
{
    public Task StuurAsync(string wachtrij, Busbericht bericht, TimeSpan vertraging, CancellationToken ct) =>
        storing.SchrijfAsync(() => binnen.StuurAsync(wachtrij, bericht, vertraging, ct));
}
