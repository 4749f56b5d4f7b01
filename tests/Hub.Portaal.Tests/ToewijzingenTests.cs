using Hub.Portaal.Tests.Proef;
using Hub.Testbasis;
using Microsoft.Playwright;

namespace Hub.Portaal.Tests;

/// <summary>A gemeente sees what it assigned and how much of it is used, and not to whom.</summary>
public sealed class ToewijzingenTests(HubFixture hub) : Portaaltest(hub)
{
    const string Gemeente = "0225";

    [SkippableFact]
    public async Task A_toewijzing_shows_its_use_in_words_beside_the_bar_and_a_filter_leaves_others_out()
    {
        var verkeer = new Verkeer(Hub);
        var gesprek = await Verkeer.GesprekAsync(Gemeente, "42420001", producten: 1);
        foreach (var bericht in gesprek.Where(b => b.Kop.Soort.Naam is "JW301" or "JW305" or "JW323"))
            await verkeer.StuurAsync(bericht.Inhoud, bericht.Kop);
        await using var venster = await AlsAsync(Gemeente);
        var rij = venster.Pagina.GetByRole(AriaRole.Row).Filter(new() { HasText = "De Linde" });
        // The figures follow within a minute.
        await Wacht.TotAsync(
            async () =>
            {
                await venster.GaNaarAsync("/backoffice/toewijzingen");
                return await rij.CountAsync() == 1 && !(await rij.Locator("td").Nth(5).InnerTextAsync()).Contains("€\u00A00,00", StringComparison.Ordinal);
            },
            TimeSpan.FromSeconds(90), () => Task.Delay(1000));

        Assert.Matches("[0-9]|niet te zeggen", await rij.Locator("td").Nth(4).InnerTextAsync());
        Assert.Empty(await venster.ToetsAsync());
        var nummer = await rij.GetByRole(AriaRole.Rowheader).InnerTextAsync();
        await venster.GaNaarAsync($"/backoffice/toewijzingen?nummer={nummer}");
        await Assertions.Expect(rij).ToHaveCountAsync(1);
        await venster.GaNaarAsync("/backoffice/toewijzingen?nummer=1");
        await Assertions.Expect(rij).ToHaveCountAsync(0);
        await venster.GaNaarAsync("/backoffice/toewijzingen");
        await venster.Pagina.GetByLabel("Stand").SelectOptionAsync("Verwijderd");
        await venster.Pagina.GetByRole(AriaRole.Button, new() { Name = "Tonen" }).ClickAsync();
        await Assertions.Expect(venster.Pagina.GetByText("Geen toewijzingen die hieraan voldoen")).ToBeVisibleAsync();
    }
}
