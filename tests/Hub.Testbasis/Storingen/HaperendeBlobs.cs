using Hub.Kern.Poorten;

namespace Hub.Testbasis.Storingen;

/// <summary>
/// Blobs whose process dies at the write that the test chose. Completing, deleting and taking a lease are writes; giving a lease
/// back never fails, because a dead process does not give it back and nobody waits for it.
/// </summary>
public sealed class HaperendeBlobs(IBlobs binnen, Storing storing) : IBlobs
{
    public Task MaakAsync(string bak, CancellationToken ct) => storing.Lees(() => binnen.MaakAsync(bak, ct));

    public Blobschrijver Schrijf(string bak, string naam, bool alsNieuw) =>
        storing.Lees(() => new Schrijver(binnen.Schrijf(bak, naam, alsNieuw), storing));

    public Task<Blobinhoud?> OpenAsync(string bak, string naam, CancellationToken ct) =>
        storing.Lees(() => binnen.OpenAsync(bak, naam, ct));

    public Task<bool> VerwijderAsync(string bak, string naam, CancellationToken ct) =>
        storing.SchrijfAsync(() => binnen.VerwijderAsync(bak, naam, ct));

    public IAsyncEnumerable<Blobvermelding> LijstAsync(string bak, string begin, CancellationToken ct) =>
        storing.Lees(() => binnen.LijstAsync(bak, begin, ct));

    public async Task<IBloblease?> NeemLeaseAsync(string bak, string naam, TimeSpan duur, CancellationToken ct) =>
        await storing.SchrijfAsync(() => binnen.NeemLeaseAsync(bak, naam, duur, ct)) is { } lease ? new Lease(lease, storing) : null;

    sealed class Schrijver(Blobschrijver binnen, Storing storing) : Blobschrijver
    {
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
            storing.Lees(() => binnen.WriteAsync(buffer, cancellationToken));

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            storing.Lees(() => binnen.WriteAsync(buffer, offset, count, cancellationToken));

        public override Task<Schrijfuitkomst> VoltooiAsync(IReadOnlyDictionary<string, string> metadata, CancellationToken ct) =>
            storing.SchrijfAsync(() => binnen.VoltooiAsync(metadata, ct));

        protected override void Dispose(bool disposing)
        {
            binnen.Dispose();
            base.Dispose(disposing);
        }
    }

    sealed class Lease(IBloblease binnen, Storing storing) : IBloblease
    {
        public Task<bool> VerlengAsync(CancellationToken ct) => storing.SchrijfAsync(() => binnen.VerlengAsync(ct));

        public ValueTask DisposeAsync() => storing.IsGevallen ? ValueTask.CompletedTask : binnen.DisposeAsync();
    }
}
