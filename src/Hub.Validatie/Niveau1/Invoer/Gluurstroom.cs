using System.Buffers;
using System.IO.Pipelines;

namespace Hub.Validatie.Niveau1.Invoer;

/// <summary>
/// Reads a pipe from its start and consumes nothing, so that it can be read again. Gives at most <paramref name="max"/> bytes.
/// Call <see cref="LaatLos"/> when done.
/// </summary>
sealed class Gluurstroom(PipeReader pijp, int max, CancellationToken ct) : Leesstroom
{
    ReadOnlySequence<byte> _buffer;
    bool _open;
    bool _volledig;
    int _gelezen;

    /// <summary>True when the limit kept bytes back.</summary>
    public bool LimietBereikt { get; private set; }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (!_open || (_buffer.Length == _gelezen && !_volledig && _gelezen < max))
            await HaalAsync();

        LimietBereikt |= _gelezen == max && _buffer.Length > max;
        var aantal = (int)Math.Min(buffer.Length, Math.Min(_buffer.Length, max) - _gelezen);
        _buffer.Slice(_gelezen, aantal).CopyTo(buffer.Span);
        _gelezen += aantal;
        return aantal;
    }

    /// <summary>
    /// Gives the pipe back with everything unread. The last byte counts as not looked at, so that the next reader does not
    /// wait for bytes beyond those that are there.
    /// </summary>
    public void LaatLos()
    {
        if (!_open)
            return;
        _open = false;
        pijp.AdvanceTo(_buffer.Start, _volledig ? _buffer.End : _buffer.GetPosition(_buffer.Length - 1));
    }

    async ValueTask HaalAsync()
    {
        if (_open)
            pijp.AdvanceTo(_buffer.Start, _buffer.End);
        _open = false;
        var resultaat = await pijp.ReadAsync(ct);
        if (resultaat.IsCanceled)
            throw new OperationCanceledException("Het lezen van het bericht is afgebroken.", ct);
        (_buffer, _volledig, _open) = (resultaat.Buffer, resultaat.IsCompleted, true);
    }
}
