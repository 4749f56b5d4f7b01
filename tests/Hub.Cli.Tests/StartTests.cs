using System.Diagnostics;
using System.Net.Http.Json;
using System.Runtime.InteropServices;
using System.Text.Json;
using Hub.Berichtproeven;
using Hub.Testbasis;

namespace Hub.Cli.Tests;

/// <summary><c>hub start</c>: one command, ready to use, and nothing left behind.</summary>
public class StartTests
{
    [Fact]
    public async Task It_starts_everything_says_when_it_is_ready_keeps_its_data_and_stops_on_a_signal()
    {
        using var map = new Tijdelijkemap();
        var poort = VrijePoort.Zoek();
        await MetHubAsync(map.Pad, poort, async http =>
        {
            var bericht = (await Opdrachtregel.HubAsync(["genereer", "JW301", "--identificatie", "START1"])).Uit;
            using var inhoud = new StringContent(bericht, System.Text.Encoding.UTF8, "application/xml");
            http.DefaultRequestHeaders.Add("X-Api-Key", "demo-0268");
            (await http.PostAsync("berichten", inhoud)).EnsureSuccessStatusCode();
        });
        await MetHubAsync(map.Pad, poort, async http =>
        {
            http.DefaultRequestHeaders.Add("X-Api-Key", "demo-42420001");
            await Wacht.TotAsync(async () =>
                (await http.GetFromJsonAsync<JsonElement>("postbus")).GetProperty("berichten").GetArrayLength() == 1);
        });
    }

    [Fact]
    public async Task A_port_that_is_taken_is_said_so()
    {
        using var map = new Tijdelijkemap();
        using var bezet = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        bezet.Start();
        var poort = ((System.Net.IPEndPoint)bezet.LocalEndpoint).Port;

        var uitslag = await Opdrachtregel.HubAsync(["start", "--demo", "--poort", $"{poort}", "--data", map.Pad]);

        Assert.Equal(2, uitslag.Code);
        Assert.Contains($"Poort {poort} is bezet", uitslag.Fout, StringComparison.Ordinal);
    }

    static async Task MetHubAsync(string data, int poort, Func<HttpClient, Task> tijdens)
    {
        using var proces = Process.Start(new ProcessStartInfo(
            "dotnet", [Hubprogramma.Pad, "start", "--demo", "--poort", $"{poort}", "--data", data]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        try
        {
            while (await proces.StandardError.ReadLineAsync() is { } regel && !regel.StartsWith("De hub is klaar", StringComparison.Ordinal))
                Assert.False(proces.HasExited, regel);
            using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{poort}/api/v1/") };
            await tijdens(http);
            Assert.Equal(0, Kill(proces.Id, Sigterm));
            await proces.WaitForExitAsync();
            Assert.Equal(0, proces.ExitCode);
        }
        finally
        {
            if (!proces.HasExited)
                proces.Kill();
        }
    }

    const int Sigterm = 15;

    [DllImport("libc", EntryPoint = "kill")]
    static extern int Kill(int proces, int signaal);
}
