using System.Text;
using System.Text.RegularExpressions;
using Hub.Portaal.Tests.Proef;
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
        var declaratie = await DeclareerAsync(verkeer);
        await using var venster = await AlsAsync(Gemeente);
        var pagina = venster.Pagina;

        await venster.GaNaarAsync("/loket/werkvoorraad");
        Assert.Empty(await venster.ToetsAsync());
        await pagina.GetByRole(AriaRole.Link, new() { Name = declaratie.Identificatie }).ClickAsync();
        await Assertions.Expect(pagina.GetByText("9387:").First).ToBeVisibleAsync();
        Assert.Empty(await venster.ToetsAsync());

        await pagina.GetByRole(AriaRole.Link, new() { Name = "Voorstel bevestigen" }).ClickAsync();
        await Assertions.Expect(pagina.Locator(".kaarten")).ToContainTextAsync("Toegekend");
        Assert.Empty(await venster.ToetsAsync());
        await pagina.GetByRole(AriaRole.Button, new() { Name = "Antwoord versturen" }).ClickAsync();
        await Assertions.Expect(pagina.Locator("#meldingen")).ToContainTextAsync("verstuurd");
        Assert.Equal(0, await pagina.GetByRole(AriaRole.Link, new() { Name = "Voorstel bevestigen" }).CountAsync());
        await Wacht.TotAsync(async () => (await verkeer.PostbusAsync(Aanbieder)).Any(stuk => stuk.Soort == "JW325" && stuk.Inzender == Gemeente));

        await venster.GaNaarAsync("/backoffice/uitval");
        await Assertions.Expect(pagina.GetByRole(AriaRole.Row).Filter(new() { HasText = "Waalzicht" }).Filter(new() { HasText = "9387" })).ToBeVisibleAsync();
        Assert.Empty(await venster.ToetsAsync());
        await ZieAlsAanbiederAsync(declaratie.Identificatie);
    }

    // Without JavaScript: tables and links are all there is.
    async Task ZieAlsAanbiederAsync(string identificatie)
    {
        await using var venster = await AlsAsync(Aanbieder, javascript: false);
        await venster.GaNaarAsync("/loket/declaraties");
        await venster.Pagina.GetByRole(AriaRole.Row).Filter(new() { HasText = "Deels afgewezen" }).First.GetByRole(AriaRole.Link).ClickAsync();
        var rij = venster.Pagina.GetByRole(AriaRole.Row).Filter(new() { HasText = "Afwijzen" });
        await Assertions.Expect(rij).ToContainTextAsync("9387");
        Assert.Contains(identificatie, await venster.Pagina.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Assert.DoesNotMatch(Bsn(), await venster.Pagina.ContentAsync());
    }

    static async Task<(string Id, string Identificatie)> DeclareerAsync(Verkeer verkeer)
    {
        var gesprek = await Verkeer.GesprekAsync(Gemeente, Aanbieder);
        foreach (var bericht in gesprek.Where(b => b.Kop.Soort.Naam is "JW301" or "JW305"))
            await verkeer.StuurAsync(bericht.Inhoud, bericht.Kop);
        var jw323 = gesprek.Single(b => b.Kop.Soort.Naam == "JW323");
        // The last Prestatie no longer begins with the month (TR387).
        var tekst = Encoding.UTF8.GetString(jw323.Inhoud.Span);
        var plek = Begin().Matches(tekst)[^1].Groups[1];
        tekst = $"{tekst[..plek.Index]}02{tekst[(plek.Index + plek.Length)..]}";
        return (await verkeer.StuurAsync(Encoding.UTF8.GetBytes(tekst), jw323.Kop), jw323.Kop.Identificatie);
    }

    [GeneratedRegex("Begindatum>[0-9]{4}-[0-9]{2}-([0-9]{2})<")]
    private static partial Regex Begin();

    [GeneratedRegex("9999[0-9]{5}")]
    private static partial Regex Bsn();
}
