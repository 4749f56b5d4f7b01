using System.Buffers;
using System.Text;

namespace Hub.Validatie.Xml;

/// <summary>The character classes of XML 1.0 (fifth edition), on UTF-8 bytes.</summary>
static class Xmltekens
{
    /// <summary>ASCII that may stand in character data as it is and needs no further look: no markup, reference, <c>]</c> or line end.</summary>
    public static readonly SearchValues<byte> Gewoon = SearchValues.Create(
        [.. Enumerable.Range(0x20, 0x7F - 0x20).Select(teken => (byte)teken).Except("<&]"u8.ToArray())]);

    static readonly SearchValues<byte> Ascii = SearchValues.Create([.. "\t\n\r"u8, .. Enumerable.Range(0x20, 0x80 - 0x20).Select(teken => (byte)teken)]);

    static readonly SearchValues<byte> Naamtekens = SearchValues.Create(
        "-.:_0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8);

    /// <summary>[3] S.</summary>
    public static bool IsWit(byte teken) => teken is (byte)' ' or (byte)'\n' or (byte)'\t' or (byte)'\r';

    /// <summary>Number of bytes of white space at the start.</summary>
    public static int Wit(ReadOnlySpan<byte> tekst)
    {
        var aantal = 0;
        while (aantal < tekst.Length && IsWit(tekst[aantal]))
            aantal++;
        return aantal;
    }

    /// <summary>
    /// Number of bytes at the start that are [2] Char in UTF-8: all of them when nothing is wrong. <paramref name="fout"/> tells what
    /// stops it; with <see cref="Xmlfout.Geen"/> a character is cut off by the end of the block.
    /// </summary>
    public static int Tekens(ReadOnlySpan<byte> tekst, bool laatste, out Xmlfout fout)
    {
        fout = Xmlfout.Geen;
        var plaats = 0;
        while (true)
        {
            var vreemd = tekst[plaats..].IndexOfAnyExcept(Ascii);
            if (vreemd < 0)
                return tekst.Length;
            plaats += vreemd;
            var status = Rune.DecodeFromUtf8(tekst[plaats..], out var teken, out var lengte);
            if (status == OperationStatus.NeedMoreData && !laatste)
                return plaats;
            fout = status != OperationStatus.Done ? Xmlfout.GeenUtf8 : !IsTeken(teken.Value) ? Xmlfout.NietWelgevormd : Xmlfout.Geen;
            if (fout != Xmlfout.Geen)
                return plaats;
            plaats += lengte;
        }
    }

    /// <summary>[2] Char.</summary>
    public static bool IsTeken(int teken) => teken is '\t' or '\n' or '\r' or (>= 0x20 and <= 0xD7FF) or (>= 0xE000 and <= 0xFFFD) or (>= 0x10000 and <= 0x10FFFF);

    /// <summary>[5] Name: its length in bytes, 0 when there is none.</summary>
    public static int Naam(ReadOnlySpan<byte> tekst)
    {
        var lengte = 0;
        while (lengte < tekst.Length && Naamteken(tekst[lengte..], begin: lengte == 0) is var bytes and > 0)
            lengte += bytes;
        return lengte;
    }

    /// <summary>Number of bytes of the name character at the start, 0 when there is none.</summary>
    static int Naamteken(ReadOnlySpan<byte> tekst, bool begin)
    {
        if (tekst[0] < 0x80)
            return (begin ? IsNaambegin(tekst[0]) : Naamtekens.Contains(tekst[0])) ? 1 : 0;
        return Rune.DecodeFromUtf8(tekst, out var teken, out var bytes) == OperationStatus.Done
            && (IsNaambegin(teken.Value) || (!begin && IsNaamvervolg(teken.Value)))
            ? bytes
            : 0;
    }

    // [4] NameStartChar
    static bool IsNaambegin(int c) => c is ':' or '_' or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z')
        or (>= 0xC0 and <= 0xD6) or (>= 0xD8 and <= 0xF6) or (>= 0xF8 and <= 0x2FF) or (>= 0x370 and <= 0x37D) or (>= 0x37F and <= 0x1FFF)
        or (>= 0x200C and <= 0x200D) or (>= 0x2070 and <= 0x218F) or (>= 0x2C00 and <= 0x2FEF) or (>= 0x3001 and <= 0xD7FF)
        or (>= 0xF900 and <= 0xFDCF) or (>= 0xFDF0 and <= 0xFFFD) or (>= 0x10000 and <= 0xEFFFF);

    // [4a] NameChar, beyond NameStartChar and ASCII
    static bool IsNaamvervolg(int c) => c is 0xB7 or (>= 0x300 and <= 0x36F) or (>= 0x203F and <= 0x2040);
}
