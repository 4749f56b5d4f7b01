using Hub.Portaal.Tests.Browser;
using Hub.Portaal.Tests.Toegang;
using Hub.Testbasis;
using Microsoft.Playwright;

namespace Hub.Portaal.Tests;

/// <summary>The zorgmonitor in a browser: themes with charts and tables, definitions, exports, and messages behind figures for who may.</summary>
public sealed class MonitorTests(HubFixture hub) : Portaaltest(hub)
{
    static readonly string[] Themas = ["overzicht", "kosten", "clienten", "wachttijden", "verloop", "plafonds", "aanbieders", "functies"];

    [SkippableFact]
    public async Task A_gemeente_opens_the_messages_behind_its_figures()
    {
        await Browserbron.NeemAsync();
        var (id, _) = await new Aanbod(Hub).BiedAanAsync("JW301");
        await using var venster = await AlsAsync("0268");
        await Wacht.TotAsync(async () => await OpentBronnenAsync(venster) && await venster.Pagina.GetByRole(AriaRole.Link, new() { Name = id }).CountAsync() > 0, TimeSpan.FromMinutes(1));
        Assert.Empty(await venster.ToetsAsync());
        var rij = venster.Pagina.GetByRole(AriaRole.Row).Filter(new() { Has = venster.Pagina.GetByRole(AriaRole.Link, new() { Name = id }) });
        await Assertions.Expect(rij).ToContainTextAsync("JW301");
        await Assertions.Expect(rij).ToContainTextAsync("(0268)");
        await venster.Pagina.GoBackAsync();
        Assert.Empty(await venster.ToetsAsync());
        await venster.Pagina.GoForwardAsync();
        await venster.Pagina.GetByRole(AriaRole.Link, new() { Name = id }).ClickAsync();
        await Assertions.Expect(venster.Pagina.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("JW301");
    }

    [SkippableFact]
    public async Task A_regio_looks_at_every_theme_of_itself_and_the_G7_and_sees_no_messages()
    {
        await using var venster = await AlsAsync("rijk-van-nijmegen");
        Assert.EndsWith("/portaal/monitor", new Uri(venster.Pagina.Url).AbsolutePath, StringComparison.Ordinal); // its work begins here
        foreach (var thema in Themas)
        {
            Assert.Equal(200, await venster.GaNaarAsync($"/monitor/{thema}?gebied=verband-g7&jaar=2026"));
            Assert.Empty(await venster.ToetsAsync());
            Assert.Equal(0, await venster.Pagina.Locator("a[href*='bronnen']").CountAsync());
        }

        await venster.Pagina.GetByLabel("Gebied", new() { Exact = true }).SelectOptionAsync("regio-rijk-van-nijmegen");
        await venster.Pagina.GetByRole(AriaRole.Button, new() { Name = "Tonen" }).ClickAsync();
        await Assertions.Expect(venster.Pagina.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Jeugdregio Rijk van Nijmegen, 2026");
        await venster.Pagina.GetByRole(AriaRole.Link, new() { Name = "Definities", Exact = true }).ClickAsync();
        await Assertions.Expect(venster.Pagina.GetByRole(AriaRole.Heading, new() { Name = "Wachttijd" })).ToBeVisibleAsync();
        Assert.Empty(await venster.ToetsAsync());
        Assert.Equal(404, await venster.GaNaarAsync("/monitor/overzicht?gebied=regio-foodvalley"));
    }

    [Fact]
    public async Task Figures_are_taken_away_as_CSV_and_JSON()
    {
        using var bezoeker = new Bezoeker(Hub.Hub.Adres);
        await bezoeker.MeldAanAsync("demo-rijk-van-nijmegen");
        foreach (var (vorm, soort) in new[] { ("csv", "text/csv"), ("json", "application/json") })
        {
            using var antwoord = await bezoeker.Http.GetAsync($"/portaal/monitor/kosten?gebied=verband-g7&jaar=2026&vorm={vorm}");
            Assert.Equal(soort, antwoord.Content.Headers.ContentType!.MediaType);
            Assert.Equal($"monitor-g7-2026-kosten.{vorm}", antwoord.Content.Headers.ContentDisposition!.FileName);
            Assert.Contains("Kosten per maand in 2026", await antwoord.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [SkippableFact]
    public async Task A_gemeente_takes_in_a_file_of_what_goes_outside_the_messages_and_one_with_a_fault_changes_nothing()
    {
        const string Kop = "gemeente;periode;uitvoeringsvariant;bedrag;omschrijving\n";
        await Browserbron.NeemAsync();
        await using var venster = await AlsAsync("0302");
        await venster.GaNaarAsync("/monitor");
        await venster.Pagina.GetByRole(AriaRole.Link, new() { Name = "Invoer", Exact = true }).ClickAsync();
        Assert.Empty(await venster.ToetsAsync());

        await BiedAanAsync(venster, Kop + "0302;2026;taakgericht;1200;subsidie\n0200;2026;taakgericht;x;subsidie\n", "Invoeren");
        await Assertions.Expect(venster.Pagina.GetByRole(AriaRole.Alert)).ToContainTextAsync("niets ingevoerd: 2 fouten");
        await Assertions.Expect(venster.Pagina.GetByRole(AriaRole.Row, new() { NameRegex = new("^3 bedrag") })).ToBeVisibleAsync();
        Assert.Equal(0, await venster.Pagina.GetByRole(AriaRole.Heading, new() { Name = "Eerder ingevoerd" }).CountAsync());
        Assert.Empty(await venster.ToetsAsync());

        await BiedAanAsync(venster, Kop + "0302;2026;taakgericht;1200;subsidie\n", "Alleen controleren");
        await Assertions.Expect(venster.Pagina.GetByText("nog niets ingevoerd")).ToBeVisibleAsync();
        await BiedAanAsync(venster, Kop + "0302;2026;taakgericht;1200;subsidie\n", "Invoeren");
        await Assertions.Expect(venster.Pagina.GetByText("1 regel buitenverkeer ingevoerd")).ToBeVisibleAsync();
        await Assertions.Expect(venster.Pagina.GetByRole(AriaRole.Heading, new() { Name = "Eerder ingevoerd" })).ToBeVisibleAsync();
    }

    static async Task BiedAanAsync(Venster venster, string csv, string knop)
    {
        await venster.Pagina.GetByLabel("Bestand", new() { Exact = true }).SetInputFilesAsync(new FilePayload { Name = "buiten.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(csv) });
        await venster.Pagina.GetByRole(AriaRole.Button, new() { Name = knop, Exact = true }).ClickAsync();
    }

    /// <summary>From the overview to the messages behind the number of clients; the monitor may be a minute behind.</summary>
    /// <returns>Whether the figure was there.</returns>
    static async Task<bool> OpentBronnenAsync(Venster venster)
    {
        await venster.GaNaarAsync("/monitor/overzicht?jaar=2026");
        var cijfer = venster.Pagina.GetByRole(AriaRole.Link, new() { NameRegex = new("berichten van 2026, Unieke cliënten") });
        if (await cijfer.CountAsync() == 0)
            return false;
        await cijfer.ClickAsync();
        await Assertions.Expect(venster.Pagina.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Berichten achter een cijfer");
        return true;
    }
}
