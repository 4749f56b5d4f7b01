using System.Text;
using Hub.Portaal.Tests.Browser;
using Hub.Portaal.Tests.Proef;
using Hub.Testbasis;
using Microsoft.Playwright;

namespace Hub.Portaal.Tests;

/// <summary>Makes the pictures of the pages for gemeenten and aanbieders in <c>docs/schermen</c>, when asked to by HUB_LEG_VAST=1.</summary>
public sealed class LoketschermenTests(HubFixture hub) : Portaaltest(hub)
{
    const string Gemeente = "0296";
    const string Aanbieder = "65656055";

    [SkippableFact]
    public async Task The_pictures_of_the_pages_for_gemeenten_and_aanbieders_are_made()
    {
        Skip.IfNot(Environment.GetEnvironmentVariable("HUB_LEG_VAST") == "1", "Pictures are made with HUB_LEG_VAST=1.");
        await Browserbron.NeemAsync();
        var verkeer = new Verkeer(Hub);
        var (beantwoord, _) = await verkeer.DeclareerAsync(Gemeente, Aanbieder);
        var (open, _) = await verkeer.DeclareerAsync(Gemeente, Aanbieder);
        await MaakGemeenteAsync(beantwoord, open);
        await MaakAanbiederAsync(beantwoord);
    }

    async Task MaakGemeenteAsync(string beantwoord, string open)
    {
        await using var venster = await AlsAsync(Gemeente);
        await SchermenTests.FotografeerAsync(venster, "/loket/werkvoorraad", "gemeente-werkvoorraad");
        await SchermenTests.FotografeerAsync(venster, "/loket/postbus", "gemeente-postbus");
        await SchermenTests.FotografeerAsync(venster, $"/loket/declaratie/{open}?toon=alles", "gemeente-declaratie");
        await venster.GaNaarAsync($"/loket/declaratie/{beantwoord}");
        await venster.Pagina.GetByRole(AriaRole.Button, new() { Name = "Antwoord versturen" }).ClickAsync();
        await new Verkeer(Hub).WachtOpAntwoordAsync(beantwoord);
        await SchermenTests.FotografeerAsync(venster, "/backoffice/uitval", "gemeente-uitval");
        await Wacht.TotAsync(
            async () => await venster.GaNaarAsync("/backoffice/toewijzingen") == 200 && await Gebruikt(venster).CountAsync() > 0,
            TimeSpan.FromSeconds(90), () => Task.Delay(1000));
        await SchermenTests.FotografeerAsync(venster, "/backoffice/toewijzingen", "gemeente-toewijzingen");
    }

    // A toewijzing of which some was claimed.
    static ILocator Gebruikt(Venster venster) => venster.Pagina.GetByRole(AriaRole.Row).Filter(new() { HasTextRegex = new("€\\s[1-9]") });

    async Task MaakAanbiederAsync(string beantwoord)
    {
        var (bericht, _) = await Verkeer.MaakAsync("JW305", Gemeente, Aanbieder);
        await using var venster = await AlsAsync(Aanbieder);
        await venster.GaNaarAsync("/loket/controleren");
        await venster.Pagina.GetByLabel("Of plak de tekst").FillAsync(
            Encoding.UTF8.GetString(bericht).Replace("BerichtCode>", "Berichtcode>", StringComparison.Ordinal));
        await venster.Pagina.GetByRole(AriaRole.Button, new() { Name = "Controleren" }).ClickAsync();
        await venster.Pagina.GetByRole(AriaRole.Heading, new() { Name = "bevinding" }).First.WaitForAsync();
        await SchermenTests.FotografeerAsync(venster, new Uri(venster.Pagina.Url).AbsolutePath["/portaal".Length..], "aanbieder-controle");
        await SchermenTests.FotografeerAsync(venster, "/loket/postbus", "aanbieder-postbus");
        await SchermenTests.FotografeerAsync(venster, "/loket/declaraties", "aanbieder-declaraties");
        await SchermenTests.FotografeerAsync(venster, $"/loket/declaratie/{beantwoord}", "aanbieder-declaratie");
        await using var donker = await AlsAsync(Aanbieder, donker: true);
        await SchermenTests.FotografeerAsync(donker, $"/loket/declaratie/{beantwoord}", "aanbieder-declaratie-donker");
    }
}
