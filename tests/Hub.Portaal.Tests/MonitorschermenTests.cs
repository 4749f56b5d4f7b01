using System.Globalization;
using System.Text.RegularExpressions;
using Hub.Portaal.Tests.Browser;
using Hub.Testbasis;

namespace Hub.Portaal.Tests;

/// <summary>Makes the pictures of the zorgmonitor in <c>docs/schermen</c>, when asked to by HUB_LEG_VAST=1.</summary>
public sealed partial class MonitorschermenTests(HubFixture hub) : Portaaltest(hub)
{
    const int Clienten = 80; // figures about few persons are suppressed above a gemeente

    [SkippableFact]
    public async Task The_pictures_of_the_zorgmonitor_are_made()
    {
        Skip.IfNot(Environment.GetEnvironmentVariable("HUB_LEG_VAST") == "1", "Pictures are made with HUB_LEG_VAST=1.");
        await Browserbron.NeemAsync();
        var aanbod = new Aanbod(Hub);
        for (var client = 0; client < Clienten; client++)
            await aanbod.VoerGesprekAsync();
        await using var gemeente = await AlsAsync("0268");
        await WachtOpAllenAsync(gemeente, "/monitor/overzicht?jaar=2026");
        await SchermenTests.FotografeerAsync(gemeente, "/monitor/kosten?jaar=2025", "gemeente-kosten");
        await using var regio = await AlsAsync("rijk-van-nijmegen");
        await WachtOpAllenAsync(regio, "/monitor/overzicht?gebied=verband-g7&jaar=2026");
        await SchermenTests.FotografeerAsync(regio, "/monitor/overzicht?gebied=verband-g7&jaar=2025", "g7-overzicht");
        await SchermenTests.FotografeerAsync(regio, "/monitor/clienten?gebied=verband-g7&jaar=2025", "g7-clienten");
        await SchermenTests.FotografeerAsync(regio, "/monitor/wachttijden?gebied=verband-g7&jaar=2025", "g7-wachttijden");
    }

    // Until every client is counted, and then until a look later than the next count shows the same.
    static async Task WachtOpAllenAsync(Venster venster, string pad)
    {
        var (eerder, cijfers) = ("", "");
        await Wacht.TotAsync(
            async () =>
            {
                Assert.Equal(200, await venster.GaNaarAsync(pad));
                (eerder, cijfers) = (cijfers, await venster.Pagina.Locator("main").InnerTextAsync());
                return cijfers == eerder && Aantal().Match(cijfers) is { Success: true } aantal
                    && int.Parse(aantal.Groups[1].Value, CultureInfo.InvariantCulture) >= Clienten;
            },
            TimeSpan.FromMinutes(4), () => Task.Delay(TimeSpan.FromSeconds(25)));
    }

    [GeneratedRegex("Unieke cliënten\\s+(\\d+)")]
    private static partial Regex Aantal();
}
