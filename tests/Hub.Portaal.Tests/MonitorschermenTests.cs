using Hub.Portaal.Tests.Browser;
using Hub.Testbasis;
using Microsoft.Playwright;

namespace Hub.Portaal.Tests;

/// <summary>Makes the pictures of the zorgmonitor in <c>docs/schermen</c>, when asked to by HUB_LEG_VAST=1.</summary>
public sealed class MonitorschermenTests(HubFixture hub) : Portaaltest(hub)
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
        await Wacht.TotAsync(
            async () => await gemeente.GaNaarAsync("/monitor/overzicht?jaar=2026") == 200
                && await gemeente.Pagina.GetByRole(AriaRole.Link, new() { NameRegex = new("berichten van 2026, Unieke cliënten") }).CountAsync() > 0,
            TimeSpan.FromSeconds(90), () => Task.Delay(1000));
        await SchermenTests.FotografeerAsync(gemeente, "/monitor/kosten?jaar=2025", "gemeente-kosten");
        await using var regio = await AlsAsync("rijk-van-nijmegen");
        await SchermenTests.FotografeerAsync(regio, "/monitor/overzicht?gebied=verband-g7&jaar=2025", "g7-overzicht");
        await SchermenTests.FotografeerAsync(regio, "/monitor/clienten?gebied=verband-g7&jaar=2025", "g7-clienten");
        await SchermenTests.FotografeerAsync(regio, "/monitor/wachttijden?gebied=verband-g7&jaar=2025", "g7-wachttijden");
    }
}
