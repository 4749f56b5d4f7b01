using System.Buffers;
using System.Text;
using Azure.Core;
using Hub.Kern.Poorten;
using Hub.Opslag.Verkeer;

namespace Hub.Opslag.Blobs;

/// <summary>
/// Writes a blob block by block through one rented buffer. What fits in one block is one Put Blob; otherwise each full block is
/// put aside and Put Block List makes them the blob at once (BL-02). Blocks of a writer that stops halfway are never seen and
/// the service drops them after a week.
/// </summary>
sealed class Blokschrijver(Dienstkanaal kanaal, string pad, bool alsNieuw, string schrijver) : Blobschrijver
{
    /// <summary>The most that is held in memory: 1 MiB. A message of 25 MiB is 25 blocks, of the 50 000 that are allowed.</summary>
    public const int Blokbytes = 1024 * 1024;

    const string Binair = "application/octet-stream";

    readonly List<string> _blokken = [];
    byte[] _buffer = ArrayPool<byte>.Shared.Rent(Blokbytes);
    int _gevuld;

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_buffer.Length == 0, this);
        while (buffer.Length > 0)
        {
            if (_gevuld == Blokbytes)
                await ZetBlokAsync(cancellationToken);
            var deel = buffer[..Math.Min(buffer.Length, Blokbytes - _gevuld)];
            deel.CopyTo(_buffer.AsMemory(_gevuld));
            _gevuld += deel.Length;
            buffer = buffer[deel.Length..];
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async Task<Schrijfuitkomst> VoltooiAsync(IReadOnlyDictionary<string, string> metadata, CancellationToken ct)
    {
        ObjectDisposedException.ThrowIf(_buffer.Length == 0, this);
        Blobmetadata.Toets(metadata);
        // Azurite refuses a new blob in one piece where blocks of a broken-off writer wait; in blocks it does not.
        if (_blokken.Count == 0 && await ProbeerAsync(Heel(), metadata, ct) is { } heel)
            return heel;
        if (_gevuld > 0)
            await ZetBlokAsync(ct);
        return await ProbeerAsync(Blokkenlijst(), metadata, ct)
            ?? throw new Opslagfout(Opslagdienst.Blob, "blokkenlijst", 409, "BlobNotVisible");
    }

    protected override void Dispose(bool disposing)
    {
        if (_buffer.Length > 0)
            ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        base.Dispose(disposing);
    }

    async Task ZetBlokAsync(CancellationToken ct)
    {
        // Writers of the same name share one set of waiting blocks, so an id holds its writer; all ids are equally long (BL-02).
        var id = Convert.ToBase64String(Encoding.ASCII.GetBytes($"{schrijver}-{_blokken.Count:D6}"));
        using var oproep = kanaal.Begin(RequestMethod.Put, "blok", $"{pad}?comp=block&blockid={Uri.EscapeDataString(id)}")
            .Lichaam(_buffer.AsMemory(0, _gevuld), Binair);
        await oproep.StuurAsync(ct);
        if (!oproep.Gelukt)
            throw oproep.Fout();
        _blokken.Add(id);
        _gevuld = 0;
    }

    Oproep Heel() => kanaal.Begin(RequestMethod.Put, "schrijf", pad)
        .Kop("x-ms-blob-type", "BlockBlob")
        .Lichaam(_buffer.AsMemory(0, _gevuld), Binair);

    Oproep Blokkenlijst() => kanaal.Begin(RequestMethod.Put, "blokkenlijst", $"{pad}?comp=blocklist")
        .Kop("x-ms-blob-content-type", Binair)
        .Lichaam(
            Encoding.ASCII.GetBytes($"<BlockList>{string.Concat(_blokken.Select(id => $"<Uncommitted>{id}</Uncommitted>"))}</BlockList>"),
            "application/xml");

    /// <summary>The outcome, or null when the service says that there is a blob but shows none.</summary>
    async Task<Schrijfuitkomst?> ProbeerAsync(Oproep afsluiting, IReadOnlyDictionary<string, string> metadata, CancellationToken ct)
    {
        using var oproep = afsluiting.MetMetadata(metadata);
        if (alsNieuw)
            oproep.Kop("If-None-Match", "*").MetMetadata(new Dictionary<string, string> { [Blobmetadata.Schrijver] = schrijver });
        await oproep.StuurAsync(ct);
        if (oproep.Gelukt)
            return new Schrijfuitkomst(Schrijfresultaat.Geslaagd, oproep.Antwoordkop("ETag"));
        // BL-01: the two writes differ in the answer. Blocks that are gone were dropped when another writer's blob appeared.
        if (alsNieuw && oproep.Code is "BlobAlreadyExists" or "ConditionNotMet" or "InvalidBlockList")
            return await BestaandeAsync(ct);
        throw oproep.Fout();
    }

    // The blob that stands in the way may be our own, of an attempt whose answer was lost (TB-03).
    async Task<Schrijfuitkomst?> BestaandeAsync(CancellationToken ct)
    {
        using var oproep = kanaal.Begin(RequestMethod.Head, "bekijk", pad);
        await oproep.StuurAsync(ct);
        if (oproep.Status == 404)
            return null;
        if (!oproep.Gelukt)
            throw oproep.Fout();
        return oproep.Antwoordkop($"x-ms-meta-{Blobmetadata.Schrijver}") == schrijver
            ? new Schrijfuitkomst(Schrijfresultaat.Geslaagd, oproep.Antwoordkop("ETag"))
            : new Schrijfuitkomst(Schrijfresultaat.BestaatAl);
    }
}
