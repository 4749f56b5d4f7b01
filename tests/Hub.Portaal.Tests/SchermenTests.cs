using Hub.Berichtproeven;
using Hub.Portaal.Tests.Browser;
using Hub.Testbasis;

namespace Hub.Portaal.Tests;

/// <summary>Makes the pictures in <c>docs/schermen</c>, when asked to by HUB_LEG_VAST=1: they differ from run to run.</summary>
public sealed class SchermenTests(HubFixture hub) : Portaaltest(hub)
{
    const int MaxHoog = 2600; // pixels: further down a long page is more of the same

    [SkippableFact]
    public async Task The_pictures_of_the_operator_s_pages_are_made()
    {
        Skip.IfNot(Environment.GetEnvironmentVariable("HUB_LEG_VAST") == "1", "Pictures are made with HUB_LEG_VAST=1.");
        await Browserbron.NeemAsync();
        var aanbod = new Aanbod(Hub);
        await aanbod.MaakFoutAsync();
        var toewijzing = (await aanbod.VoerGesprekAsync()).First(bericht => bericht.Soort == "JW301").Id;
        foreach (var aanbieder in new[] { "90909094", "90909094", "90909094", "90909095" })
            await aanbod.MaakDodeBriefAsync(aanbieder);
        await using var venster = await AlsAsync("operator");
        await WachtOpAsync(venster, "/operator/dodebrieven", "90909095"); // the counts on a screen are a quarter of a minute, or a minute, old
        await WachtOpAsync(venster, "/operator", "4 dode brieven");
        await FotografeerAsync(venster, "/operator", "stroom");
        await FotografeerAsync(venster, "/berichten", "zoeken");
        await FotografeerAsync(venster, $"/berichten/bericht/{toewijzing}", "bericht");
        await FotografeerAsync(venster, "/operator/dodebrieven", "dode-brieven");
        await FotografeerAsync(venster, "/hulp/bevinding/TR319", "hulp");
        await using var donker = await AlsAsync("operator", donker: true);
        await FotografeerAsync(donker, "/operator", "stroom-donker");
    }

    static Task WachtOpAsync(Venster venster, string pad, string tekst) => Wacht.TotAsync(
        async () => await venster.GaNaarAsync(pad) == 200 && await venster.Pagina.GetByText(tekst).CountAsync() > 0, TimeSpan.FromSeconds(90), () => Task.Delay(1000));

    internal static async Task FotografeerAsync(Venster venster, string pad, string naam)
    {
        Assert.Equal(200, await venster.GaNaarAsync(pad));
        var hoog = await venster.Pagina.EvaluateAsync<int>("document.documentElement.scrollHeight");
        await venster.Pagina.ScreenshotAsync(new()
        {
            Path = Path.Combine(Gedeeld.Project, "docs", "schermen", $"{naam}.png"), FullPage = true, Clip = new() { Width = 1280, Height = Math.Min(hoog, MaxHoog) },
        });
    }
}
