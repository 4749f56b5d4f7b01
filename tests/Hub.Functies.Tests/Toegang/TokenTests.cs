using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Hub.Functies.Tests.Api;
using Hub.Functies.Tests.Toegang.Proef;
using Hub.Kern.Berichten;
using Hub.Lokaal;
using Hub.Testbasis;
using Microsoft.IdentityModel.Tokens;

namespace Hub.Functies.Tests.Toegang;

/// <summary>Signing in with a token of an OAuth2 server (API-03).</summary>
public class TokenTests(ToegangFixture toegang) : Toegangstest(toegang)
{
    [Fact]
    public async Task A_token_signs_in_the_party_that_its_subject_denotes()
    {
        var (bericht, kop) = await Apitest.MaakAsync("JW301");
        using var http = Met(Toegang.Uitgever.Token(Partijen.GemeenteClient));

        using var antwoord = await http.PostAsync("berichten", Apitest.Xml(bericht));

        Assert.Equal(HttpStatusCode.Accepted, antwoord.StatusCode);
        Assert.Equal((kop.Inzender, null), Wie((await SpoorAsync(BerichtId.Van(kop), "ontvangen")).Single()));
    }

    [Fact]
    public async Task A_token_of_a_person_names_that_person_in_the_trail_for_its_own_party_and_for_operators_only()
    {
        await using var hub = await Toegang.StartAsync(MetPersonen);
        var (id, _, _) = await BezorgAsync("JW301");
        using (var http = Met(hub, Toegang.Uitgever.Token(Partijen.GemeenteClient, t => t.Claims["medewerker"] = "jansen")))
            Assert.Equal(HttpStatusCode.OK, (await http.GetAsync($"berichten/{id}/inhoud")).StatusCode);
        using (var http = Met(hub, Toegang.Uitgever.Token(Partijen.GemeenteClient)))
            Assert.Equal(HttpStatusCode.OK, (await http.GetAsync($"berichten/{id}/inhoud")).StatusCode);

        var jansen = $"{Toegang.Uitgever.Adres}#jansen";
        Assert.Equal([jansen, null], await InzagenAsync(id, Partijen.Kijker));
        Assert.Equal([jansen, null], await InzagenAsync(id, Partijen.Gemeente));
        Assert.Equal([null, null], await InzagenAsync(id, Partijen.Aanbieder));
    }

    [Theory]
    [InlineData("999900006", 401)] // refused, never replaced: what stands for it could not be told from another after a change of keys
    [InlineData("", 401)]
    [InlineData(Partijen.GemeenteClient, 200)] // of a system
    public async Task A_token_of_a_person_who_cannot_be_named_is_refused(string persoon, int status)
    {
        await using var hub = await Toegang.StartAsync(MetPersonen);
        using var http = Met(hub, Toegang.Uitgever.Token(Partijen.GemeenteClient, t => t.Claims["medewerker"] = persoon));
        Assert.Equal(status, (int)(await http.GetAsync("postbus")).StatusCode);
    }

    static Dictionary<string, string?> MetPersonen => new() { ["Hub:Oidc:Persoonclaim"] = "medewerker" };

    // The persons of who opened the content, as this party is told.
    async Task<IReadOnlyList<string?>> InzagenAsync(string id, string kijker)
    {
        using var http = Toegang.Als(kijker);
        var spoor = await http.GetFromJsonAsync<JsonElement>($"berichten/{id}/audit");
        return [.. spoor.GetProperty("gebeurtenissen").EnumerateArray().Where(g => g.GetProperty("handeling").GetString() == "ingezien")
            .Select(g => g.TryGetProperty("persoon", out var persoon) ? persoon.GetString() : null)];
    }

    static HttpClient Met(LokaleHost hub, string token)
    {
        var http = new HttpClient { BaseAddress = new Uri(hub.Adres, "/api/v1/") };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return http;
    }

    public static TheoryData<string> Fouten => [.. Fout.Keys];

    [Theory]
    [MemberData(nameof(Fouten))]
    public async Task A_token_with_anything_wrong_401(string fout)
    {
        using var http = Met(Fout[fout](Toegang.Uitgever));
        var antwoord = await http.GetAsync("postbus");
        await Apitest.ProbleemAsync(antwoord, 401);
        Assert.Contains(antwoord.Headers.WwwAuthenticate, uitnodiging => uitnodiging.Scheme == "Bearer");
    }

    static readonly Dictionary<string, Func<Proefuitgever, string>> Fout = new()
    {
        ["geen token"] = _ => "dit.is.niets",
        ["een client die niemand kent"] = u => u.Token("client-onbekend"),
        ["een andere uitgever"] = u => u.Token(Partijen.GemeenteClient, t => t.Issuer = "https://kwaad.example"),
        ["voor een ander"] = u => u.Token(Partijen.GemeenteClient, t => t.Audience = "urn:proef:iets-anders"),
        ["verlopen"] = u => u.Token(Partijen.GemeenteClient, t => t.Expires = DateTime.UtcNow.AddMinutes(-2)),
        ["nog niet geldig"] = u => u.Token(Partijen.GemeenteClient, t => t.NotBefore = DateTime.UtcNow.AddMinutes(3)),
        ["zonder einde"] = u => u.Token(Partijen.GemeenteClient, t => t.Expires = null),
        ["zonder handtekening"] = u => u.Token(Partijen.GemeenteClient, t => t.SigningCredentials = null),
        ["getekend met een sleutel van dezelfde naam"] = u => u.Token(Partijen.GemeenteClient, t => t.SigningCredentials = u.Vals()),
        ["getekend met de openbare sleutel als geheim"] = u => u.Token(Partijen.GemeenteClient, t => t.SigningCredentials = u.Verward()),
        ["een ander algoritme"] = u => u.Token(Partijen.GemeenteClient, t =>
            t.SigningCredentials = new SigningCredentials(t.SigningCredentials!.Key, SecurityAlgorithms.RsaSha512)),
        ["een id-token"] = u => u.Token(Partijen.GemeenteClient, t => t.TokenType = "id+jwt"),
        ["te lang"] = u => u.Token(Partijen.GemeenteClient, t => t.Claims["vulling"] = new string('x', 20_000)),
    };

    [Fact]
    public async Task The_clocks_of_hub_and_issuer_may_differ_a_little()
    {
        using var net = Met(Toegang.Uitgever.Token(Partijen.GemeenteClient, t => t.Expires = DateTime.UtcNow.AddSeconds(-20)));
        Assert.Equal(HttpStatusCode.OK, (await net.GetAsync("postbus")).StatusCode);
        using var straks = Met(Toegang.Uitgever.Token(Partijen.GemeenteClient, t => t.NotBefore = DateTime.UtcNow.AddSeconds(20)));
        Assert.Equal(HttpStatusCode.OK, (await straks.GetAsync("postbus")).StatusCode);
    }

    [Fact]
    public async Task When_the_issuer_changes_its_key_the_first_token_with_the_new_one_is_good_and_the_old_one_no_longer()
    {
        await using var uitgever = await Proefuitgever.StartAsync();
        await using var hub = await Toegang.StartAsync(new Dictionary<string, string?> { ["Hub:Oidc:Uitgever"] = uitgever.Adres });
        var oud = uitgever.Token(Partijen.GemeenteClient);
        Assert.Equal(HttpStatusCode.OK, await PostbusAsync(hub.Adres, oud));

        uitgever.WisselSleutel();

        Assert.Equal(HttpStatusCode.OK, await PostbusAsync(hub.Adres, uitgever.Token(Partijen.GemeenteClient)));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostbusAsync(hub.Adres, oud));
    }

    [Fact]
    public async Task When_the_issuer_cannot_be_reached_that_is_no_fault_of_the_caller_503_and_keys_go_on_working()
    {
        await using var hub = await Toegang.StartAsync(
            new Dictionary<string, string?> { ["Hub:Oidc:Uitgever"] = $"http://127.0.0.1:{VrijePoort.Zoek()}" });
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await PostbusAsync(hub.Adres, Toegang.Uitgever.Token(Partijen.GemeenteClient)));

        using var http = Hubclient.Als(hub.Adres, Partijen.Gemeente);
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("postbus")).StatusCode);
    }

    [Fact]
    public async Task Two_proofs_must_denote_one_party_and_a_wrong_one_is_not_made_up_for_by_a_right_one()
    {
        using var zelfde = Met(Toegang.Uitgever.Token(Partijen.GemeenteClient), Partijen.Gemeente);
        Assert.Equal(HttpStatusCode.OK, (await zelfde.GetAsync("postbus")).StatusCode);
        using var ander = Met(Toegang.Uitgever.Token(Partijen.GemeenteClient), Partijen.Aanbieder);
        await Apitest.ProbleemAsync(await ander.GetAsync("postbus"), 401);
        using var fout = Met("dit.is.niets", Partijen.Gemeente);
        await Apitest.ProbleemAsync(await fout.GetAsync("postbus"), 401);
    }

    HttpClient Met(string token, string? sleutelVan = null) => Met(Toegang.Hub.Adres, token, sleutelVan);

    static HttpClient Met(Uri hub, string token, string? sleutelVan = null)
    {
        var http = Hubclient.Als(hub, sleutelVan);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return http;
    }

    static async Task<HttpStatusCode> PostbusAsync(Uri adres, string token)
    {
        using var http = Met(adres, token);
        using var antwoord = await http.GetAsync("postbus");
        return antwoord.StatusCode;
    }
}
