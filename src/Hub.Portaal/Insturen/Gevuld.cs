using Hub.Kern;

namespace Hub.Portaal.Insturen;

/// <summary>Text that was pasted, without the white space before it: XML may not begin with a line end. Not thread-safe.</summary>
/// <param name="eerste">The first bytes.</param>
/// <param name="rest">What follows.</param>
sealed class Gevuld(ReadOnlyMemory<byte> eerste, Stream rest) : Leesstroom
{
    ReadOnlyMemory<byte> _eerste = eerste;

    /// <summary>The text, or null when there is nothing but white space.</summary>
    public static async Task<Stream?> MaakAsync(Stream tekst, CancellationToken ct)
    {
        var blok = new byte[4096];
        while (await tekst.ReadAsync(blok, ct) is var gelezen and > 0)
        {
            var begin = blok.AsSpan(0, gelezen).IndexOfAnyExcept(" \t\r\n"u8);
            if (begin >= 0)
                return new Gevuld(blok.AsMemory(begin, gelezen - begin), tekst);
        }

        return null;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_eerste.IsEmpty)
            return await rest.ReadAsync(buffer, cancellationToken);
        var aantal = Math.Min(buffer.Length, _eerste.Length);
        _eerste[..aantal].CopyTo(buffer);
        _eerste = _eerste[aantal..];
        return aantal;
    }
}
