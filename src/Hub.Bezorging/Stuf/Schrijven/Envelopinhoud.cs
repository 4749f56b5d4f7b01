using System.Buffers;
using System.Buffers.Text;
using System.Net;

namespace Hub.Bezorging.Stuf.Schrijven;

/// <summary>
/// A request body: an envelope with a message in Base64 in the middle, encoded while it is sent. Memory: one block, whatever the
/// message's size; its length is known beforehand. To be sent once.
/// </summary>
/// <param name="envelop">What is around it.</param>
/// <param name="bericht">The message; the caller disposes it.</param>
/// <param name="lengte">Its length in bytes.</param>
sealed class Envelopinhoud(Envelop envelop, Stream bericht, long lengte) : HttpContent
{
    const int Blok = 48 * 1024; // bytes, a multiple of three: no padding but at the end

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Base64.GetMaxEncodedToUtf8Length(Blok));
        try
        {
            await stream.WriteAsync(envelop.Voor, cancellationToken);
            while (await bericht.ReadAtLeastAsync(bytes.AsMemory(0, Blok), Blok, throwOnEndOfStream: false, cancellationToken) is > 0 and var gelezen)
            {
                Base64.EncodeToUtf8InPlace(bytes, gelezen, out var geschreven);
                await stream.WriteAsync(bytes.AsMemory(0, geschreven), cancellationToken);
            }

            await stream.WriteAsync(envelop.Na, cancellationToken);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes, clearArray: true); // it held content
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = envelop.Voor.Length + ((lengte + 2) / 3 * 4) + envelop.Na.Length;
        return true;
    }
}
