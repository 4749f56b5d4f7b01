using System.Buffers;
using System.IO.Pipelines;
using Hub.Kern.Berichten;

namespace Hub.Validatie.Niveau1;

/// <summary>
/// Feeds a reading from a pipe. What a block cuts off comes again with the next one; bytes that lie in several segments are copied
/// together first, which costs little beside reading them and spares the reader from segments (docs/besluiten/0020).
/// </summary>
static class Pijplezing
{
    /// <summary>Reads to the end, or to where reading on has no use.</summary>
    /// <param name="pijp">The message.</param>
    /// <param name="lezing">The reading.</param>
    /// <param name="naBlok">Is called after each block, or null.</param>
    /// <param name="ct">Cancels.</param>
    public static async ValueTask LeesAsync<TVolger>(
        PipeReader pijp, Berichtlezing<TVolger> lezing, Func<CancellationToken, ValueTask>? naBlok, CancellationToken ct)
        where TVolger : struct, IBerichtvolger
    {
        for (var (laatste, totaal) = (false, 0L); !laatste && !lezing.IsKlaar;)
        {
            var resultaat = await pijp.ReadAsync(ct);
            if (resultaat.IsCanceled)
                throw new OperationCanceledException("Het lezen van het bericht is afgebroken.", ct);
            var buffer = resultaat.Buffer;
            laatste = resultaat.IsCompleted;
            var gelezen = 0;
            if (totaal + buffer.Length > Berichtgrenzen.MaxBytes)
                lezing.StopTeGroot();
            else
                gelezen = Lees(buffer, laatste, lezing);
            totaal += gelezen;
            pijp.AdvanceTo(buffer.GetPosition(gelezen), buffer.End);
            if (naBlok is not null)
                await naBlok(ct);
        }
    }

    static int Lees<TVolger>(in ReadOnlySequence<byte> buffer, bool laatste, Berichtlezing<TVolger> lezing)
        where TVolger : struct, IBerichtvolger
    {
        if (buffer.IsSingleSegment)
            return lezing.Lees(buffer.FirstSpan, laatste);
        var bytes = ArrayPool<byte>.Shared.Rent((int)buffer.Length);
        try
        {
            buffer.CopyTo(bytes);
            return lezing.Lees(bytes.AsSpan(0, (int)buffer.Length), laatste);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }
}
