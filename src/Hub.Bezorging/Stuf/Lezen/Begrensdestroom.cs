using Hub.Kern;

namespace Hub.Bezorging.Stuf.Lezen;

/// <summary>A stream of which only so much may be read: first what an envelope needs, then what a message may be. Not thread-safe.</summary>
/// <param name="bron">The request as it comes in.</param>
/// <param name="grens">Bytes that may be read for now.</param>
sealed class Begrensdestroom(Stream bron, long grens) : Leesstroom
{
    long _gelezen;
    bool _isVerlengd;

    /// <summary>Allows this many bytes from here on.</summary>
    public void Verleng(long bytes) => (grens, _isVerlengd) = (_gelezen + bytes, true);

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var gelezen = await bron.ReadAsync(buffer, cancellationToken);
        _gelezen += gelezen;
        return _gelezen <= grens
            ? gelezen
            : throw (_isVerlengd
                ? new Stuffout(Foutcodes.TeGroot, "De envelop is groter dan een bericht van 25 MB nodig heeft.")
                : new Stuffout(Foutcodes.Envelop, "Voor het bericht staat meer dan een envelop nodig heeft.") { IsOnleesbaar = true });
    }

    public override long Position
    {
        get => _gelezen;
        set => throw new NotSupportedException();
    }
}
