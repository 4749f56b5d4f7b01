using System.Runtime.CompilerServices;
using Hub.Kern.Poorten;
using Hub.Opslag;
using Hub.Opslag.Blobs;

namespace Hub.Testbasis.Geheugen;

/// <summary>Blobs in memory; leases run out on the given clock.</summary>
public sealed class GeheugenBlobs(TimeProvider klok) : IBlobs
{
    readonly Lock _slot = new();
    readonly Dictionary<string, SortedDictionary<string, Blob>> _bakken = [];
    int _versie;

    DateTimeOffset Nu => klok.GetUtcNow();

    public Task MaakAsync(string bak, CancellationToken ct)
    {
        lock (_slot)
            _bakken.TryAdd(Blobadres.Bakpad(bak), new(StringComparer.Ordinal));
        return Task.CompletedTask;
    }

    public Blobschrijver Schrijf(string bak, string naam, bool alsNieuw)
    {
        Blobadres.Blobpad(bak, naam);
        return new Schrijver((inhoud, metadata) => Bewaar(bak, naam, alsNieuw, inhoud, metadata));
    }

    public Task<Blobinhoud?> OpenAsync(string bak, string naam, CancellationToken ct)
    {
        Blobadres.Blobpad(bak, naam);
        lock (_slot)
            return Task.FromResult(Bak(bak).GetValueOrDefault(naam) is { } blob
                ? new Blobinhoud(new MemoryStream(blob.Inhoud, writable: false), blob.Inhoud.Length, blob.Metadata)
                : null);
    }

    public Task<bool> VerwijderAsync(string bak, string naam, CancellationToken ct)
    {
        Blobadres.Blobpad(bak, naam);
        lock (_slot)
        {
            ToetsLease(Bak(bak).GetValueOrDefault(naam), "verwijder");
            return Task.FromResult(Bak(bak).Remove(naam));
        }
    }

    public async IAsyncEnumerable<Blobvermelding> LijstAsync(
        string bak, string begin, [EnumeratorCancellation] CancellationToken ct)
    {
        List<Blobvermelding> vermeldingen;
        lock (_slot)
            vermeldingen = [.. Bak(bak).Where(b => b.Key.StartsWith(begin, StringComparison.Ordinal))
                .Select(b => new Blobvermelding(b.Key, b.Value.Inhoud.Length, b.Value.Metadata))];
        foreach (var vermelding in vermeldingen)
        {
            await Task.Yield();
            yield return vermelding;
        }
    }

    public Task<IBloblease?> NeemLeaseAsync(string bak, string naam, TimeSpan duur, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(duur, Bloblease.Kortste);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(duur, Bloblease.Langste);
        Blobadres.Blobpad(bak, naam);
        lock (_slot)
        {
            var bakken = Bak(bak);
            if (!bakken.TryGetValue(naam, out var blob))
                bakken[naam] = blob = new Blob([], new Dictionary<string, string>());
            var lease = new Lease(this, blob, duur);
            return Task.FromResult<IBloblease?>(lease.Neem() ? lease : null);
        }
    }

    Schrijfuitkomst Bewaar(string bak, string naam, bool alsNieuw, byte[] inhoud, IReadOnlyDictionary<string, string> metadata)
    {
        Blobmetadata.Toets(metadata);
        lock (_slot)
        {
            var bestaande = Bak(bak).GetValueOrDefault(naam);
            if (alsNieuw && bestaande is not null)
                return new Schrijfuitkomst(Schrijfresultaat.BestaatAl);
            ToetsLease(bestaande, "schrijf");
            Bak(bak)[naam] = new Blob(inhoud, new Dictionary<string, string>(metadata));
            return new Schrijfuitkomst(Schrijfresultaat.Geslaagd, $"\"{++_versie}\"");
        }
    }

    SortedDictionary<string, Blob> Bak(string bak) =>
        _bakken.GetValueOrDefault(bak) ?? throw new Opslagfout(Opslagdienst.Blob, "lees", 404, "ContainerNotFound");

    void ToetsLease(Blob? blob, string bewerking)
    {
        if (blob?.LeaseTot > Nu)
            throw new Opslagfout(Opslagdienst.Blob, bewerking, 412, "LeaseIdMissing");
    }

    sealed class Blob(byte[] inhoud, IReadOnlyDictionary<string, string> metadata)
    {
        public byte[] Inhoud => inhoud;

        public IReadOnlyDictionary<string, string> Metadata => metadata;

        public Lease? Houder { get; set; }

        public DateTimeOffset? LeaseTot { get; set; }
    }

    sealed class Lease(GeheugenBlobs blobs, Blob blob, TimeSpan duur) : IBloblease
    {
        public bool Neem()
        {
            if (blob.LeaseTot > blobs.Nu)
                return false;
            (blob.Houder, blob.LeaseTot) = (this, blobs.Nu + duur);
            return true;
        }

        public Task<bool> VerlengAsync(CancellationToken ct)
        {
            lock (blobs._slot)
            {
                if (blob.Houder == this)
                    blob.LeaseTot = blobs.Nu + duur; // one that ran out can be renewed as long as nobody took it
                return Task.FromResult(blob.Houder == this);
            }
        }

        public ValueTask DisposeAsync()
        {
            lock (blobs._slot)
                if (blob.Houder == this)
                    (blob.Houder, blob.LeaseTot) = (null, null);
            return ValueTask.CompletedTask;
        }
    }

    sealed class Schrijver(Func<byte[], IReadOnlyDictionary<string, string>, Schrijfuitkomst> bewaar) : Blobschrijver
    {
        readonly MemoryStream _inhoud = new();

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
            _inhoud.WriteAsync(buffer, cancellationToken);

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            _inhoud.WriteAsync(buffer, offset, count, cancellationToken);

        public override Task<Schrijfuitkomst> VoltooiAsync(IReadOnlyDictionary<string, string> metadata, CancellationToken ct) =>
            Task.FromResult(bewaar(_inhoud.ToArray(), metadata));

        protected override void Dispose(bool disposing)
        {
            _inhoud.Dispose();
            base.Dispose(disposing);
        }
    }
}
