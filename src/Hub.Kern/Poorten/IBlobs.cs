namespace Hub.Kern.Poorten;

/// <summary>Azure Blob Storage, reduced to what the hub does. Thread-safe. Bodies stream both ways.</summary>
public interface IBlobs
{
    /// <summary>Creates the container when it does not exist yet.</summary>
    Task MaakAsync(string bak, CancellationToken ct);

    /// <summary>
    /// Starts a new blob. What is written to it becomes visible only, and all at once, by <see cref="Blobschrijver.VoltooiAsync"/>;
    /// disposing without that stores nothing.
    /// </summary>
    /// <param name="bak">Container name.</param>
    /// <param name="naam">Blob name.</param>
    /// <param name="alsNieuw">True to fail with BestaatAl when the blob exists (BL-01); false to overwrite.</param>
    Blobschrijver Schrijf(string bak, string naam, bool alsNieuw);

    /// <summary>Opens a blob for reading, or null when it does not exist. The caller disposes it.</summary>
    Task<Blobinhoud?> OpenAsync(string bak, string naam, CancellationToken ct);

    /// <summary>Deletes; false when it was already gone.</summary>
    Task<bool> VerwijderAsync(string bak, string naam, CancellationToken ct);

    /// <summary>The blobs whose name starts with this text, in name order.</summary>
    IAsyncEnumerable<Blobvermelding> LijstAsync(string bak, string begin, CancellationToken ct);

    /// <summary>
    /// Takes the only lease on a blob for this long (15 to 60 s, BL-02), or null when another has it.
    /// Creates an empty blob when there is none.
    /// </summary>
    Task<IBloblease?> NeemLeaseAsync(string bak, string naam, TimeSpan duur, CancellationToken ct);
}

/// <summary>A blob being written: a write-only stream that buffers one block at the most. Not thread-safe.</summary>
public abstract class Blobschrijver : Stream
{
    /// <summary>Makes the blob visible with all that was written.</summary>
    /// <param name="metadata">Stored with the blob; names are C# identifiers in lower case, values ASCII.</param>
    /// <param name="ct">Cancels the request.</param>
    /// <returns>Geslaagd, or BestaatAl when the blob had to be new and was not.</returns>
    public abstract Task<Schrijfuitkomst> VoltooiAsync(IReadOnlyDictionary<string, string> metadata, CancellationToken ct);

    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override void Flush()
    {
        // Nothing is visible before VoltooiAsync, so there is nothing to flush.
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException("Write with WriteAsync: a full block is sent over the network.");
}

/// <summary>An open blob.</summary>
/// <param name="Stroom">The content, streamed; read once.</param>
/// <param name="Lengte">Length in bytes.</param>
/// <param name="Metadata">As given when it was written.</param>
public sealed record Blobinhoud(Stream Stroom, long Lengte, IReadOnlyDictionary<string, string> Metadata) : IAsyncDisposable
{
    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Stroom.DisposeAsync();
}

/// <summary>A blob in a listing.</summary>
/// <param name="Naam">Blob name.</param>
/// <param name="Lengte">Length in bytes.</param>
/// <param name="Metadata">As given when it was written.</param>
public sealed record Blobvermelding(string Naam, long Lengte, IReadOnlyDictionary<string, string> Metadata);

/// <summary>A lease that this process holds; disposing gives it back.</summary>
public interface IBloblease : IAsyncDisposable
{
    /// <summary>Holds it again for the same duration; false when it was lost to another.</summary>
    Task<bool> VerlengAsync(CancellationToken ct);
}
