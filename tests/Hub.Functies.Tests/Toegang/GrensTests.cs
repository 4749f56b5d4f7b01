using System.Net;
using Hub.Functies.Tests.Api;
using Hub.Functies.Tests.Toegang.Proef;
using Hub.Testbasis;

namespace Hub.Functies.Tests.Toegang;

/// <summary>Who knocks too often is asked to wait (API-04); others notice nothing.</summary>
public class GrensTests(ToegangFixture toegang) : Toegangstest(toegang)
{
    [Fact]
    public async Task A_party_over_its_limit_429_with_when_to_come_back_and_other_parties_go_on()
    {
        await using var hub = await Toegang.StartAsync(new Dictionary<string, string?> { ["Hub:Grenzen:VerzoekenPerMinuut"] = "1" }); // refills in a minute of real time
        Assert.Equal(HttpStatusCode.OK, (await PostbusAsync(hub.Adres, Partijen.Gemeente)).StatusCode);

        var antwoord = await PostbusAsync(hub.Adres, Partijen.Gemeente);

        await Apitest.ProbleemAsync(antwoord, 429);
        Assert.InRange(antwoord.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, (await PostbusAsync(hub.Adres, Partijen.Aanbieder)).StatusCode);
    }

    [Fact]
    public async Task A_party_may_have_a_limit_of_its_own()
    {
        var pad = Toegang.Schrijf("partijen-grens.json", "");
        Partijen.Schrijf(pad, Partijen.Alle.Where(p => (string)p["code"] != Partijen.Aanbieder)
            .Append(Partijen.Partij(Partijen.Aanbieder, "aanbieder", ("verzoekenPerMinuut", 1))));
        await using var hub = await Toegang.StartAsync(new Dictionary<string, string?>(), pad);

        Assert.Equal(HttpStatusCode.OK, (await PostbusAsync(hub.Adres, Partijen.Aanbieder)).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await PostbusAsync(hub.Adres, Partijen.Aanbieder)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await PostbusAsync(hub.Adres, Partijen.Gemeente)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await PostbusAsync(hub.Adres, Partijen.Gemeente)).StatusCode);
    }

    [Fact]
    public async Task An_address_with_too_many_failed_sign_ins_is_not_listened_to_even_when_it_guesses_right()
    {
        await using var hub = await Toegang.StartAsync(new Dictionary<string, string?>
        {
            ["Hub:Grenzen:MislukteAanmeldingen"] = "2", ["Hub:Grenzen:Aanmeldvenster"] = "01:00:00",
        });
        await PostbusAsync(hub.Adres, Partijen.Gemeente); // right ones do not count
        for (var i = 0; i < 2; i++)
            await Apitest.ProbleemAsync(await PostbusAsync(hub.Adres, $"gok-{i}"), 401);

        var antwoord = await PostbusAsync(hub.Adres, Partijen.Gemeente);

        await Apitest.ProbleemAsync(antwoord, 429);
        Assert.InRange(antwoord.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromMinutes(1), TimeSpan.FromHours(1));
        Assert.Equal(HttpStatusCode.OK, (await PostbusAsync(hub.Adres, Partijen.Gemeente, vanaf: "198.51.100.7")).StatusCode);
        using var http = new HttpClient();
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(new Uri(hub.Adres, "/api/v1/gezondheid"))).StatusCode);
    }

    static async Task<HttpResponseMessage> PostbusAsync(Uri adres, string partij, string? vanaf = null)
    {
        using var http = Hubclient.Als(adres, partij);
        if (vanaf is not null)
            http.DefaultRequestHeaders.Add("X-Forwarded-For", vanaf);
        return await http.GetAsync("postbus");
    }
}
