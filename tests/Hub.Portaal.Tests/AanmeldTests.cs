using System.Net;
using Hub.Portaal.Tests.Toegang;
using Hub.Testbasis;

namespace Hub.Portaal.Tests;

/// <summary>How people come in, and what browsers are told.</summary>
public sealed class AanmeldTests(HubFixture hub) : Portaaltest(hub)
{
    [Fact]
    public async Task A_key_that_is_nobodys_does_not_sign_in()
    {
        using var bezoeker = new Bezoeker(Hub.Hub.Adres);
        Assert.Equal(HttpStatusCode.Unauthorized, await bezoeker.MeldAanAsync("demo-niemand"));
        Assert.Equal(HttpStatusCode.Redirect, await bezoeker.StatusAsync(""));
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        using var bezoeker = new Bezoeker(Hub.Hub.Adres);
        using var antwoord = await bezoeker.Http.PostAsync("/portaal/aanmelden", new FormUrlEncodedContent([new("sleutel", "demo-operator")]));
        Assert.Equal(HttpStatusCode.BadRequest, antwoord.StatusCode);
    }

    [Fact]
    public async Task Signing_in_never_leads_to_another_site()
    {
        using var bezoeker = new Bezoeker(Hub.Hub.Adres);
        using var antwoord = await bezoeker.StuurAsync("/aanmelden", "/aanmelden", ("sleutel", "demo-operator"), ("terug", "//elders.example/"));
        Assert.Equal("/portaal", antwoord.Headers.Location!.ToString());
    }

    [Fact]
    public async Task The_session_cookie_opens_nothing_in_the_API()
    {
        using var bezoeker = new Bezoeker(Hub.Hub.Adres);
        await bezoeker.MeldAanAsync("demo-operator");
        using var antwoord = await bezoeker.Http.GetAsync("/api/v1/dode-brieven");
        Assert.Equal(HttpStatusCode.Unauthorized, antwoord.StatusCode);
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        using var bezoeker = new Bezoeker(Hub.Hub.Adres);
        await bezoeker.MeldAanAsync("demo-operator");
        Assert.Equal(HttpStatusCode.OK, await bezoeker.StatusAsync("/operator"));
        using var antwoord = await bezoeker.StuurAsync("/operator", "/aanmelden/afmelden");
        Assert.Equal(HttpStatusCode.Redirect, await bezoeker.StatusAsync("/operator"));
    }

    [Fact]
    public async Task A_page_is_never_kept_and_runs_only_what_comes_from_here_and_a_file_is_kept_for_good()
    {
        using var bezoeker = new Bezoeker(Hub.Hub.Adres);
        using var pagina = await bezoeker.Http.GetAsync("/portaal/aanmelden");
        Assert.Equal("no-store", pagina.Headers.CacheControl!.ToString());
        var beleid = Assert.Single(pagina.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self'", beleid, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", beleid, StringComparison.Ordinal);

        using var stijl = await bezoeker.Http.GetAsync(Opbouw.Vastebestanden.Adres("portaal.css"));
        Assert.Equal("text/css", stijl.Content.Headers.ContentType!.MediaType);
        Assert.Contains("immutable", stijl.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_page_and_an_unknown_route_each_answer_in_their_own_language()
    {
        using var bezoeker = new Bezoeker(Hub.Hub.Adres);
        await bezoeker.MeldAanAsync("demo-operator");
        using var pagina = await bezoeker.Http.GetAsync("/portaal/bestaat-niet");
        Assert.Equal(HttpStatusCode.NotFound, pagina.StatusCode);
        Assert.Contains("Niet gevonden", await pagina.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var route = await bezoeker.Http.GetAsync("/api/v1/bestaat-niet");
        Assert.Equal("application/problem+json", route.Content.Headers.ContentType!.MediaType);
    }
}
