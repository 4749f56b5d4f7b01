using System.Text;

namespace Hub.Validatie.Xml;

/// <content>The very start of a document: byte order mark, other encodings and the XML declaration.</content>
ref partial struct Xmllezer
{
    const int KortsteDocument = 4; // bytes: <a/>
    const int LangsteDeclaratie = 1024;

    // [22] prolog, up to and including [23] XMLDecl
    Xmldeel? LeesBegin()
    {
        if (Rest.Length < KortsteDocument && !laatste)
            return Xmldeel.MeerNodig;
        if (IsAndereCodering(Rest))
            return Stop(Xmlfout.GeenUtf8);
        var merk = Rest.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        var tekst = Rest[merk..];
        if (!laatste && tekst.Length < "<?xml ".Length && "<?xml "u8.StartsWith(tekst))
            return Xmldeel.MeerNodig;
        var lengte = IsDeclaratie(tekst) ? tekst.IndexOf("?>"u8) + "?>".Length : 0;
        if (lengte == 1)
            return laatste || tekst.Length > LangsteDeclaratie ? Stop(Xmlfout.NietWelgevormd) : Xmldeel.MeerNodig;
        if (merk > 0)
            SlaMerkOver(merk);
        return LeesDeclaratie(lengte);
    }

    Xmldeel? LeesDeclaratie(int lengte)
    {
        if (lengte > 0 && Xmldeclaratie.Oordeel(Rest[..lengte]) is var fout and not Xmlfout.Geen)
            return Stop(fout);
        Verder(lengte);
        stand.Deel = Documentdeel.Proloog;
        return null;
    }

    void SlaMerkOver(int merk)
    {
        stand.Plek.Volgordemerk();
        _plaats += merk;
        Begin = stand.Plek.Hier;
    }

    static bool IsDeclaratie(ReadOnlySpan<byte> tekst) =>
        tekst.StartsWith("<?xml"u8) && tekst.Length > "<?xml".Length && Xmltekens.IsWit(tekst["<?xml".Length]);

    // A byte order mark of UTF-16 or UTF-32, or the zero bytes of those encodings without one (appendix F).
    static bool IsAndereCodering(ReadOnlySpan<byte> begin) =>
        begin.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) || begin.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])
        || begin[..Math.Min(begin.Length, KortsteDocument)].Contains((byte)0);
}
