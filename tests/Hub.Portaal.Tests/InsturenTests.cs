using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using Hub.Portaal.Tests.Proef;
using Hub.Portaal.Tests.Toegang;
using Hub.Testbasis;
using Microsoft.Playwright;

namespace Hub.Portaal.Tests;

/// <summary>Who sends checks first, sees each fault beside its line, and sends what was checked.</summary>
public sealed partial class InsturenTests(HubFixture hub) : Portaaltest(hub)
{
    const string Gemeente = "0268";
    const string Aanbieder = "42420001";

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_wrong_message_shows_its_faults_beside_their_lines_and_the_corrected_one_is_sent(bool javascript)
    {
        var (goed, _) = await Verkeer.MaakAsync("JW305", Gemeente, Aanbieder);
        var fout = Encoding.UTF8.GetBytes(Code().Replace(Encoding.UTF8.GetString(goed), "$1XXX$2"));
        await using var venster = await AlsAsync(Aanbieder, javascript: javascript);
        var pagina = venster.Pagina;

        await ControleerAsync(pagina, fout);
        await Assertions.Expect(pagina.GetByRole(AriaRole.Heading, new() { Name = "bevinding" }).First).ToBeVisibleAsync();
        Assert.Contains("XXX", await pagina.Locator(".xmlregel code").First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("Wat te doen:", await pagina.Locator(".bevinding").First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await pagina.GetByRole(AriaRole.Button, new() { Name = "insturen" }).CountAsync());
        Assert.Empty(javascript ? await venster.ToetsAsync() : []);

        await ControleerAsync(pagina, goed);
        await pagina.GetByRole(AriaRole.Button, new() { Name = "insturen" }).ClickAsync();
        await Assertions.Expect(pagina.Locator("#meldingen")).ToContainTextAsync("Het bericht is ingestuurd");
        await new Verkeer(Hub).WachtOpAsync(new Uri(pagina.Url).Segments[^1]);
    }

    [SkippableFact]
    public async Task Pasted_text_is_checked_against_the_register_and_what_cannot_be_judged_is_called_that()
    {
        var gesprek = await Verkeer.GesprekAsync(Gemeente, Aanbieder);
        var declaratie = Encoding.UTF8.GetString(gesprek.Single(b => b.Kop.Soort.Naam == "JW323").Inhoud.Span);
        await using var venster = await AlsAsync(Aanbieder);
        await venster.GaNaarAsync("/loket/controleren");
        await venster.Pagina.GetByLabel("Of plak de tekst").FillAsync("\n  " + declaratie);
        await venster.Pagina.GetByRole(AriaRole.Button, new() { Name = "Controleren" }).ClickAsync();

        await Assertions.Expect(venster.Pagina.GetByRole(AriaRole.Heading, new() { Name = "Niet te beoordelen" })).ToBeVisibleAsync();
        Assert.Contains("zonder toewijzing", await venster.Pagina.Locator("main").InnerTextAsync(), StringComparison.OrdinalIgnoreCase);
        Assert.Empty(await venster.ToetsAsync());
    }

    [Fact]
    public async Task A_concept_is_only_there_for_who_uploaded_it_and_only_by_a_form_of_this_portal()
    {
        var (bericht, _) = await Verkeer.MaakAsync("JW305", Gemeente, Aanbieder);
        using var eigenaar = new Bezoeker(Hub.Hub.Adres);
        await eigenaar.MeldAanAsync($"demo-{Aanbieder}");
        using var antwoord = await UploadAsync(eigenaar, bericht, metToken: true);
        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        var pad = antwoord.Headers.Location!.ToString()["/portaal".Length..];
        Assert.Equal(HttpStatusCode.OK, await eigenaar.StatusAsync(pad));

        using var ander = new Bezoeker(Hub.Hub.Adres);
        await ander.MeldAanAsync("demo-65656055");
        Assert.Equal(HttpStatusCode.Redirect, await ander.StatusAsync(pad));

        using var zonder = await UploadAsync(eigenaar, bericht, metToken: false);
        Assert.Equal(HttpStatusCode.BadRequest, zonder.StatusCode);
    }

    [Fact]
    public async Task What_is_larger_than_25_MB_is_refused_in_words()
    {
        using var bezoeker = new Bezoeker(Hub.Hub.Adres);
        await bezoeker.MeldAanAsync($"demo-{Aanbieder}");
        using var antwoord = await UploadAsync(bezoeker, new byte[(25 * 1024 * 1024) + 1], metToken: true);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, antwoord.StatusCode);
        Assert.Contains("groter dan 25 MB", await antwoord.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    static async Task ControleerAsync(IPage pagina, byte[] bericht)
    {
        await pagina.GotoAsync("/portaal/loket/controleren");
        await pagina.GetByLabel("Bestand met een iJw-bericht").SetInputFilesAsync(new FilePayload { Name = "jw305.xml", MimeType = "application/xml", Buffer = bericht });
        await pagina.GetByRole(AriaRole.Button, new() { Name = "Controleren" }).ClickAsync();
    }

    static async Task<HttpResponseMessage> UploadAsync(Bezoeker bezoeker, byte[] bericht, bool metToken)
    {
        var formulier = await bezoeker.Http.GetStringAsync("/portaal/loket/controleren");
        using var inhoud = new MultipartFormDataContent();
        if (metToken)
            inhoud.Add(new StringContent(Bezoeker.Token(formulier)), "__RequestVerificationToken");
        var bestand = new ByteArrayContent(bericht);
        bestand.Headers.ContentType = new MediaTypeHeaderValue("application/xml");
        inhoud.Add(bestand, "bestand", "jw305.xml");
        return await bezoeker.Http.PostAsync("/portaal/loket/controleren", inhoud);
    }

    [GeneratedRegex("(<[a-z0-9]+:BerichtCode>)[^<]*(<)")]
    private static partial Regex Code();
}
