using Hub.Kern.Dossiers;
using Hub.Kern.Poorten;
using Microsoft.Extensions.Caching.Memory;

namespace Hub.Functies.Opbouw;

/// <summary>
/// Remembers small messages for a minute, so that the steps that follow each other do not each fetch the same bytes. Sound because a message's blob is
/// written once and never changed; what is removed here is forgotten at once, elsewhere within that minute (docs/besluiten/0083). Thread-safe.
/// </summary>
/// <param name="blobs">Where the blobs are.</param>
sealed class Inhoudgeheugen(IBlobs blobs) : IBlobs, IDisposable
{
    const int MaxBytes = 64 * 1024; // per message: an ordinary one is 5 kB, a large JW323 streams
    const int MaxSamen = 16 * 1024 * 1024;
    static readonly TimeSpan Duur = TimeSpan.FromMinutes(1);
    readonly MemoryCache _geheugen = new(new MemoryCacheOptions { SizeLimit = MaxSamen });

    /// <inheritdoc/>
    public Task MaakAsync(string bak, CancellationToken ct) => blobs.MaakAsync(bak, ct);

    /// <inheritdoc/>
    public Blobschrijver Schrijf(string bak, string naam, bool alsNieuw) =>
        bak == Ontvangst.Bak && alsNieuw ? new Schrijver(blobs.Schrijf(bak, naam, alsNieuw), naam, this) : blobs.Schrijf(bak, naam, alsNieuw);

    /// <inheritdoc/>
    public async Task<Blobinhoud?> OpenAsync(string bak, string naam, CancellationToken ct)
    {
        if (bak != Ontvangst.Bak)
            return await blobs.OpenAsync(bak, naam, ct);
        if (_geheugen.TryGetValue(naam, out Bericht? bekend))
            return bekend!.Open();
        var blob = await blobs.OpenAsync(bak, naam, ct);
        if (blob is null || blob.Lengte > MaxBytes)
            return blob;
        await using (blob)
        {
            var bytes = new byte[blob.Lengte];
            await blob.Stroom.ReadExactlyAsync(bytes, ct);
            return Onthoud(naam, new Bericht(bytes, blob.Metadata)).Open();
        }
    }

    /// <inheritdoc/>
    public Task<bool> VerwijderAsync(string bak, string naam, CancellationToken ct)
    {
        if (bak == Ontvangst.Bak)
            _geheugen.Remove(naam);
        return blobs.VerwijderAsync(bak, naam, ct);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<Blobvermelding> LijstAsync(string bak, string begin, CancellationToken ct) => blobs.LijstAsync(bak, begin, ct);

    /// <inheritdoc/>
    public Task<IBloblease?> NeemLeaseAsync(string bak, string naam, TimeSpan duur, CancellationToken ct) => blobs.NeemLeaseAsync(bak, naam, duur, ct);

    /// <inheritdoc/>
    public void Dispose() => _geheugen.Dispose();

    Bericht Onthoud(string naam, Bericht bericht) => _geheugen.Set(
        naam, bericht, new MemoryCacheEntryOptions { Size = bericht.Bytes.Length, AbsoluteExpirationRelativeToNow = Duur });

    sealed record Bericht(byte[] Bytes, IReadOnlyDictionary<string, string> Metadata)
    {
        public Blobinhoud Open() => new(new MemoryStream(Bytes, writable: false), Bytes.Length, Metadata);
    }

    /// <summary>Keeps what is written while it is small, and remembers it once it is stored.</summary>
    sealed class Schrijver(Blobschrijver binnen, string naam, Inhoudgeheugen geheugen) : Blobschrijver
    {
        MemoryStream? _klein = new();

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await binnen.WriteAsync(buffer, cancellationToken);
            if (_klein is null || _klein.Length + buffer.Length > MaxBytes)
                _klein = null;
            else
                _klein.Write(buffer.Span);
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override async Task<Schrijfuitkomst> VoltooiAsync(IReadOnlyDictionary<string, string> metadata, CancellationToken ct)
        {
            var uitkomst = await binnen.VoltooiAsync(metadata, ct);
            if (uitkomst.Geslaagd && _klein is not null)
                geheugen.Onthoud(naam, new Bericht(_klein.ToArray(), metadata));
            return uitkomst;
        }

        public override async ValueTask DisposeAsync()
        {
            await binnen.DisposeAsync();
            await base.DisposeAsync();
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                binnen.Dispose();
            base.Dispose(disposing);
        }
    }
}
