using System.Text;

namespace Hub.Berichtproeven;

/// <summary>An attack on whoever reads XML.</summary>
/// <param name="Naam">What it tries.</param>
/// <param name="Bericht">The message.</param>
/// <param name="Regel">Code of the one finding it must get.</param>
public sealed record Aanval(string Naam, byte[] Bericht, string Regel)
{
    /// <inheritdoc/>
    public override string ToString() => Naam;
}

/// <summary>The attacks of XML-01, XML-02 and XML-04, the same for every door at which a message comes in.</summary>
/// <param name="start">A valid JW305.</param>
/// <param name="lokaas">An address where nobody must come.</param>
public sealed class Aanvallen(string start, string lokaas)
{
    const string Doctype = "XML102";
    const string GeenUtf8 = "XML103";
    const string NietWelgevormd = "XML101";
    const string ElementHoortHierNiet = "XSD203";
    const string Voornamen = "<ijw:Voornamen>";
    const string Client = "<jw305:Client>";

    /// <summary>All of them.</summary>
    public IEnumerable<Aanval> Alle => [.. Doctypen(), .. Verwijzingen(), .. Coderingen(), .. Misvormingen()];

    IEnumerable<Aanval> Doctypen() => new[]
    {
        "<!DOCTYPE b [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>",
        $"<!DOCTYPE b [<!ENTITY c SYSTEM \"{lokaas}\">]>",
        "<!DOCTYPE b [<!ENTITY c SYSTEM \"file:///etc/passwd\">]>",
        $"<!DOCTYPE b SYSTEM \"{lokaas}\">",
        $"<!DOCTYPE b PUBLIC \"-//x//y\" \"{lokaas}\">",
        "<!-- eerst dit -->\n<!DOCTYPE b>",
    }.Select(doctype => Tekst(doctype, Vervang(Na(Voornamen, "&c;"), "<jw305:Bericht", $"{doctype}\n<jw305:Bericht"), Doctype));

    IEnumerable<Aanval> Verwijzingen() =>
    [
        Tekst("een DOCTYPE verderop", Na(Client, $"<!DOCTYPE b SYSTEM \"{lokaas}\">", ervoor: true), NietWelgevormd),
        Tekst("een entiteit die niemand kent", Na(Voornamen, "&naam;"), NietWelgevormd),
        Tekst("XInclude", Na(Client, $"<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='{lokaas}'/>"), ElementHoortHierNiet),
        Tekst(
            "een schema in het bericht",
            Na(Client, $"<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:include schemaLocation='{lokaas}'/></xs:schema>"), ElementHoortHierNiet),
    ];

    IEnumerable<Aanval> Coderingen() =>
    [
        new("UTF-16 LE met BOM", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(start)], GeenUtf8),
        new("UTF-16 BE met BOM", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(start)], GeenUtf8),
        new("UTF-16 LE zonder BOM", Encoding.Unicode.GetBytes(start), GeenUtf8),
        new("UTF-16 BE zonder BOM", Encoding.BigEndianUnicode.GetBytes(start), GeenUtf8),
        new("UTF-32 zonder BOM", Encoding.UTF32.GetBytes(start), GeenUtf8),
        new("ISO-8859-1", Encoding.Latin1.GetBytes(Na("<ijw:Achternaam>", "Daniël ")), GeenUtf8),
        new("te lange reeks", Bytes(0xC0, 0xAF), GeenUtf8),
        new("surrogaat", Bytes(0xED, 0xA0, 0x80), GeenUtf8),
        new("halve reeks", Bytes(0xE2, 0x82), GeenUtf8),
        new("boven U+10FFFF", Bytes(0xF5, 0x80, 0x80, 0x80), GeenUtf8),
    ];

    IEnumerable<Aanval> Misvormingen() =>
    [
        .. new[] { "\u0001", "&#1;", "\uFFFE", "<", "]]>", "&lt", "<a b='1' b='2'/>", "<x:a/>", "</A>", "<!-- a -- b -->" }
            .Select(inhoud => Tekst($"in een naam: {inhoud}", Na(Voornamen, inhoud), NietWelgevormd)),
        Tekst("iets na het bericht", $"{start}<nog/>", NietWelgevormd),
    ];

    static Aanval Tekst(string naam, string bericht, string regel) => new(naam, Encoding.UTF8.GetBytes(bericht), regel);

    byte[] Bytes(params byte[] fout)
    {
        var plaats = start.IndexOf(Voornamen, StringComparison.Ordinal) + Voornamen.Length;
        return [.. Encoding.UTF8.GetBytes(start[..plaats]), .. fout, .. Encoding.UTF8.GetBytes(start[plaats..])];
    }

    string Na(string element, string inhoud, bool ervoor = false) => Vervang(start, element, ervoor ? inhoud + element : element + inhoud);

    // The first occurrence only, and it must be there: an attack that changes nothing is none.
    static string Vervang(string tekst, string oud, string nieuw)
    {
        var plaats = tekst.IndexOf(oud, StringComparison.Ordinal);
        return plaats >= 0 ? tekst[..plaats] + nieuw + tekst[(plaats + oud.Length)..] : throw new ArgumentException($"'{oud}' staat niet in het bericht.", nameof(tekst));
    }
}
