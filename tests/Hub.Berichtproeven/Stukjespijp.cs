using System.Buffers;
using System.IO.Pipelines;

namespace Hub.Berichtproeven;

/// <summary>
/// A message that arrives in exactly these pieces: the next piece comes only when everything before it was looked at, as from
/// a slow client. When the last piece came and the sender has not hung up, waiting for more is an error instead of a hang.
/// </summary>
public sealed class Stukjespijp(byte[] bericht, IEnumerable<int> lengten, bool sluit = true) : PipeReader
{
    readonly Queue<int> _lengten = new(lengten);
    int _begin;
    int _aanwezig;
    bool _allesBekeken = true;
    ReadOnlySequence<byte> _gegeven;

    /// <summary>How many bytes were consumed.</summary>
    public int Verbruikt => _begin;

    /// <summary>The message in pieces of one byte.</summary>
    public static Stukjespijp PerByte(byte[] bericht, bool sluit = true) => new(bericht, Enumerable.Repeat(1, bericht.Length), sluit);

    /// <summary>The message in one piece.</summary>
    public static PipeReader InEens(byte[] bericht) => Create(new ReadOnlySequence<byte>(bericht));

    /// <inheritdoc/>
    public override ValueTask<ReadResult> ReadAsync(CancellationToken cancellationToken = default)
    {
        if (_allesBekeken && _lengten.TryDequeue(out var lengte))
            _aanwezig = Math.Min(bericht.Length, _aanwezig + lengte);
        else if (_allesBekeken && !sluit)
            throw new InvalidOperationException("Er wordt gewacht op bytes die niet meer komen.");
        _gegeven = new ReadOnlySequence<byte>(bericht, _begin, _aanwezig - _begin);
        return ValueTask.FromResult(new ReadResult(_gegeven, isCanceled: false, isCompleted: sluit && _lengten.Count == 0 && _aanwezig == bericht.Length));
    }

    /// <inheritdoc/>
    public override void AdvanceTo(SequencePosition consumed, SequencePosition examined)
    {
        _allesBekeken = _gegeven.Slice(examined).IsEmpty;
        _begin += (int)_gegeven.Slice(0, consumed).Length;
    }

    /// <inheritdoc/>
    public override void AdvanceTo(SequencePosition consumed) => AdvanceTo(consumed, consumed);

    /// <inheritdoc/>
    public override bool TryRead(out ReadResult result) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void CancelPendingRead() => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Complete(Exception? exception = null)
    {
    }
}
