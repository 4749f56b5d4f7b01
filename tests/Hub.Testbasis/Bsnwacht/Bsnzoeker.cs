using System.Text;

namespace Hub.Testbasis.Bsnwacht;

/// <summary>Finds the BSNs that tests use: 999900006 to 999999990, by the eleven test.</summary>
public static class Bsnzoeker
{
    /// <summary>Length of a BSN.</summary>
    public const int Lengte = 9;

    /// <summary>True when there is one; not in the middle of a longer number or of hexadecimal text, which may hold any digits.</summary>
    public static bool Bevat(string tekst) => Bevat(Encoding.UTF8.GetBytes(tekst));

    /// <summary>As for text, in UTF-8 or ASCII. The bytes before the first and after the last count as an edge.</summary>
    public static bool Bevat(ReadOnlySpan<byte> tekst)
    {
        for (var vanaf = 0; tekst[vanaf..].IndexOf("9999"u8) is >= 0 and var plaats; vanaf += plaats + 1)
        {
            var begin = vanaf + plaats;
            var staatAlleen = (begin == 0 || !IsHex(tekst[begin - 1])) && (begin + Lengte >= tekst.Length || !IsHex(tekst[begin + Lengte]));
            if (begin + Lengte <= tekst.Length && staatAlleen && IsBsn(tekst.Slice(begin, Lengte)))
                return true;
        }

        return false;
    }

    static bool IsBsn(ReadOnlySpan<byte> cijfers)
    {
        var som = 0;
        for (var i = 0; i < Lengte; i++)
        {
            if (cijfers[i] is < (byte)'0' or > (byte)'9')
                return false;
            som += (cijfers[i] - '0') * (i == Lengte - 1 ? -1 : Lengte - i);
        }

        return som % 11 == 0;
    }

    static bool IsHex(byte teken) => char.IsAsciiHexDigit((char)teken);
}
