using Hub.Berichtproeven;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;
using Hub.Lokaal;
using Hub.Portaal.Corrigeren;
using Hub.Portaal.Tests.Browser;
using Hub.Portaal.Tests.Proef;
using Hub.Portaal.Tests.Toegang;
using Hub.Testbasis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Hub.Portaal.Tests;

/// <summary>Edit and resend in the portal: two people of one partij, each known by name at their provider (UX-05, BIO2 5.16.02).</summary>
public sealed class CorrectieTests(AzuriteFixture azurite) : Sessieproef(azurite), IClassFixture<AzuriteFixture>
{
    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task One_person_corrects_a_dead_letter_and_another_of_the_same_partij_sees_what_changes_and_sends_it(bool javascript)
    {
        await Browserbron.NeemAsync();
        await using var dienst = await DienstAsync();
        await using var hub = await StartAsync(dienst);
        var (id, identificatie) = await MaakDodeBriefAsync(hub);
        await using var jansen = await AlsAsync(hub, dienst, "jansen", javascript);

        await jansen.GaNaarAsync($"/berichten/bericht/{id}");
        await jansen.Pagina.GetByRole(AriaRole.Link, new() { Name = "Bericht corrigeren" }).ClickAsync();
        Assert.Empty(await jansen.ToetsAlsHetKanAsync(javascript));
        await jansen.Pagina.GetByLabel("Waarom moet u het bericht bewerken?").FillAsync("De afzender kan het niet zelf.");
        await jansen.Pagina.GetByRole(AriaRole.Button, new() { Name = "Bericht bewerken" }).ClickAsync();
        var (tekst, beter) = (await jansen.Pagina.GetByLabel("Of verbeter de tekst").InputValueAsync(), $"B{Proefberichten.Nummer()}");
        Assert.Contains(identificatie, tekst, StringComparison.Ordinal);
        await StelVoorAsync(jansen, tekst.Replace("<jw301:Geslacht>", "<jw301:Geslacht>9", StringComparison.Ordinal).Replace(identificatie, beter, StringComparison.Ordinal));
        await Assertions.Expect(jansen.Pagina.Locator(".bevindingen pre").First).ToContainTextAsync("Geslacht");
        Assert.Empty(await jansen.ToetsAlsHetKanAsync(javascript));
        await StelVoorAsync(jansen, tekst.Replace(identificatie, beter, StringComparison.Ordinal));
        await Assertions.Expect(jansen.Pagina.GetByText("U stelde deze correctie zelf voor")).ToBeVisibleAsync();
        await Assertions.Expect(jansen.Pagina.GetByRole(AriaRole.Button, new() { Name = "Bevestigen en verzenden" })).ToHaveCountAsync(0);

        await using var pieters = await AlsAsync(hub, dienst, "pieters", javascript);
        await pieters.GaNaarAsync("/operator/dodebrieven");
        Assert.Empty(await pieters.ToetsAlsHetKanAsync(javascript));
        await pieters.Pagina.GetByRole(AriaRole.Link, new() { Name = $"JW301 {id[..8]}" }).ClickAsync();
        await pieters.Pagina.GetByLabel("Waarom hebt u de inhoud nodig?").FillAsync("Controle van de correctie.");
        await pieters.Pagina.GetByRole(AriaRole.Button, new() { Name = "Tonen wat er verandert" }).ClickAsync();
        await Assertions.Expect(pieters.Pagina.Locator(".verschil .weg")).ToContainTextAsync(identificatie);
        await Assertions.Expect(pieters.Pagina.Locator(".verschil .erbij")).ToContainTextAsync(beter);
        Assert.Empty(await pieters.ToetsAlsHetKanAsync(javascript));
        await pieters.Pagina.GetByLabel("Reden van uw besluit").FillAsync("Alleen de Identificatie is anders.");
        await pieters.Pagina.GetByRole(AriaRole.Button, new() { Name = "Bevestigen en verzenden" }).ClickAsync();

        await Assertions.Expect(pieters.Pagina.Locator("main")).ToContainTextAsync("Vervangt dode brief");
        await pieters.Pagina.GetByRole(AriaRole.Link, new() { Name = id[..8] }).First.ClickAsync();
        await Assertions.Expect(pieters.Pagina.Locator("main")).ToContainTextAsync("Vervangen door");
        await Assertions.Expect(pieters.Pagina.Locator("main")).ToContainTextAsync($"{dienst.Adres}#jansen");
        Assert.Equal(
            [$"{dienst.Adres}#jansen", $"{dienst.Adres}#jansen", $"{dienst.Adres}#pieters", $"{dienst.Adres}#pieters"],
            (await hub.Diensten.GetRequiredService<IDossiers>().LeesAsync(id, default))!.Gebeurtenissen.Select(g => g.Inhoud.Persoon).OfType<string>());
    }

    [Fact]
    public async Task Who_proposed_a_correction_cannot_confirm_it_by_a_form_of_their_own_and_may_withdraw_it()
    {
        await using var dienst = await DienstAsync();
        await using var hub = await StartAsync(dienst);
        var (id, identificatie) = await MaakDodeBriefAsync(hub);
        (dienst.Persoon, var correctie) = ("jansen", "");
        using var bezoeker = new Bezoeker(hub.Adres);
        await bezoeker.VolgAsync("/aanmelden?handler=Oidc");
        using (var formulier = new MultipartFormDataContent())
        {
            var pagina = await bezoeker.Http.GetStringAsync($"/portaal/operator/correctie/{id}");
            formulier.Add(new StringContent(Bezoeker.Token(pagina)), "__RequestVerificationToken");
            formulier.Add(new StringContent(_bericht.Replace(identificatie, "ANDERS", StringComparison.Ordinal)), "tekst");
            using var antwoord = await bezoeker.Http.PostAsync($"/portaal/operator/corrigeren/{id}", formulier);
            Assert.Equal($"/portaal/operator/correctie/{id}", antwoord.Headers.Location!.ToString());
        }

        var dossiers = hub.Diensten.GetRequiredService<IDossiers>();
        correctie = (await dossiers.LeesAsync(id, default))!.LaatsteVan(Handeling.CorrectieVoorgesteld)!.Gegeven("correctie")!;
        var pad = $"/operator/correctie/{id}";
        using var bevestigd = await bezoeker.StuurAsync(pad, $"{pad}?handler=Bevestig", ("correctie", correctie), ("reden", "proef"));
        Assert.Contains("Een ander dan wie de correctie voorstelde", await bevestigd.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var zonder = await bezoeker.StuurAsync(pad, $"{pad}?handler=WijsAf", ("correctie", correctie), ("reden", "9999 00 006"));
        Assert.Contains("mogelijk een BSN", await zonder.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var weg = await bezoeker.StuurAsync(pad, $"{pad}?handler=WijsAf", ("correctie", correctie), ("reden", "proef"));
        Assert.Equal(302, (int)weg.StatusCode);
        var na = (await dossiers.LeesAsync(id, default))!;
        Assert.Equal((Berichtstatus.DodeBrief, "ingetrokken"), (na.Status, na.Laatste.Inhoud.Resultaat));
    }

    [Fact]
    public async Task Where_correcting_is_off_there_is_no_page_for_it_and_without_the_right_to_content_none_is_shown()
    {
        await using var dienst = await DienstAsync();
        string id;
        await using (var aan = await StartAsync(dienst))
        {
            (id, _) = await MaakDodeBriefAsync(aan);
            dienst.Claims["hub_rechten"] = "metadata handelen";
            using var bezoeker = new Bezoeker(aan.Adres);
            await bezoeker.VolgAsync("/aanmelden?handler=Oidc");
            Assert.DoesNotContain("bewerkreden", await bezoeker.Http.GetStringAsync($"/portaal/operator/correctie/{id}"), StringComparison.Ordinal);
            using var inhoud = await bezoeker.StuurAsync($"/operator/correctie/{id}", $"/operator/correctie/{id}?handler=Bewerk", ("reden", "proef"));
            Assert.Equal(403, (int)inhoud.StatusCode);
        }

        await using var uit = await base.StartAsync(Partijen(), dienst);
        using var ander = new Bezoeker(uit.Adres);
        await ander.VolgAsync("/aanmelden?handler=Oidc");
        Assert.Equal(403, (int)await ander.StatusAsync($"/operator/correctie/{id}"));
        Assert.DoesNotContain("Bericht corrigeren", await ander.Http.GetStringAsync($"/portaal/berichten/bericht/{id}"), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_texts_are_laid_beside_each_other_line_by_line()
    {
        var verschil = Regelverschil.Van(["a", "b", "c", "z"], ["a", "x", "z"]);
        Assert.Equal("=a -b -c +x =z", string.Join(' ', verschil.Select(r => $"{(r.Soort switch { Regelsoort.Weg => '-', Regelsoort.Erbij => '+', _ => '=' })}{r.Tekst}")));
        Assert.All(Regelverschil.Van(["a", "a"], ["a", "a"]), regel => Assert.Equal(Regelsoort.Gelijk, regel.Soort));
        Assert.Equal(3, Regelverschil.Van(["a", "a"], ["a", "a", "a"]).Count);
    }

    string _bericht = "";

    static async Task StelVoorAsync(Venster venster, string tekst)
    {
        await venster.Pagina.GetByLabel("Of verbeter de tekst").FillAsync(tekst);
        await venster.Pagina.GetByRole(AriaRole.Button, new() { Name = "Correctie voorstellen" }).ClickAsync();
    }

    static async Task<Venster> AlsAsync(LokaleHost hub, Proefaanmelddienst dienst, string persoon, bool javascript)
    {
        dienst.Persoon = persoon;
        var venster = await Venster.OpenAsync(hub.Adres, javascript: javascript);
        await venster.GaNaarAsync("/aanmelden?handler=Oidc");
        return venster;
    }

    static async Task<Proefaanmelddienst> DienstAsync()
    {
        var dienst = await Proefaanmelddienst.StartAsync();
        dienst.Claims = new() { ["hub_partij"] = "ploeg", ["hub_rechten"] = "metadata inhoud handelen" };
        return dienst;
    }

    Task<LokaleHost> StartAsync(Proefaanmelddienst dienst) => StartAsync(Partijen(), dienst, new() { ["Hub:Correcties"] = "true" });

    // The aanbieder is not connected: what is sent to it becomes a dead letter.
    string Partijen() => Schrijf(Operator("ploeg", Recht.Metadata, Recht.Inhoud, Recht.Handelen), Gemeente("0268"));

    async Task<(string Id, string Identificatie)> MaakDodeBriefAsync(LokaleHost hub)
    {
        var (bericht, kop) = await Verkeer.MaakAsync("JW301", "0268", "42420001");
        _bericht = Encoding.UTF8.GetString(bericht);
        using var http = new HttpClient { BaseAddress = new Uri(hub.Adres, "/api/v1/") };
        http.DefaultRequestHeaders.Add("X-Api-Key", "proef-0268");
        using var inhoud = new ByteArrayContent(bericht);
        inhoud.Headers.ContentType = new MediaTypeHeaderValue("application/xml");
        using var antwoord = await http.PostAsync("berichten", inhoud);
        antwoord.EnsureSuccessStatusCode();
        var id = (await antwoord.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("berichtId").GetString()!;
        var dossiers = hub.Diensten.GetRequiredService<IDossiers>();
        await Wacht.TotAsync(async () => (await dossiers.LeesAsync(id, default))!.Status == Berichtstatus.DodeBrief);
        return (id, kop.Identificatie);
    }
}
