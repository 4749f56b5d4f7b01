using System.Text.RegularExpressions;
using Hub.Kern.Dossiers;
using Hub.Opslag.Audit;
using Hub.Portaal.Tests.Browser;
using Hub.Testbasis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Hub.Portaal.Tests;

/// <summary>What an operator comes to the portal for, in a browser.</summary>
public sealed class OperatorTests(HubFixture hub) : Portaaltest(hub)
{
    Aanbod Aanbod => new(Hub);

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_message_is_found_by_its_Identificatie_and_tells_what_happened_to_it(bool javascript)
    {
        await Browserbron.NeemAsync();
        var (id, kop) = await Aanbod.BiedAanAsync("JW301");
        await using var venster = await AlsAsync("operator", javascript: javascript);

        await venster.Pagina.GetByRole(AriaRole.Link, new() { Name = "Berichten", Exact = true }).ClickAsync();
        await venster.Pagina.GetByLabel("Identificatie").FillAsync(kop.Identificatie);
        await venster.Pagina.GetByRole(AriaRole.Button, new() { Name = "Zoeken" }).ClickAsync();
        await Assertions.Expect(venster.Pagina).ToHaveURLAsync(new Regex($"identificatie={kop.Identificatie}", RegexOptions.IgnoreCase));
        await venster.Pagina.GetByRole(AriaRole.Link, new() { Name = $"JW301 {id[..8]}" }).ClickAsync();

        await Assertions.Expect(venster.Pagina.Locator(".tijdlijn > li").First).ToContainTextAsync("Ontvangen");
        await Assertions.Expect(venster.Pagina.Locator(".tijdlijn")).ToContainTextAsync("In de postbus van de ontvanger");
        await Assertions.Expect(venster.Pagina.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Bezorgd");
        await Assertions.Expect(venster.Pagina.Locator(".schema svg")).ToBeVisibleAsync(); // the answer of the hub hangs together with it
        Assert.Empty(await venster.ToetsAlsHetKanAsync(javascript));
    }

    [SkippableFact]
    public async Task From_a_declaratie_one_sees_the_line_to_the_verzoek_it_began_with()
    {
        await Browserbron.NeemAsync();
        var gesprek = await Aanbod.VoerGesprekAsync();
        await using var venster = await AlsAsync("operator");

        await venster.GaNaarAsync($"/berichten/bericht/{gesprek.Last(bericht => bericht.Soort == "JW323").Id}");

        foreach (var (id, soort) in gesprek.Where(bericht => bericht.Soort is "JW315" or "JW301" or "JW305"))
            await Assertions.Expect(venster.Pagina.GetByRole(AriaRole.Link, new() { Name = $"{soort} {id[..8]}" })).ToBeVisibleAsync();
        Assert.Empty(await venster.ToetsAsync());
    }

    [SkippableFact]
    public async Task What_is_wrong_in_a_message_is_told_with_its_place_which_the_content_shows_again()
    {
        await Browserbron.NeemAsync();
        var id = await Aanbod.MaakFoutAsync();
        await using var venster = await AlsAsync("operator");

        await venster.GaNaarAsync($"/berichten/bericht/{id}");
        await Assertions.Expect(venster.Pagina.Locator("main")).ToContainTextAsync("BSN voldoet niet aan de 11-proef");
        Assert.Empty(await venster.ToetsAsync());
        await VraagInhoudAsync(venster, "De gemeente vraagt waar de fout zit.");
        await Assertions.Expect(venster.Pagina.Locator(".bericht .fout").First).ToContainTextAsync("CS002");
        Assert.Empty(await venster.ToetsAsync());
        await venster.GaNaarAsync($"/berichten/bericht/{id}");
        await venster.Pagina.GetByRole(AriaRole.Link, new() { Name = "CS002" }).First.ClickAsync();
        await Assertions.Expect(venster.Pagina.Locator("main")).ToContainTextAsync("Oplossing");
    }

    [SkippableFact]
    public async Task Content_is_shown_for_a_reason_that_the_trail_keeps_and_not_for_one_with_a_BSN()
    {
        await Browserbron.NeemAsync();
        var (id, _) = await Aanbod.BiedAanAsync("JW301");
        await using var venster = await AlsAsync("operator");

        await venster.GaNaarAsync($"/berichten/bericht/{id}");
        await VraagInhoudAsync(venster, "Het gaat om 9999 00 006.");
        await Assertions.Expect(venster.Pagina.GetByRole(AriaRole.Alert)).ToContainTextAsync("mogelijk een BSN");
        await venster.GaNaarAsync($"/berichten/bericht/{id}");
        await VraagInhoudAsync(venster, "Melding van de aanbieder: bericht onvolledig.");
        await Assertions.Expect(venster.Pagina.Locator(".bericht")).ToContainTextAsync("BerichtCode");
        Assert.Empty(await venster.ToetsAsync());
        await venster.GaNaarAsync($"/berichten/bericht/{id}");
        await venster.Pagina.GetByLabel("Waarom hebt u de inhoud nodig?").FillAsync("Naar de leverancier, om na te bootsen.");
        var bestand = await venster.Pagina.RunAndWaitForDownloadAsync(() => venster.Pagina.GetByRole(AriaRole.Button, new() { Name = "XML downloaden" }).ClickAsync());
        Assert.Equal($"JW301-{id}.xml", bestand.SuggestedFilename);

        var dossier = (await Hub.Hub.Diensten.GetRequiredService<IDossiers>().LeesAsync(id, default))!;
        var ingezien = dossier.Gebeurtenissen.Where(g => g.Handeling == Handeling.Ingezien).ToList();
        Assert.All(ingezien, g => Assert.Equal("operator", g.Inhoud.Actor));
        Assert.Equal(["Melding van de aanbieder: bericht onvolledig.", "Naar de leverancier, om na te bootsen."], ingezien.Select(g => g.Gegeven("reden")));
    }

    [SkippableFact]
    public async Task Dead_letters_of_a_cause_are_offered_again_together_after_a_confirmation_with_their_number()
    {
        await Browserbron.NeemAsync();
        var brieven = new[] { await Aanbod.MaakDodeBriefAsync("90909091"), await Aanbod.MaakDodeBriefAsync("90909091") };
        await using var venster = await AlsAsync("operator");

        await OpenOorzaakAsync(venster, brieven[0], "90909091");
        Assert.Empty(await venster.ToetsAsync());
        await venster.Pagina.GetByLabel("Alle 2 met deze oorzaak").CheckAsync();
        await venster.Pagina.GetByRole(AriaRole.Button, new() { Name = "Verder" }).ClickAsync();
        var ja = venster.Pagina.GetByRole(AriaRole.Button, new() { Name = "Ja, begin met 2 brieven" });
        await ja.WaitForAsync();
        Assert.Empty(await venster.ToetsAsync());
        await ja.ClickAsync();
        await Assertions.Expect(venster.Pagina).ToHaveURLAsync(new Regex("/operator/taak/"));

        await Wacht.TotAsync(async () =>
        {
            await venster.Pagina.ReloadAsync();
            return await venster.Pagina.Locator(".merk", new() { HasText = "Klaar" }).CountAsync() > 0;
        });
        await Assertions.Expect(venster.Pagina.GetByText("2 van 2 brieven gedaan")).ToBeVisibleAsync();
        Assert.Empty(await venster.ToetsAsync());
        var dossiers = Hub.Hub.Diensten.GetRequiredService<IDossiers>();
        foreach (var brief in brieven)
            Assert.True((await dossiers.LeesAsync(brief, default))!.Heeft(Handeling.Heraangeboden));
    }

    [SkippableFact]
    public async Task Messages_that_failed_are_found_apart_with_how_often_and_how_old_they_are()
    {
        await Browserbron.NeemAsync();
        var (goed, _) = await Aanbod.BiedAanAsync("JW301");
        var brief = await Aanbod.MaakDodeBriefAsync("90909097");
        await using var venster = await AlsAsync("operator");

        await venster.GaNaarAsync("/berichten?mislukt=true&partij=90909097");
        var rij = venster.Pagina.GetByRole(AriaRole.Row).Filter(new() { HasText = brief[..8] });
        await Assertions.Expect(rij).ToContainTextAsync("1"); // it died at once
        await Assertions.Expect(rij).ToContainTextAsync(new System.Text.RegularExpressions.Regex("second|minu"));
        await venster.GaNaarAsync("/berichten?mislukt=true&partij=0268");
        Assert.Equal(0, await venster.Pagina.GetByRole(AriaRole.Row).Filter(new() { HasText = goed[..8] }).CountAsync());
        Assert.Empty(await venster.ToetsAsync());
    }

    [SkippableFact]
    public async Task A_letter_is_settled_with_a_reason_without_JavaScript()
    {
        await Browserbron.NeemAsync();
        var brief = await Aanbod.MaakDodeBriefAsync("90909092");
        await using var venster = await AlsAsync("operator", javascript: false);

        await venster.GaNaarAsync($"/berichten/bericht/{brief}");
        await venster.Pagina.GetByLabel("Afhandelen").CheckAsync();
        await venster.Pagina.GetByRole(AriaRole.Button, new() { Name = "Uitvoeren" }).ClickAsync();
        await Assertions.Expect(venster.Pagina.GetByRole(AriaRole.Alert)).ToContainTextAsync("Geef een reden");
        await venster.Pagina.GetByLabel("Afhandelen").CheckAsync();
        await venster.Pagina.GetByLabel("Reden (verplicht, behalve bij opnieuw aanbieden)").FillAsync("De aanbieder bestaat niet meer.");
        await venster.Pagina.GetByRole(AriaRole.Button, new() { Name = "Uitvoeren" }).ClickAsync();

        await Assertions.Expect(venster.Pagina.GetByRole(AriaRole.Status)).ToContainTextAsync("afgehandeld");
        await Assertions.Expect(venster.Pagina.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Afgehandeld");
    }

    [SkippableFact]
    public async Task A_known_cause_is_muted_until_a_day()
    {
        await Browserbron.NeemAsync();
        var brief = await Aanbod.MaakDodeBriefAsync("90909093");
        await using var venster = await AlsAsync("operator");

        await OpenOorzaakAsync(venster, brief, "90909093");
        await venster.Pagina.GetByLabel("Tot en met").FillAsync(DateTime.UtcNow.AddDays(7).ToString("yyyy-MM-dd"));
        await venster.Pagina.Locator("#dempreden").FillAsync("De aanbieder sluit volgende week aan.");
        await venster.Pagina.GetByRole(AriaRole.Button, new() { Name = "Dempen" }).ClickAsync();

        await Assertions.Expect(venster.Pagina.GetByRole(AriaRole.Status)).ToContainTextAsync("geen alarm");
        await Assertions.Expect(venster.Pagina.Locator("main")).ToContainTextAsync("De aanbieder sluit volgende week aan.");
    }

    [SkippableFact]
    public async Task The_messages_about_a_client_are_found_by_BSN_which_stands_in_no_address_and_the_search_is_recorded()
    {
        await Browserbron.NeemAsync();
        var (id, _) = await Aanbod.BiedAanAsync("JW301");
        using var http = Hub.Als("42420001");
        var bsn = Regex.Match(await http.GetStringAsync($"berichten/{id}/inhoud"), "Bsn>(\\d{9})<").Groups[1].Value;
        await using var venster = await AlsAsync("operator");

        await venster.GaNaarAsync("/berichten/client");
        await venster.Pagina.GetByLabel("Gemeente").SelectOptionAsync("0268");
        await venster.Pagina.GetByLabel("BSN").FillAsync(bsn);
        await venster.Pagina.Locator("#bsnreden").FillAsync("Vraag van de gemeente over een vastgelopen bericht.");
        await venster.Pagina.GetByRole(AriaRole.Button, new() { Name = "Zoeken op BSN" }).ClickAsync();

        await Assertions.Expect(venster.Pagina.GetByRole(AriaRole.Link, new() { Name = $"JW301 {id[..8]}" })).ToBeVisibleAsync();
        Assert.DoesNotContain(bsn, venster.Pagina.Url, StringComparison.Ordinal);
        Assert.DoesNotContain(bsn, await venster.Pagina.ContentAsync(), StringComparison.Ordinal);
        Assert.Empty(await venster.ToetsAsync());
        Assert.Contains("Vraag van de gemeente over een vastgelopen bericht.", await GezochtAsync());
    }

    [SkippableFact]
    public async Task The_flow_refreshes_by_itself_until_the_operator_stops_it_and_shortcuts_lead_on()
    {
        await using var venster = await AlsAsync("operator");
        await venster.Pagina.GetByRole(AriaRole.Button, new() { Name = "Automatisch verversen stoppen" }).ClickAsync();
        await Assertions.Expect(venster.Pagina.Locator("#meldingen")).ToContainTextAsync("ververst niet meer");
        await venster.Pagina.GetByRole(AriaRole.Button, new() { Name = "Automatisch verversen hervatten" }).WaitForAsync();
        await venster.GaNaarAsync("/berichten"); // a page that stands still
        await venster.Pagina.Locator("main").PressAsync("?");
        await Assertions.Expect(venster.Pagina).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/portaal/hulp/toetsen$"), new() { Timeout = 30_000 });
    }

    // The reasons of today's searches, from the trail.
    async Task<List<string?>> GezochtAsync()
    {
        var redenen = new List<string?>();
        await foreach (var id in Hub.Hub.Diensten.GetRequiredService<Dagindex>().DossiersAsync(DateOnly.FromDateTime(DateTime.UtcNow), default))
        {
            if (await Hub.Hub.Diensten.GetRequiredService<IDossiers>().LeesAsync(id, default) is { Eerste.Handeling: Handeling.Gezocht } dossier)
                redenen.Add(dossier.Eerste.Gegeven("reden"));
        }

        return redenen;
    }

    static async Task VraagInhoudAsync(Venster venster, string reden)
    {
        await venster.Pagina.GetByLabel("Waarom hebt u de inhoud nodig?").FillAsync(reden);
        await venster.Pagina.GetByRole(AriaRole.Button, new() { Name = "Inhoud tonen" }).ClickAsync();
    }

    // By the cause of this letter alone: other tests have letters of their own.
    async Task OpenOorzaakAsync(Venster venster, string brief, string bestemming)
    {
        var oorzaak = Bezorging.DodeBrieven.Oorzaken.Oorzaakkenmerk.Van("GeenRoute", await WachtrijAsync(brief), bestemming);
        var link = venster.Pagina.Locator($"a[href$='/oorzaak/{oorzaak}']");
        await Wacht.TotAsync(async () => await venster.GaNaarAsync("/operator/dodebrieven") == 200 && await link.CountAsync() == 1);
        await link.ClickAsync();
        await Assertions.Expect(venster.Pagina).ToHaveURLAsync(new Regex($"/oorzaak/{oorzaak}"));
    }

    async Task<string> WachtrijAsync(string brief) =>
        (await Hub.Hub.Diensten.GetRequiredService<IDossiers>().LeesAsync(brief, default))!.LaatsteVan(Handeling.DodeBrief)!.Gegeven("wachtrij")!;
}
