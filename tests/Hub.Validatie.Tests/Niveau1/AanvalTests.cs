using System.Net;
using System.Net.Sockets;
using System.Text;
using Hub.Berichtproeven;
using Hub.Kern.Poorten;
using Hub.Validatie.Diagnostiek;

namespace Hub.Validatie.Tests.Niveau1;

/// <summary>XML-01 to XML-04: an attack gets a clear finding, never an exception, and nothing is fetched.</summary>
public sealed class AanvalTests : IDisposable
{
    static readonly string Start = Proef.Tekst("JW305");

    readonly TcpListener _lokaas = new(IPAddress.Loopback, 0);

    public AanvalTests() => _lokaas.Start();

    string Lokaas => $"http://127.0.0.1:{((IPEndPoint)_lokaas.LocalEndpoint).Port}/aas";

    public void Dispose()
    {
        Assert.False(_lokaas.Pending(), "Er is een verbinding naar buiten gemaakt.");
        _lokaas.Dispose();
    }

    [Theory]
    [InlineData("<!DOCTYPE b [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>")]
    [InlineData("<!DOCTYPE b [<!ENTITY a SYSTEM \"{0}\">]>")]
    [InlineData("<!DOCTYPE b [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>")]
    [InlineData("<!DOCTYPE b SYSTEM \"{0}\">")]
    [InlineData("<!DOCTYPE b PUBLIC \"-//x//y\" \"{0}\">")]
    [InlineData("<!-- eerst dit -->\n<!DOCTYPE b>")]
    public async Task A_document_type_is_refused_before_it_is_read(string doctype)
    {
        var bericht = Start.Vervang("<jw305:Bericht", $"{doctype.Replace("{0}", Lokaas, StringComparison.Ordinal)}\n<jw305:Bericht");

        await Verwacht(Vervang(bericht, "&c;"), Catalogus.Doctype);
    }

    [Fact]
    public async Task A_document_type_further_on_is_not_well_formed()
    {
        await Verwacht(Start.Vervang("<jw305:Client>", $"<!DOCTYPE b SYSTEM \"{Lokaas}\"><jw305:Client>"), Catalogus.NietWelgevormd);
    }

    [Fact]
    public async Task An_entity_that_nobody_declared_is_not_well_formed()
    {
        await Verwacht(Vervang(Start, "&naam;"), Catalogus.NietWelgevormd);
    }

    [Fact]
    public async Task A_schemaLocation_is_not_followed_and_does_not_change_the_verdict()
    {
        var xsi = $"xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='http://www.istandaarden.nl/ijw/3_2/jw305/schema {Lokaas}' xsi:noNamespaceSchemaLocation='{Lokaas}'";
        var bericht = Start.Vervang("<jw305:Bericht", $"<jw305:Bericht {xsi}");

        Assert.Empty(await Proef.Bevindingen(bericht));
        Assert.Equal(Catalogus.OngeldigeWaarde.Code, Assert.Single(await Proef.Bevindingen(bericht.Vervang("<jw305:Bsn>", "<jw305:Bsn>x"))).Regel);
    }

    [Fact]
    public async Task An_inclusion_is_only_an_element_that_does_not_belong()
    {
        await Verwacht(Start.Vervang("<jw305:Client>", $"<jw305:Client><xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='{Lokaas}'/>"), Catalogus.ElementHoortHierNiet);
    }

    [Fact]
    public async Task A_schema_in_the_message_is_only_an_element_that_does_not_belong()
    {
        var schema = $"<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:include schemaLocation='{Lokaas}'/></xs:schema>";

        await Verwacht(Start.Vervang("<jw305:Client>", $"<jw305:Client>{schema}"), Catalogus.ElementHoortHierNiet);
    }

    public static TheoryData<string, byte[]> AndereCoderingen => new()
    {
        { "UTF-16 LE met BOM", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Start)] },
        { "UTF-16 BE met BOM", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Start)] },
        { "UTF-16 LE zonder BOM", Encoding.Unicode.GetBytes(Start) },
        { "UTF-16 BE zonder BOM", Encoding.BigEndianUnicode.GetBytes(Start) },
        { "UTF-32 zonder BOM", Encoding.UTF32.GetBytes(Start) },
        { "ISO-8859-1", Encoding.Latin1.GetBytes(Start.Vervang("<ijw:Achternaam>", "<ijw:Achternaam>Daniël ")) },
        { "te lange reeks", Bytes(0xC0, 0xAF) },
        { "surrogaat", Bytes(0xED, 0xA0, 0x80) },
        { "halve reeks", Bytes(0xE2, 0x82) },
        { "boven U+10FFFF", Bytes(0xF5, 0x80, 0x80, 0x80) },
    };

    [Theory]
    [MemberData(nameof(AndereCoderingen), DisableDiscoveryEnumeration = true)]
    public async Task Bytes_that_are_not_UTF_8_are_refused(string codering, byte[] bericht)
    {
        var bevinding = Assert.Single(await Proef.Bevindingen(bericht));

        Assert.True(bevinding.Regel == Catalogus.GeenUtf8.Code, $"{codering}: {bevinding}");
    }

    [Fact]
    public async Task A_letter_in_another_encoding_is_found_where_it_stands()
    {
        var bericht = Start.Vervang("<ijw:Achternaam>", "<ijw:Achternaam>Daniël ");

        var bevinding = Assert.Single(await Proef.Bevindingen(Encoding.Latin1.GetBytes(bericht)));

        Assert.Equal((Catalogus.GeenUtf8.Code, "Client/Naam/Geslachtsnaam/Achternaam", bericht.RegelVan("Daniël")), (bevinding.Regel, bevinding.Pad, bevinding.Regelnummer));
        Assert.Equal('ë', bericht.Split('\n')[bevinding.Regelnummer - 1][bevinding.Kolom - 1]);
    }

    [Fact]
    public async Task UTF_8_with_its_byte_order_mark_is_accepted()
    {
        byte[] bericht = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Start)];

        Assert.Empty(await Proef.Bevindingen(bericht));
        Assert.Equal(Kopfout.Geen, (await Proef.Kop(Stukjespijp.PerByte(bericht))).Fout);
    }

    [Theory]
    [InlineData("\u0001")]
    [InlineData("&#1;")]
    [InlineData("\uFFFE")]
    [InlineData("<")]
    [InlineData("]]>")]
    [InlineData("&lt")]
    [InlineData("<a b='1' b='2'/>")]
    [InlineData("<x:a/>")]
    [InlineData("</A>")]
    [InlineData("<!-- a -- b -->")]
    public async Task What_XML_does_not_allow_ends_the_reading(string inhoud)
    {
        await Verwacht(Vervang(Start, inhoud), Catalogus.NietWelgevormd);
    }

    [Fact]
    public async Task What_XML_does_allow_is_no_attack()
    {
        var naam = string.Concat(Enumerable.Repeat("&amp;&lt;&#233;&#x1F600;<![CDATA[<b>]]><!-- c --><?p i?>", 20));

        Assert.Empty(await Proef.Bevindingen(Vervang(Start, naam)));
    }

    [Fact]
    public async Task A_message_cut_off_anywhere_is_reported_as_such()
    {
        var bytes = Encoding.UTF8.GetBytes(Start.TrimEnd());
        for (var lengte = 0; lengte < bytes.Length; lengte++)
        {
            var bevindingen = await Proef.Bevindingen(bytes[..lengte]);
            Assert.Equal(Catalogus.NietWelgevormd.Code, bevindingen[^1].Regel);
        }
    }

    [Fact]
    public async Task Something_after_the_message_is_not_well_formed()
    {
        await Verwacht($"{Start}<nog/>", Catalogus.NietWelgevormd);
    }

    static async Task Verwacht(string bericht, Diagnose diagnose)
    {
        var bevinding = Assert.Single(await Proef.Bevindingen(bericht));

        Assert.Equal(diagnose.Code, bevinding.Regel);
    }

    /// <summary>The message with this as the client's first name.</summary>
    static string Vervang(string bericht, string inhoud) => bericht.Vervang("<ijw:Voornamen>", $"<ijw:Voornamen>{inhoud}");

    static byte[] Bytes(params byte[] fout)
    {
        var plaats = Start.IndexOf("<ijw:Voornamen>", StringComparison.Ordinal) + "<ijw:Voornamen>".Length;
        return [.. Encoding.UTF8.GetBytes(Start[..plaats]), .. fout, .. Encoding.UTF8.GetBytes(Start[plaats..])];
    }
}
