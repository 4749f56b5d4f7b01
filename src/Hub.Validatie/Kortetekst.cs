using System.Buffers.Binary;

namespace Hub.Validatie;

/// <summary>Short texts, such as codes, as one number: comparing and hashing them is then one operation.</summary>
static class Kortetekst
{
    /// <summary>The longest text that is short, in bytes.</summary>
    public const int Lengte = sizeof(ulong) - 1;

    /// <summary>
    /// The number of a text of at most <see cref="Lengte"/> bytes; of different texts different. In memory: its length in one byte, the
    /// text, zeros. A hot path: reads what is there in at most three steps.
    /// </summary>
    public static ulong Woord(ReadOnlySpan<byte> tekst)
    {
        var lengte = tekst.Length;
        ulong woord = 0;
        if (lengte >= sizeof(uint))
            woord = BinaryPrimitives.ReadUInt32LittleEndian(tekst) | ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(tekst[(lengte - sizeof(uint))..]) << ((lengte - sizeof(uint)) * 8));
        else if (lengte > 0)
            woord = tekst[0] | ((ulong)tekst[lengte / 2] << (lengte / 2 * 8)) | ((ulong)tekst[lengte - 1] << ((lengte - 1) * 8));
        woord = (woord << 8) | (uint)lengte;
        return BitConverter.IsLittleEndian ? woord : BinaryPrimitives.ReverseEndianness(woord);
    }
}
