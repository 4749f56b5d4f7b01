using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Hub.Berichtproeven;
using Hub.Functies.Tests.Api;
using Hub.Functies.Tests.Toegang.Proef;

namespace Hub.Functies.Tests.Toegang;

/// <summary>Every XML attack through the door: 400 with its finding, nothing fetched, and the hub goes on (XML-01 to XML-04).</summary>
public class AanvalTests(ToegangFixture toegang) : Toegangstest(toegang)
{
    [Theory]
    [InlineData("berichten")]
    [InlineData("validaties")]
    public async Task An_attack_gets_its_finding_and_leaves_the_hub_healthy(string route)
    {
        using var lokaas = new TcpListener(IPAddress.Loopback, 0);
        lokaas.Start();
        var start = Encoding.UTF8.GetString((await Apitest.MaakAsync("JW305")).Bericht);
        using var http = Toegang.Als(Partijen.Aanbieder);
        var aantal = 0;
        foreach (var aanval in Alle(start, $"http://127.0.0.1:{((IPEndPoint)lokaas.LocalEndpoint).Port}/aas"))
        {
            using var antwoord = await http.PostAsync(route, Apitest.Xml(aanval.Bericht));
            var inhoud = await antwoord.Content.ReadFromJsonAsync<JsonElement>();
            Assert.True((int)antwoord.StatusCode == (route == "berichten" ? 400 : 200), $"{aanval}: {antwoord.StatusCode}");
            Assert.Contains(inhoud.GetProperty("bevindingen").EnumerateArray(), b => b.GetProperty("regel").GetString() == aanval.Regel);
            aantal++;
        }

        Assert.True(aantal > 30);
        Assert.False(lokaas.Pending(), "Er is een verbinding naar buiten gemaakt.");
        Assert.Equal("goed", (await http.GetFromJsonAsync<JsonElement>("gezondheid")).GetProperty("status").GetString());
        using var daarna = await BiedAanAsync(Partijen.Aanbieder, Encoding.UTF8.GetBytes(start));
        Assert.Equal(HttpStatusCode.Accepted, daarna.StatusCode);
    }

    // XML-03 besides: too deep, and too wide.
    static IEnumerable<Aanval> Alle(string start, string lokaas) =>
    [
        .. new Aanvallen(start, lokaas).Alle,
        new("honderdduizend niveaus", Na(start, string.Concat(Enumerable.Repeat("<a>", 100_000))), "XML105"),
        new("duizend attributen", Na(start, $"<a{string.Concat(Enumerable.Range(0, 1000).Select(i => $" a{i}='1'"))}/>"), "XML106"),
    ];

    static byte[] Na(string start, string inhoud)
    {
        var plaats = start.IndexOf("<jw305:Client>", StringComparison.Ordinal) + "<jw305:Client>".Length;
        return Encoding.UTF8.GetBytes(start[..plaats] + inhoud + start[plaats..]);
    }
}
