using System.Text;

namespace Hub.Berichtproeven.Mutaties;

/// <summary>Changes the bytes of messages at random, in ways that matter to an XML reader. Seeded; results may be no XML at all.</summary>
public static class Bytemutator
{
    static readonly string[] Stukken =
    [
        "<!-- x -->", "<!-- -- -->", "<!---->", "<![CDATA[1]]>", "<![CDATA[", "<?p i?>", "<?xml version='1.0'?>", "<?p", "&#x41;", "&#49;", "&#0;", "&#xD;",
        "&#x110000;", "&amp;", "&lt;", "&naam;", "&", "]]>", "--", "<a/>", "</a>", "<", ">", "\"", "'", "=", " ", "\n", "\r\n", "\t", "\u00e9", "\ud83d\ude00", "\uffff", "\u0001",
        " a='1'", " xmlns:q='urn:q'", " xmlns=''", " xml:lang='nl'", "<!DOCTYPE a>", ":", "/",
    ];

    static readonly byte[][] KapotteBytes = [[0xFF], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xE2, 0x82], [0x80], [0xF5, 0x80, 0x80, 0x80], [0]];

    /// <summary>So many mutations of one message.</summary>
    public static IEnumerable<Mutatie> Muteer(byte[] bericht, int seed, int aantal)
    {
        var kans = new Random(seed);
        for (var index = 0; index < aantal; index++)
        {
            var (soort, bytes) = Eenmaal(bericht, kans);
            if (kans.Next(4) == 0)
                (soort, bytes) = ($"{soort}, CRLF", Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes).Replace("\n", "\r\n", StringComparison.Ordinal)));
            yield return new Mutatie($"{index}: {soort}", bytes);
        }
    }

    static (string Soort, byte[] Bericht) Eenmaal(byte[] bericht, Random kans)
    {
        var plaats = kans.Next(bericht.Length);
        switch (kans.Next(7))
        {
            case 0:
                return ($"afgebroken op {plaats}", bericht[..plaats]);
            case 1:
                return ($"{plaats} weg", [.. bericht[..plaats], .. bericht[(plaats + 1)..]]);
            case 2:
                var tot = Math.Min(bericht.Length, plaats + kans.Next(1, 40));
                return ($"{plaats}..{tot} dubbel", [.. bericht[..tot], .. bericht[plaats..]]);
            case 3:
                return ($"kapotte bytes op {plaats}", [.. bericht[..plaats], .. KapotteBytes[kans.Next(KapotteBytes.Length)], .. bericht[plaats..]]);
            case 4:
                return ("verwijzing voor een teken", Verwijzing(bericht, plaats));
            default:
                var stuk = Stukken[kans.Next(Stukken.Length)];
                return ($"'{stuk}' op {plaats}", [.. bericht[..plaats], .. Encoding.UTF8.GetBytes(stuk), .. bericht[plaats..]]);
        }
    }

    // The first character of a value that follows, written as a reference: the same message to a reader.
    static byte[] Verwijzing(byte[] bericht, int vanaf)
    {
        var begin = bericht.AsSpan(vanaf).IndexOf(">"u8) + vanaf + 1;
        if (begin <= vanaf || begin >= bericht.Length || !char.IsAsciiLetterOrDigit((char)bericht[begin]))
            return bericht;
        return [.. bericht[..begin], .. Encoding.ASCII.GetBytes($"&#x{bericht[begin]:X};"), .. bericht[(begin + 1)..]];
    }
}
