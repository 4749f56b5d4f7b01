using Hub.Functies.Opbouw;
using Hub.Functies.Tests.Api;
using Hub.Functies.Tests.Toegang.Proef;
using Hub.Kern;
using Microsoft.Extensions.Configuration;

namespace Hub.Functies.Tests.Toegang;

/// <summary>Who finds a weakness is told where to report it (SEC-07).</summary>
public class BeveiligingscontactTests(ToegangFixture toegang) : Toegangstest(toegang)
{
    static readonly Uri Pad = new("/.well-known/security.txt", UriKind.Relative);

    [Fact]
    public async Task Anybody_reads_where_to_report_a_weakness_once_that_is_configured()
    {
        await using var hub = await Toegang.StartAsync(new Dictionary<string, string?> { ["Hub:Contact"] = "mailto:melding@hub.example" });
        using var http = new HttpClient();

        var tekst = await http.GetStringAsync(new Uri(hub.Adres, Pad));

        Assert.Contains("Contact: mailto:melding@hub.example\n", tekst, StringComparison.Ordinal);
        Assert.Matches(@"Expires: \d{4}-\d{2}-\d{2}T00:00:00Z\n", tekst);
        await Apitest.ProbleemAsync(await http.GetAsync(new Uri(Toegang.Hub.Adres, Pad)), 404); // this one has none
    }

    [Fact]
    public void A_contact_that_is_no_address_stops_the_start() => Assert.Throws<ConfiguratieException>(() => Hubinstellingen.Lees(
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Hub:Opslag"] = "proef", ["FUNCTIONS_CUSTOMHANDLER_PORT"] = "7072", ["Hub:Contact"] = "javascript:alert(1)",
        }).Build()));
}
