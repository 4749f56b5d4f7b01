using System.Net;
using System.Text.RegularExpressions;
using Hub.Portaal.Tests.Proef;
using Hub.Portaal.Tests.Toegang;
using Hub.Testbasis;
using Microsoft.Playwright;

namespace Hub.Portaal.Tests;

/// <summary>A gemeente that decides itself confirms what the hub proposes; both parties see what became of each Prestatie.</summary>
public sealed partial class DeclaratieTests(HubFixture hub) : Portaaltest(hub)
{
    const string Gemeente = "0296"; // answers itself, with a proposal of the hub
    const string Aanbieder = "65656055";

    [SkippableFact]
    public async Task A_proposed_judgement_is_confirmed_once_and_the_aanbieder_sees_what_was_refused_and_the_gemeente_the_uitval()
    {
        var verkeer = new Verkeer(Hub);
        var declaratie = await verkeer.DeclareerAsync(Gemeente, Aanbieder);
        await using var venster = await AlsAsync(Gemeente);
        var pagina = venster.Pagina;

        await AlleenDeOntvangerAsync(declaratie.Id);
        await venster.GaNaarAsync("/loket/werkvoorraad");
        Assert.Empty(await venster.ToetsAsync());
        await pagina.GetByRole(AriaRole.Link, new() { Name = declaratie.Identificatie }).ClickAsync();
        await Assertions.Expect(pagina.GetByText("9387:").First).ToBeVisibleAsync();
        Assert.Empty(await venster.ToetsAsync());

        var voorstel = await pagina.RunAndWaitForDownloadAsync(() => pagina.GetByRole(AriaRole.Link, new() { Name = "voorstel als XML" }).ClickAsync());
        Assert.Contains("jw325", await File.ReadAllTextAsync(await voorstel.PathAsync()), StringComparison.Ordinal);

        await Assertions.Expect(pagina.Locator(".kaarten")).ToContainTextAsync("Voorgesteld toe te kennen");
        await pagina.GetByRole(AriaRole.Button, new() { Name = "Antwoord versturen" }).ClickAsync();
        await Assertions.Expect(pagina.Locator("#meldingen")).ToContainTextAsync("verstuurd");
        Assert.Equal(0, await pagina.GetByRole(AriaRole.Button, new() { Name = "Antwoord versturen" }).CountAsync());
        await verkeer.WachtOpAntwoordAsync(declaratie.Id);

        await venster.GaNaarAsync("/backoffice/uitval");
        await Assertions.Expect(pagina.GetByRole(AriaRole.Row).Filter(new() { HasText = "Waalzicht" }).Filter(new() { HasText = "9387" })).ToBeVisibleAsync();
        Assert.Empty(await venster.ToetsAsync());
        await ZieAlsAanbiederAsync(declaratie.Identificatie);
    }

    // Who sent it, and a gemeente that did not get it, can neither take the proposed answer nor send it.
    async Task AlleenDeOntvangerAsync(string declaratie)
    {
        foreach (var partij in new[] { Aanbieder, "0268" })
        {
            using var bezoeker = new Bezoeker(Hub.Hub.Adres);
            await bezoeker.MeldAanAsync($"demo-{partij}");
            using var antwoord = await bezoeker.StuurAsync("/loket/postbus", $"/loket/declaratie/{declaratie}");
            Assert.Equal(HttpStatusCode.NotFound, antwoord.StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, await bezoeker.StatusAsync($"/loket/declaratie/{declaratie}?handler=Voorstel"));
        }
    }

    // Without JavaScript: tables and links are all there is.
    async Task ZieAlsAanbiederAsync(string identificatie)
    {
        await using var venster = await AlsAsync(Aanbieder, javascript: false);
        await venster.GaNaarAsync("/loket/declaraties");
        await venster.Pagina.GetByRole(AriaRole.Row).Filter(new() { HasText = "Deels afgewezen" }).First.GetByRole(AriaRole.Link).ClickAsync();
        var rij = venster.Pagina.GetByRole(AriaRole.Row).Filter(new() { HasText = "Afgewezen" });
        await Assertions.Expect(rij).ToContainTextAsync("9387");
        Assert.Contains(identificatie, await venster.Pagina.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Assert.DoesNotMatch(Bsn(), await venster.Pagina.ContentAsync());
    }

    [GeneratedRegex("9999[0-9]{5}")]
    private static partial Regex Bsn();
}
