using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using System.Text.RegularExpressions;
using Hub.Kern.Berichten;
using Hub.Validatie.Diagnostiek;

namespace Hub.Validatie.Niveau1.Invoer;

/// <summary>
/// Judges what stands before the root element, so that encoding, version and DOCTYPE get a clear finding instead of a parse
/// error, and so that the reader behind it may take UTF-8 for granted. XML 1.0, production [22] prolog.
/// </summary>
static partial class Proloog
{
    const int KortsteDocument = 4; // bytes: <a/>

    /// <summary>Looks at the start of the message and consumes nothing; a finding, or null when the reader may go on.</summary>
    public static async ValueTask<Bevinding?> BeoordeelAsync(PipeReader bericht, CancellationToken ct)
    {
        var gluurder = new Gluurstroom(bericht, Berichtgrenzen.MaxKopBytes, ct);
        var begin = ArrayPool<byte>.Shared.Rent(Berichtgrenzen.MaxKopBytes);
        try
        {
            for (var lengte = 0; ;)
            {
                var aantal = await gluurder.ReadAsync(begin.AsMemory(lengte, Berichtgrenzen.MaxKopBytes - lengte), ct);
                lengte += aantal;
                if (IsBeslist(begin.AsSpan(0, lengte), aantal == 0, out var bevinding))
                    return bevinding;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(begin);
            gluurder.LaatLos();
        }
    }

    static bool IsBeslist(ReadOnlySpan<byte> begin, bool volledig, out Bevinding? bevinding)
    {
        bevinding = null;
        if (begin.Length < KortsteDocument && !volledig)
            return false;
        if (IsAndereCodering(begin))
            bevinding = Xmlmeldingen.GeenUtf8(PlekVan(begin, 0));

        var plaats = begin.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        while (bevinding is null)
        {
            plaats += Witruimte(begin[plaats..]);
            var rest = begin[plaats..];
            var einde = Einde(rest);
            if (einde == 0)
                return IsInhoud(begin, plaats, volledig, out bevinding);
            if (einde < 0)
                return volledig;
            bevinding = BeoordeelDeclaratie(rest[..einde], PlekVan(begin, plaats));
            plaats += einde;
        }

        return true;
    }

    /// <summary>A byte order mark of UTF-16 or UTF-32, or the zero bytes of those encodings without one (XML 1.0, appendix F).</summary>
    static bool IsAndereCodering(ReadOnlySpan<byte> begin) =>
        begin.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) || begin.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])
        || begin[..Math.Min(begin.Length, KortsteDocument)].Contains((byte)0);

    static int Witruimte(ReadOnlySpan<byte> rest)
    {
        var aantal = rest.IndexOfAnyExcept(" \t\r\n"u8);
        return aantal < 0 ? rest.Length : aantal;
    }

    /// <summary>Length of the comment or processing instruction here; 0 when there is none, negative when it has not ended.</summary>
    static int Einde(ReadOnlySpan<byte> rest)
    {
        ReadOnlySpan<byte> open = rest.StartsWith("<?"u8) ? "<?"u8 : "<!--"u8;
        ReadOnlySpan<byte> sluit = rest.StartsWith("<?"u8) ? "?>"u8 : "-->"u8;
        if (!rest.StartsWith(open))
            return 0;
        var einde = rest[open.Length..].IndexOf(sluit);
        return einde < 0 ? -1 : open.Length + einde + sluit.Length;
    }

    /// <summary>False when more bytes are needed to see that this is neither comment nor DOCTYPE.</summary>
    static bool IsInhoud(ReadOnlySpan<byte> begin, int plaats, bool volledig, out Bevinding? bevinding)
    {
        var rest = begin[plaats..];
        bevinding = null;
        if (!volledig && ("<!DOCTYPE"u8.StartsWith(rest) || "<!--"u8.StartsWith(rest)) && rest.Length < "<!DOCTYPE"u8.Length)
            return false;
        if (rest.IsEmpty)
            bevinding = Xmlmeldingen.Leeg(PlekVan(begin, plaats));
        if (rest.StartsWith("<!DOCTYPE"u8))
            bevinding = Xmlmeldingen.Doctype(PlekVan(begin, plaats));
        return true;
    }

    static Bevinding? BeoordeelDeclaratie(ReadOnlySpan<byte> instructie, Plek plek)
    {
        var tekst = Encoding.Latin1.GetString(instructie);
        if (!Declaratie.IsMatch(tekst))
            return null;
        if (Versie.Match(tekst) is { Success: true } versie && versie.Groups[1].Value != "1.0")
            return Xmlmeldingen.AndereXmlVersie(plek);
        return Codering.Match(tekst) is { Success: true } codering
            && !codering.Groups[1].Value.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
            ? Xmlmeldingen.GeenUtf8(plek)
            : null;
    }

    static Plek PlekVan(ReadOnlySpan<byte> begin, int plaats)
    {
        var ervoor = begin[..plaats];
        return new Plek("Bericht", ervoor.Count((byte)'\n') + 1, plaats - ervoor.LastIndexOf((byte)'\n'));
    }

    [GeneratedRegex("""^<\?xml\s""")]
    static partial Regex Declaratie { get; }

    [GeneratedRegex("""\sversion\s*=\s*["']([^"']*)["']""")]
    static partial Regex Versie { get; }

    [GeneratedRegex("""\sencoding\s*=\s*["']([^"']*)["']""")]
    static partial Regex Codering { get; }
}
