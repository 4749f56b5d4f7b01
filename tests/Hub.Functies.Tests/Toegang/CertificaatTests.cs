using System.Net;
using System.Security.Cryptography.X509Certificates;
using Hub.Functies.Tests.Api;
using Hub.Functies.Tests.Toegang.Proef;
using Hub.Testbasis;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Hub.Functies.Tests.Toegang;

/// <summary>Signing in with a client certificate that a trusted front passes on (PKI-02, GOV-20).</summary>
public class CertificaatTests(ToegangFixture toegang) : Toegangstest(toegang)
{
    const string Kop = "X-ARR-ClientCert";
    const string Geheimkop = "X-Voordeur-Geheim";
    const string Onderwerp = $"CN=aanbieder.example, SERIALNUMBER={Partijen.AanbiederOin}, O=De Linde, C=NL";

    [Fact]
    public async Task A_certificate_signs_in_the_party_with_its_OIN_as_Azure_and_as_nginx_pass_it_on()
    {
        using var certificaat = Toegang.Pki.Geef(Onderwerp);
        Assert.Equal(HttpStatusCode.OK, await PostbusAsync(Toegang.Hub.Adres, Base64(certificaat)));
        Assert.Equal(HttpStatusCode.OK, await PostbusAsync(Toegang.Hub.Adres, Uri.EscapeDataString(certificaat.ExportCertificatePem())));
        Assert.Equal(HttpStatusCode.Forbidden, await PostbusAsync(Toegang.Hub.Adres, Base64(certificaat), namens: Partijen.Gemeente));
    }

    public static TheoryData<string> Fouten => [.. Fout.Keys];

    [Theory]
    [MemberData(nameof(Fouten))]
    public async Task A_certificate_with_anything_wrong_401(string fout)
    {
        using var andere = new Proefpki();
        Assert.Equal(HttpStatusCode.Unauthorized, await PostbusAsync(Toegang.Hub.Adres, Fout[fout](Toegang.Pki, andere)));
    }

    static readonly Dictionary<string, Func<Proefpki, Proefpki, string>> Fout = new()
    {
        ["geen certificaat"] = (_, _) => "bm90IGEgY2VydGlmaWNhdGU=",
        ["geen base64"] = (_, _) => "***",
        ["een andere uitgever van dezelfde naam"] = (_, andere) => Base64(andere.Geef(Onderwerp)),
        ["zelf uitgegeven"] = (pki, _) => Base64(pki.Wortel),
        ["verlopen"] = (pki, _) => Base64(pki.Geef(Onderwerp, tot: DateTimeOffset.UtcNow.AddDays(-1))),
        ["voor servers"] = (pki, _) => Base64(pki.Geef(Onderwerp, voorServers: true)),
        ["een OIN dat niemand heeft"] = (pki, _) => Base64(pki.Geef("CN=x, SERIALNUMBER=00000003999999990000")),
        ["zonder OIN"] = (pki, _) => Base64(pki.Geef($"CN={Partijen.AanbiederOin}")),
        ["twee OINs"] = (pki, _) => Base64(pki.Geef($"SERIALNUMBER={Partijen.AanbiederOin}, SERIALNUMBER={Partijen.GemeenteOin}")),
        ["een OIN en nog iets"] = (pki, _) => Base64(pki.Geef($"SERIALNUMBER=\"{Partijen.AanbiederOin} \"")),
    };

    [Theory]
    [InlineData(null)]
    [InlineData("een-ander-geheim-van-minstens-zoveel-tekens")]
    public async Task A_header_that_does_not_come_from_the_front_is_an_outsiders_word_401(string? geheim)
    {
        using var certificaat = Toegang.Pki.Geef(Onderwerp);
        Assert.Equal(HttpStatusCode.Unauthorized, await PostbusAsync(Toegang.Hub.Adres, Base64(certificaat), geheim));
    }

    [Theory]
    [InlineData("127.0.0.1", HttpStatusCode.OK)]
    [InlineData("127.0.0.0/8", HttpStatusCode.OK)]
    [InlineData("192.0.2.0/24", HttpStatusCode.Unauthorized)]
    public async Task The_front_may_be_known_by_its_address_instead(string adres, HttpStatusCode verwacht)
    {
        await using var hub = await Toegang.StartAsync(new Dictionary<string, string?>
        {
            ["Hub:Certificaat:VoordeurGeheim"] = null, ["Hub:Certificaat:VoordeurAdressen:0"] = adres,
        });
        using var certificaat = Toegang.Pki.Geef(Onderwerp);
        Assert.Equal(verwacht, await PostbusAsync(hub.Adres, Base64(certificaat), geheim: null));
    }

    [Fact]
    public async Task With_revocation_checked_a_certificate_is_refused_when_it_was_revoked_and_when_that_cannot_be_known()
    {
        await using var crl = await CrlAsync();
        using var pki = new Proefpki(new Uri(crl.Adres, "wortel"));
        await using var hub = await OnlineAsync(pki);
        using var goed = pki.Geef(Onderwerp, crl: new Uri(crl.Adres, "goed"));
        using var ingetrokken = pki.Geef(Onderwerp, crl: new Uri(crl.Adres, "ingetrokken"));
        using var onbekend = pki.Geef(Onderwerp, crl: new Uri(crl.Adres, "weg"));
        crl.Lijsten["/wortel"] = Proefpki.Intrekkingen(pki.Wortel);
        crl.Lijsten["/goed"] = Proefpki.Intrekkingen(pki.Tussen);
        crl.Lijsten["/ingetrokken"] = Proefpki.Intrekkingen(pki.Tussen, ingetrokken);

        Assert.Equal(HttpStatusCode.OK, await PostbusAsync(hub.Adres, Base64(goed)));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostbusAsync(hub.Adres, Base64(ingetrokken)));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostbusAsync(hub.Adres, Base64(onbekend)));
    }

    [Fact]
    public async Task An_address_in_a_certificate_that_nobody_vouches_for_is_not_called()
    {
        await using var crl = await CrlAsync();
        await using var hub = await OnlineAsync(Toegang.Pki);
        using var andere = new Proefpki();
        using var certificaat = andere.Geef(Onderwerp, crl: new Uri(crl.Adres, "lokaas"));

        Assert.Equal(HttpStatusCode.Unauthorized, await PostbusAsync(hub.Adres, Base64(certificaat)));

        Assert.Empty(crl.Gevraagd);
    }

    Task<Lokaal.LokaleHost> OnlineAsync(Proefpki pki) => Toegang.StartAsync(new Dictionary<string, string?>
    {
        ["Hub:Certificaat:Intrekking"] = "online",
        ["Hub:Certificaat:Wortels"] = Toegang.Schrijf("wortels-online.pem", pki.Wortel.ExportCertificatePem()),
        ["Hub:Certificaat:Tussenliggende"] = Toegang.Schrijf("tussen-online.pem", pki.Tussen.ExportCertificatePem()),
    });

    static string Base64(X509Certificate2 certificaat) => Convert.ToBase64String(certificaat.RawData);

    static async Task<HttpStatusCode> PostbusAsync(
        Uri adres, string certificaat, string? geheim = ToegangFixture.Voordeurgeheim, string? namens = null)
    {
        using var http = Hubclient.Als(adres, partij: null, namens);
        http.DefaultRequestHeaders.Add(Kop, certificaat);
        if (geheim is not null)
            http.DefaultRequestHeaders.Add(Geheimkop, geheim);
        using var antwoord = await http.GetAsync("postbus");
        if (!antwoord.IsSuccessStatusCode)
            await Apitest.ProbleemAsync(antwoord, (int)antwoord.StatusCode);
        return antwoord.StatusCode;
    }

    static async Task<Crlserver> CrlAsync()
    {
        var bouwer = WebApplication.CreateSlimBuilder();
        bouwer.Logging.ClearProviders();
        bouwer.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new Crlserver(bouwer.Build());
        await server.StartAsync();
        return server;
    }

    /// <summary>Gives revocation lists on loopback and remembers what was asked. Its port makes the addresses new, so that no list of an earlier run is taken.</summary>
    sealed class Crlserver(WebApplication app) : IAsyncDisposable
    {
        public Dictionary<string, byte[]> Lijsten { get; } = [];

        public System.Collections.Concurrent.ConcurrentQueue<string> Gevraagd { get; } = new();

        public Uri Adres { get; private set; } = null!;

        public async Task StartAsync()
        {
            app.MapGet("/{**pad}", (HttpContext context) =>
            {
                Gevraagd.Enqueue(context.Request.Path);
                return Lijsten.TryGetValue(context.Request.Path, out var lijst)
                    ? Results.Bytes(lijst, "application/pkix-crl")
                    : Results.NotFound();
            });
            await app.StartAsync();
            Adres = new Uri(app.Urls.Single());
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();
    }
}
