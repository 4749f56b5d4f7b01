using System.Xml;
using Hub.Kern;

namespace Hub.Bezorging.Stuf.Lezen;

/// <summary>
/// The message in an envelope, decoded while it is read. Before it ends, the envelope around it is read to its end too: a message in a
/// broken envelope is an error while it is read, so that nothing of it is kept. Not thread-safe.
/// </summary>
/// <param name="xml">Stands on <c>xmlBestand</c>.</param>
/// <param name="sluit">Reads what comes after <c>xmlBestand</c>.</param>
sealed class Ladingstroom(XmlReader xml, Func<Task> sluit) : Leesstroom
{
    bool _klaar;

    public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        if (_klaar || count == 0)
            return 0;
        var gelezen = await Xmlfouten.VertaalAsync(() => xml.ReadElementContentAsBase64Async(buffer, offset, count));
        if (gelezen > 0)
            return gelezen;
        _klaar = true;
        await sluit();
        return 0;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (System.Runtime.InteropServices.MemoryMarshal.TryGetArray(buffer, out ArraySegment<byte> deel))
            return await ReadAsync(deel.Array!, deel.Offset, deel.Count, cancellationToken);
        var eigen = new byte[buffer.Length];
        var gelezen = await ReadAsync(eigen, 0, eigen.Length, cancellationToken);
        eigen.AsSpan(0, gelezen).CopyTo(buffer.Span);
        return gelezen;
    }
}
