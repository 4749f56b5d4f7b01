using System.Net;
using System.Net.Sockets;
using System.Text;
using Hub.Functies.Opbouw;
using Hub.Functies.Tests.Api;
using Hub.Testbasis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Hub.Functies.Tests.Triggers;

/// <summary>Nobody outside can forge a trigger (FN-14), neither with two ports (local) nor with one (Azure).</summary>
public class TriggerpoortTests(HubFixture hub) : Apitest(hub)
{
    const string Payload = "{\"Data\":{\"wekker\":{}},\"Metadata\":{}}";

    static readonly string[] Omwegen =
    [
        "/BewaakVoortgang", "/bewaakvoortgang", "/api/v1/../../BewaakVoortgang", "/api/v1/%2e%2e/%2e%2e/BewaakVoortgang", "//BewaakVoortgang",
        "/BewaakVoortgang/", "/%42ewaakVoortgang", "/BewaakVoortgang?x=1", "/api/..;/BewaakVoortgang", "http://x/BewaakVoortgang",
    ];

    public static TheoryData<string> Paden => [.. Omwegen];

    [Theory]
    [MemberData(nameof(Paden))]
    public async Task No_path_on_the_public_port_reaches_a_trigger(string pad) =>
        Assert.NotEqual(200, await RuwAsync(Hub.Hub.Adres.Port, pad));

    [Fact]
    public async Task The_public_routes_are_not_on_the_trigger_port()
    {
        Assert.Equal(404, await RuwAsync(Hub.Hub.Triggeradres.Port, "/api/v1/gezondheid", "GET"));
    }

    [Fact]
    public async Task With_one_port_the_host_reaches_its_triggers_and_what_came_from_outside_does_not()
    {
        var poort = VrijePoort.Zoek();
        await using var app = Functieapp.Bouw([], bouwer =>
        {
            bouwer.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["FUNCTIONS_CUSTOMHANDLER_PORT"] = $"{poort}",
                ["Hub:Opslag"] = Hub.Verbindingstekst,
                ["Hub:Partijen"] = HubFixture.Demopartijen,
                ["Hub:Demo"] = "true",
            });
            bouwer.Logging.SetMinimumLevel(LogLevel.Error);
        });
        await app.StartAsync();

        Assert.Equal(200, await RuwAsync(poort, "/BewaakVoortgang"));
        Assert.Equal(200, await RuwAsync(poort, "/api/v1/gezondheid", "GET", "X-Forwarded-For: 203.0.113.7"));
        foreach (var kop in new[] { "X-Forwarded-For: 203.0.113.7", "X-Forwarded-Host: hub", "X-Original-URL: /x", "X-ARR-LOG-ID: 1", "Forwarded: for=1" })
            Assert.Equal(404, await RuwAsync(poort, "/BewaakVoortgang", "POST", kop));
        foreach (var pad in Omwegen.Where(pad => pad != "/BewaakVoortgang"))
            Assert.NotEqual(200, await RuwAsync(poort, pad));
    }

    // Over a socket, because a client library would normalise the path before it is sent.
    static async Task<int> RuwAsync(int poort, string pad, string methode = "POST", string? kop = null)
    {
        using var tcp = new TcpClient();
        await tcp.ConnectAsync(IPAddress.Loopback, poort);
        var verzoek = $"{methode} {pad} HTTP/1.1\r\nHost: 127.0.0.1:{poort}\r\nConnection: close\r\n{(kop is null ? "" : kop + "\r\n")}"
            + (methode == "POST" ? $"Content-Type: application/json\r\nContent-Length: {Payload.Length}\r\n\r\n{Payload}" : "\r\n");
        await tcp.GetStream().WriteAsync(Encoding.ASCII.GetBytes(verzoek));
        using var lezer = new StreamReader(tcp.GetStream(), Encoding.ASCII);
        return int.Parse((await lezer.ReadLineAsync())!.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
    }
}
