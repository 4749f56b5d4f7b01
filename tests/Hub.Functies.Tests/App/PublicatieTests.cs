using System.Diagnostics;
using System.Net;
using System.Text;
using Hub.Berichtproeven;
using Hub.Functies.Tests.Api;
using Hub.Lokaal.Functies;
using Hub.Testbasis;

namespace Hub.Functies.Tests.App;

/// <summary><c>dotnet publish functions</c> gives an app root that the Functions host can start (FN-01 to FN-06).</summary>
public class PublicatieTests(HubFixture hub) : Apitest(hub)
{
    [Fact]
    public async Task What_is_published_has_the_layout_of_an_app_root_and_answers_when_started_as_the_host_does()
    {
        using var map = new Tijdelijkemap();
        await PubliceerAsync(map.Pad);

        Assert.True(File.Exists(Path.Combine(map.Pad, "host.json")));
        Assert.Equal(
            Functiebestand.LeesAlle(AppContext.BaseDirectory).Select(f => f.Naam), Functiebestand.LeesAlle(map.Pad).Select(f => f.Naam));
        Assert.False(File.Exists(Path.Combine(map.Pad, "local.settings.json")));
        await StartAlsHostAsync(Path.Combine(map.Pad, "Hub.Functies"));
    }

    static async Task PubliceerAsync(string naar)
    {
        // Built already as a reference of this test; only the layout is made.
        using var proces = Process.Start(new ProcessStartInfo(
            "dotnet", ["publish", "functions", "--no-build", "-c", Hubprogramma.Configuratie, "-o", naar, "--nologo"])
        {
            WorkingDirectory = Gedeeld.Project, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        var uitvoer = await proces.StandardOutput.ReadToEndAsync();
        await proces.WaitForExitAsync();
        Assert.True(proces.ExitCode == 0, uitvoer);
    }

    // FN-04: a port in the environment; FN-06: ready is any answer on "/", well within 30 s.
    async Task StartAlsHostAsync(string programma)
    {
        var poort = VrijePoort.Zoek();
        var start = new ProcessStartInfo(programma) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["FUNCTIONS_CUSTOMHANDLER_PORT"] = $"{poort}";
        start.Environment["Hub__Opslag"] = Hub.Verbindingstekst;
        start.Environment["Hub__Partijen"] = HubFixture.Demopartijen;
        start.Environment["Hub__Demo"] = "true";
        using var proces = Process.Start(start)!;
        try
        {
            using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{poort}") };
            await Wacht.TotAsync(() => AntwoordtAsync(http), TimeSpan.FromSeconds(30));
            using var tik = new StringContent("{\"Data\":{\"wekker\":{}},\"Metadata\":{}}", Encoding.UTF8, "application/json");
            Assert.Equal(HttpStatusCode.OK, (await http.PostAsync("/BewaakVoortgang", tik)).StatusCode);
        }
        finally
        {
            proces.Kill();
            await proces.WaitForExitAsync();
        }
    }

    static async Task<bool> AntwoordtAsync(HttpClient http)
    {
        try
        {
            using var antwoord = await http.GetAsync("/");
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
