using System.Security.Cryptography;
using Hub.Kern.Berichten;

namespace Hub.Keten.Stappen;

/// <summary>
/// Reads a message on behalf of the validator and does on the way what must be done with every byte: count, hash and store.
/// So a message passes the hub once, and never sits in memory whole. Not thread-safe.
/// </summary>
/// <param name="bron">The message as it comes in.</param>
/// <param name="opslag">Where it is stored.</param>
sealed class Meelezer(Stream bron, Stream opslag) : Stream
{
    readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Bytes read so far.</summary>
    public long Gelezen { get; private set; }

    /// <summary>SHA-256 of what was read, lower-case hexadecimal; ask once, at the end.</summary>
    public string Hash() => Convert.ToHexStringLower(_hash.GetHashAndReset());

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var gelezen = await bron.ReadAsync(buffer, cancellationToken);
        Gelezen += gelezen;
        if (Gelezen > Berichtgrenzen.MaxBytes)
            throw new BerichtTeGrootException();
        _hash.AppendData(buffer.Span[..gelezen]);
        await opslag.WriteAsync(buffer[..gelezen], cancellationToken);
        return gelezen;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _hash.Dispose();
        base.Dispose(disposing);
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => Gelezen;
        set => throw new NotSupportedException();
    }

    public override void Flush() => throw new NotSupportedException();

    public override int Read(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException("Read asynchronously: storing waits for the network.");

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}

/// <summary>The message is larger than <see cref="Berichtgrenzen.MaxBytes"/> (IB003).</summary>
sealed class BerichtTeGrootException : IOException;
