using Hub.Kern.Poorten;

namespace Hub.Testbasis.Storingen;

/// <summary>Blobs whose leases cannot be renewed: who holds one loses it when its time is over, as a process that stood still does.</summary>
public sealed class OnverlengbareBlobs(IBlobs binnen) : IBlobs
{
    public Task MaakAsync(string bak, CancellationToken ct) => binnen.MaakAsync(bak, ct);

    public Blobschrijver Schrijf(string bak, string naam, bool alsNieuw) => binnen.Schrijf(bak, naam, alsNieuw);

    public Task<Blobinhoud?> OpenAsync(string bak, string naam, CancellationToken ct) => binnen.OpenAsync(bak, naam, ct);

    public Task<bool> VerwijderAsync(string bak, string naam, CancellationToken ct) => binnen.VerwijderAsync(bak, naam, ct);

    public IAsyncEnumerable<Blobvermelding> LijstAsync(string bak, string begin, CancellationToken ct) => binnen.LijstAsync(bak, begin, ct);

    public async Task<IBloblease?> NeemLeaseAsync(string bak, string naam, TimeSpan duur, CancellationToken ct) =>
        await binnen.NeemLeaseAsync(bak, naam, duur, ct) is { } lease ? new Lease(lease) : null;

    sealed class Lease(IBloblease binnen) : IBloblease
    {
        public Task<bool> VerlengAsync(CancellationToken ct) => Task.FromResult(false);

        public ValueTask DisposeAsync() => binnen.DisposeAsync();
    }
}
