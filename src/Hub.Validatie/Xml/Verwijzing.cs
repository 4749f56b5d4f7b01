using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Hub.Validatie.Xml;

/// <summary>[67] Reference in a document without a DTD: a character reference or one of the five entities.</summary>
static class Verwijzing
{
    /// <summary>The character that the reference at the start stands for, and its length in bytes; false when it is none.</summary>
    public static bool Lees(ReadOnlySpan<byte> tekst, out Rune teken, out int lengte)
    {
        (teken, lengte) = (default, tekst.IndexOf((byte)';') + 1);
        if (lengte < "&x;".Length)
            return false;
        var naam = tekst[1..(lengte - 1)];
        return naam[0] == '#' ? IsTekenverwijzing(naam[1..], out teken) : IsEntiteit(naam, out teken);
    }

    // [66] CharRef
    static bool IsTekenverwijzing(ReadOnlySpan<byte> getal, out Rune teken)
    {
        teken = default;
        var hex = getal.StartsWith("x"u8);
        var cijfers = hex ? getal[1..] : getal;
        return cijfers.Length is > 0 and <= 64 && AlleenCijfers(cijfers, hex) && LeesGetal(cijfers.TrimStart((byte)'0'), hex, out var code)
            && Xmltekens.IsTeken(code) && Rune.TryCreate(code, out teken);
    }

    static bool AlleenCijfers(ReadOnlySpan<byte> cijfers, bool hex) =>
        cijfers.IndexOfAnyExcept(hex ? "0123456789abcdefABCDEF"u8 : "0123456789"u8) < 0;

    static bool LeesGetal(ReadOnlySpan<byte> cijfers, bool hex, out int code)
    {
        code = 0;
        if (cijfers.Length is 0 or > 7)
            return false;
        return hex
            ? int.TryParse(cijfers, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out code)
            : Utf8Parser.TryParse(cijfers, out code, out _);
    }

    // [68] EntityRef; only what 4.6 predefines can be declared without a DTD
    static bool IsEntiteit(ReadOnlySpan<byte> naam, out Rune teken)
    {
        teken = new Rune(
            naam.SequenceEqual("amp"u8) ? '&'
            : naam.SequenceEqual("lt"u8) ? '<'
            : naam.SequenceEqual("gt"u8) ? '>'
            : naam.SequenceEqual("quot"u8) ? '"'
            : naam.SequenceEqual("apos"u8) ? '\''
            : '\0');
        return teken.Value != 0;
    }
}
