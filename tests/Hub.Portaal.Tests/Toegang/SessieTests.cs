using System.Net;
using Hub.Kern.Partijen;
using Hub.Kern.Poorten;
using Hub.Portaal.Tests.Browser;
using Hub.Portaal.Toegang;
using Hub.Testbasis;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Hub.Portaal.Tests.Toegang;

/// <summary>A session is as good as the file with parties is now, at every instance of the hub; and people sign in at their own provider.</summary>
public sealed class SessieTests(AzuriteFixture azurite) : Sessieproef(azurite), IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task A_session_of_one_instance_is_one_at_another_and_ends_when_the_partij_leaves_the_file()
    {
        var pad = Schrijf(Operator("wacht", Recht.Metadata));
        await using var een = await StartAsync(pad);
        await using var ander = await StartAsync(pad);
        var koekjes = new CookieContainer();
        using var bijEen = new Bezoeker(een.Adres, koekjes);
        await bijEen.MeldAanAsync("proef-wacht");
        using var bijAnder = new Bezoeker(ander.Adres, koekjes);
        Assert.Equal(HttpStatusCode.OK, await bijAnder.StatusAsync("/operator"));

        ander.Diensten.GetRequiredService<Partijregister>().Vervang(new Partijenconfiguratie { Partijen = [Operator("iemand-anders", Recht.Metadata)] });

        Assert.Equal(HttpStatusCode.Redirect, await bijAnder.StatusAsync("/operator"));
    }

    [Fact]
    public async Task A_right_that_is_taken_away_is_gone_at_the_next_request()
    {
        await using var hub = await StartAsync(Schrijf(Operator("lezer", Recht.Metadata, Recht.Inhoud)));
        using var bezoeker = new Bezoeker(hub.Adres);
        await bezoeker.MeldAanAsync("proef-lezer");
        Assert.Equal(HttpStatusCode.OK, await bezoeker.StatusAsync("/operator"));

        hub.Diensten.GetRequiredService<Partijregister>().Vervang(new Partijenconfiguratie { Partijen = [Operator("lezer", Recht.Inhoud)] });

        Assert.Equal(HttpStatusCode.Forbidden, await bezoeker.StatusAsync("/operator"));
    }

    [Fact]
    public async Task Who_may_only_look_sees_dead_letters_and_cannot_act_on_them()
    {
        await using var hub = await StartAsync(Schrijf(Operator("kijker", Recht.Metadata)));
        using var bezoeker = new Bezoeker(hub.Adres);
        await bezoeker.MeldAanAsync("proef-kijker");
        const string oorzaak = "/operator/oorzaak/0123456789abcdef";
        Assert.Equal(HttpStatusCode.OK, await bezoeker.StatusAsync(oorzaak));

        foreach (var (handeling, velden) in new[] { ("Begin", ("alle", "true")), ("Demp", ("tot", "2026-12-31")) })
        {
            using var antwoord = await bezoeker.StuurAsync("/operator", $"{oorzaak}?handler={handeling}", velden);
            Assert.Equal(HttpStatusCode.Forbidden, antwoord.StatusCode);
        }
    }

    [Fact]
    public async Task A_gemachtigde_acts_only_for_who_gave_it_a_mandate_that_holds_today()
    {
        var gisteren = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-1);
        var backoffice = new Partijregel
        {
            Code = "backoffice", Naam = "Backoffice", Rol = Rol.Gemachtigde, Sleutels = [Partijregister.Sleutelhash("proef-backoffice")],
            Mandaten =
            [
                new Mandaat { Namens = ["0268"], Mag = [Mandaathandeling.Ophalen], Vanaf = gisteren },
                new Mandaat { Namens = ["0200"], Mag = [Mandaathandeling.Ophalen], Vanaf = gisteren.AddDays(-9), TotEnMet = gisteren.AddDays(-1) },
            ],
        };
        await using var hub = await StartAsync(Schrijf(backoffice, Gemeente("0268"), Gemeente("0200")));
        using var bezoeker = new Bezoeker(hub.Adres);
        await bezoeker.MeldAanAsync("proef-backoffice");
        var keuze = await bezoeker.Http.GetStringAsync("/portaal/aanmelden/namens");
        Assert.Contains("value=\"0268\"", keuze, StringComparison.Ordinal);
        Assert.DoesNotContain("0200", keuze, StringComparison.Ordinal);

        using var verlopen = await bezoeker.StuurAsync("/aanmelden/namens", "/aanmelden/namens", ("namens", "0200"));
        Assert.Equal(HttpStatusCode.Forbidden, verlopen.StatusCode);
        using var goed = await bezoeker.StuurAsync("/aanmelden/namens", "/aanmelden/namens", ("namens", "0268"));
        Assert.Equal(HttpStatusCode.Redirect, goed.StatusCode);
        Assert.Contains("namens Gemeente 0268", await bezoeker.Http.GetStringAsync("/portaal/hulp"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_sign_in_at_their_provider_for_the_partij_that_it_names_with_no_more_rights_than_it_gives()
    {
        await using var dienst = await Proefaanmelddienst.StartAsync();
        dienst.Claims = new() { ["hub_partij"] = "ploeg", ["hub_rechten"] = "metadata bestaatniet" };
        await using var hub = await StartAsync(Schrijf(Operator("ploeg", Recht.Metadata, Recht.Handelen)), dienst);
        using var bezoeker = new Bezoeker(hub.Adres);

        Assert.Equal("/portaal/operator", await bezoeker.VolgAsync("/aanmelden?handler=Oidc&terug=/portaal/operator"));

        Assert.Equal(HttpStatusCode.OK, await bezoeker.StatusAsync("/operator"));
        using var handelt = await bezoeker.StuurAsync("/operator", "/operator/oorzaak/0123456789abcdef?handler=Begin", ("alle", "true"));
        Assert.Equal(HttpStatusCode.Forbidden, handelt.StatusCode); // the partij may act, this person may not
    }

    [Theory]
    [InlineData("niemand")]
    [InlineData(null)]
    public async Task Who_works_for_no_partij_of_this_hub_does_not_come_in(string? partij)
    {
        await using var dienst = await Proefaanmelddienst.StartAsync();
        if (partij is not null)
            dienst.Claims = new() { ["hub_partij"] = partij };
        await using var hub = await StartAsync(Schrijf(Operator("ploeg", Recht.Metadata)), dienst);
        using var bezoeker = new Bezoeker(hub.Adres);

        Assert.Equal("/portaal/aanmelden?mislukt=true", await bezoeker.VolgAsync("/aanmelden?handler=Oidc"));

        Assert.Equal(HttpStatusCode.Redirect, await bezoeker.StatusAsync("/operator"));
    }

    [Fact]
    public async Task What_a_person_does_is_in_the_trail_under_that_person_and_the_page_greets_by_name()
    {
        await using var dienst = await Proefaanmelddienst.StartAsync();
        dienst.Claims = new() { ["hub_partij"] = "ploeg", ["hub_rechten"] = "metadata", ["name"] = "A. Jansen", ["personeelsnummer"] = "P-0417" };
        await using var hub = await StartAsync(Schrijf(Operator("ploeg", Recht.Metadata)), dienst, new() { ["Hub:Portaal:Oidc:Persoonclaim"] = "personeelsnummer" });
        using var bezoeker = new Bezoeker(hub.Adres);
        await bezoeker.VolgAsync("/aanmelden?handler=Oidc&terug=/portaal/operator");
        Assert.Contains("A. Jansen, ploeg", await bezoeker.Http.GetStringAsync("/portaal/hulp"), StringComparison.Ordinal);

        using var antwoord = await bezoeker.StuurAsync("/berichten/client", "/berichten/client?handler=Referentie", ("referentie", "REF1"), ("reden", "proef van persoon"));

        Assert.Equal(HttpStatusCode.OK, antwoord.StatusCode);
        var gezocht = await GezochtAsync(hub, "proef van persoon");
        Assert.Equal(("ploeg", $"{dienst.Adres}#P-0417"), (gezocht.Actor, gezocht.Persoon));
    }

    [Fact]
    public async Task Who_signs_in_with_a_key_is_in_the_trail_as_the_partij_alone()
    {
        await using var hub = await StartAsync(Schrijf(Operator("ploeg", Recht.Metadata)));
        using var bezoeker = new Bezoeker(hub.Adres);
        await bezoeker.MeldAanAsync("proef-ploeg");
        using var antwoord = await bezoeker.StuurAsync("/berichten/client", "/berichten/client?handler=Referentie", ("referentie", "REF1"), ("reden", "proef met sleutel"));
        Assert.Null((await GezochtAsync(hub, "proef met sleutel")).Persoon);
    }

    [Fact]
    public async Task A_person_whom_the_provider_names_by_something_like_a_BSN_does_not_come_in()
    {
        await using var dienst = await Proefaanmelddienst.StartAsync();
        (dienst.Persoon, dienst.Claims) = ("999900006", new() { ["hub_partij"] = "ploeg", ["hub_rechten"] = "metadata" });
        await using var hub = await StartAsync(Schrijf(Operator("ploeg", Recht.Metadata)), dienst);
        using var bezoeker = new Bezoeker(hub.Adres);

        Assert.Equal("/portaal/aanmelden?mislukt=true", await bezoeker.VolgAsync("/aanmelden?handler=Oidc"));
        Assert.Equal(HttpStatusCode.Redirect, await bezoeker.StatusAsync("/operator"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)] // the provider does not publish where
    public async Task Signing_out_ends_the_session_here_and_at_the_provider_when_that_can_be(bool kan)
    {
        await using var dienst = await Proefaanmelddienst.StartAsync(kan);
        dienst.Claims = new() { ["hub_partij"] = "ploeg", ["hub_rechten"] = "metadata" };
        await using var hub = await StartAsync(Schrijf(Operator("ploeg", Recht.Metadata)), dienst);
        using var bezoeker = new Bezoeker(hub.Adres);
        await bezoeker.VolgAsync("/aanmelden?handler=Oidc&terug=/portaal/operator");

        using var afmelden = await bezoeker.StuurAsync("/operator", "/aanmelden/afmelden");

        Assert.Equal(HttpStatusCode.Redirect, await bezoeker.StatusAsync("/operator"));
        Assert.Equal($"/portaal/aanmelden/afmelden{(kan ? "?verder=True" : "")}", afmelden.Headers.Location!.ToString());
        using var pagina = await bezoeker.Http.GetAsync(afmelden.Headers.Location);
        Assert.Equal(kan, pagina.Headers.TryGetValues("Refresh", out var verder));
        if (kan)
            Assert.Equal("/portaal/aanmelden/afmelden", await bezoeker.VolgAsync(verder!.Single().Split("url=/portaal")[1]));
        Assert.Equal(kan ? [(Proefaanmelddienst.Client, new Uri(hub.Adres, "/portaal/aanmelden/afgemeld").ToString())] : [], dienst.Afmeldingen);
    }

    [SkippableFact]
    public async Task A_browser_that_signs_out_passes_by_the_provider_and_comes_back()
    {
        await Browserbron.NeemAsync();
        await using var dienst = await Proefaanmelddienst.StartAsync();
        dienst.Claims = new() { ["hub_partij"] = "ploeg", ["hub_rechten"] = "metadata" };
        await using var hub = await StartAsync(Schrijf(Operator("ploeg", Recht.Metadata)), dienst);
        await using var venster = await Venster.OpenAsync(hub.Adres, javascript: false);
        await venster.GaNaarAsync("/aanmelden?handler=Oidc");

        await venster.Pagina.GetByRole(AriaRole.Button, new() { Name = "Afmelden" }).ClickAsync();

        await Assertions.Expect(venster.Pagina.GetByRole(AriaRole.Link, new() { Name = "Opnieuw aanmelden" })).ToBeVisibleAsync();
        Assert.Single(dienst.Afmeldingen);
    }

    [Fact]
    public async Task Outside_demo_mode_nobody_comes_in_with_a_key()
    {
        await using var hub = await StartAsync(Schrijf(Operator("wacht", Recht.Metadata)), demo: false);
        using var bezoeker = new Bezoeker(hub.Adres);
        Assert.DoesNotContain("name=\"sleutel\"", await bezoeker.Http.GetStringAsync("/portaal/aanmelden"), StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.Redirect, await bezoeker.MeldAanAsync("proef-wacht"));
        Assert.Equal(HttpStatusCode.Redirect, await bezoeker.StatusAsync("/operator"));
    }

    [Fact]
    public void A_session_is_over_after_twelve_hours_however_busy_it_was()
    {
        var klok = new Testklok();
        var partijen = new Partijregister(new Partijenconfiguratie { Partijen = [Operator("wacht", Recht.Metadata)] });
        var sessie = new Sessie(partijen, new Mandaten(partijen, klok), klok);
        var gebruiker = sessie.Begin(partijen.Zoek("wacht")!, null, null, null);

        klok.Vooruit(Sessie.Langst - TimeSpan.FromSeconds(1));
        Assert.NotNull(sessie.Lees(gebruiker));
        klok.Vooruit(TimeSpan.FromSeconds(1));
        Assert.Null(sessie.Lees(gebruiker));
    }

    [Theory]
    [InlineData("portaal", false)]
    [InlineData(null, true)]
    public async Task A_screen_that_refreshes_itself_does_not_keep_its_session_alive_and_a_person_does(string? verzoek, bool verlengd)
    {
        var klok = new Testklok();
        var partijen = new Partijregister(new Partijenconfiguratie { Partijen = [Operator("wacht", Recht.Metadata)] });
        var sessie = new Sessie(partijen, new Mandaten(partijen, klok), klok);
        var context = new DefaultHttpContext();
        context.Request.Headers.XRequestedWith = verzoek;
        var koekje = new CookieSlidingExpirationContext(
            context, new AuthenticationScheme(Sessie.Schema, null, typeof(CookieAuthenticationHandler)), new CookieAuthenticationOptions(),
            new AuthenticationTicket(sessie.Begin(partijen.Zoek("wacht")!, null, null, null), Sessie.Schema), TimeSpan.FromMinutes(20), TimeSpan.FromMinutes(10)) { ShouldRenew = true };

        await sessie.CheckSlidingExpiration(koekje);

        Assert.Equal(verlengd, koekje.ShouldRenew);
    }

    [Fact]
    public async Task The_keys_of_the_cookies_are_stored_encrypted()
    {
        await using var hub = await StartAsync(Schrijf(Operator("wacht", Recht.Metadata)));
        using var bezoeker = new Bezoeker(hub.Adres);
        await bezoeker.MeldAanAsync("proef-wacht");
        var blobs = hub.Diensten.GetRequiredService<IBlobs>();
        var gezien = 0;
        await foreach (var vermelding in blobs.LijstAsync(Sleutelring.Bak, "", default))
        {
            await using var blob = (await blobs.OpenAsync(Sleutelring.Bak, vermelding.Naam, default))!;
            using var lezer = new StreamReader(blob.Stroom);
            var tekst = await lezer.ReadToEndAsync();
            Assert.Contains("<encryptedSecret", tekst, StringComparison.Ordinal);
            Assert.DoesNotContain("masterKey", tekst, StringComparison.Ordinal);
            gezien++;
        }

        Assert.True(gezien > 0);
    }
}
