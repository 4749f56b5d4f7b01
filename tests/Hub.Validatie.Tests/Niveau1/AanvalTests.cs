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

    [Fact]
    public async Task Every_attack_gets_its_one_finding()
    {
        foreach (var aanval in new Aanvallen(Start, Lokaas).Alle)
        {
            var bevindingen = await Proef.Bevindingen(aanval.Bericht);
            Assert.True(bevindingen is [var bevinding] && bevinding.Regel == aanval.Regel, $"{aanval}: {string.Join(", ", bevindingen)}");
        }
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

    /// <summary>The message with this as the client's first name.</summary>
    static string Vervang(string bericht, string inhoud) => bericht.Vervang("<ijw:Voornamen>", $"<ijw:Voornamen>{inhoud}");
}
