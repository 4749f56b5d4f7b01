namespace Hub.Generator.Xml;

/// <summary>Counts what is written to it and keeps nothing.</summary>
sealed class Telstroom : Stream
{
    long _lengte;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _lengte;

    public override long Position
    {
        get => _lengte;
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => _lengte += count;

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        _lengte += buffer.Length;
        return ValueTask.CompletedTask;
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
