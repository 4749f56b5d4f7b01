using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Hub.Testbasis;

namespace Hub.Functies.Tests.Api;

/// <summary>An operator sees dead letters by cause, mutes what is known, and repairs many at once.</summary>
public class HersteltakenTests(HubFixture hub) : Apitest(hub)
{
    [Fact]
    public async Task Letters_of_one_cause_are_settled_by_one_task_whose_progress_can_be_followed()
    {
        var ids = new[] { await DodeBriefAsync("90900001"), await DodeBriefAsync("90900001") };
        using var http = Hub.Als("operator");
        var oorzaak = await OorzaakAsync(http, "90900001");
        Assert.Equal((2, 2), (oorzaak.GetProperty("aantal").GetInt32(), oorzaak.GetProperty("clienten").GetInt32()));

        using var begonnen = await http.PostAsJsonAsync(
            "hersteltaken", new { actie = "afhandelen", oorzaak = oorzaak.GetProperty("id").GetString(), reden = "aanbieder gestopt" });
        Assert.Equal(HttpStatusCode.Accepted, begonnen.StatusCode);
        var taak = begonnen.Headers.Location!.ToString()["/api/v1/".Length..];
        await Wacht.TotAsync(async () => (await http.GetFromJsonAsync<JsonElement>(taak)).GetProperty("status").GetString() == "klaar");

        var na = await http.GetFromJsonAsync<JsonElement>(taak);
        Assert.Equal((2, 2, 0), (na.GetProperty("totaal").GetInt32(), na.GetProperty("gelukt").GetInt32(), na.GetProperty("resterend").GetInt32()));
        var resultaten = await http.GetFromJsonAsync<JsonElement>($"{taak}/resultaten");
        Assert.Equal(ids.Order(), resultaten.GetProperty("resultaten").EnumerateArray().Select(r => r.GetProperty("briefId").GetString()!).Order());
        Assert.DoesNotContain("90900001", await http.GetStringAsync("oorzaken"), StringComparison.Ordinal);
        await ProbleemAsync(await http.PatchAsJsonAsync(taak, new { status = "bezig" }), 409);
    }

    [Fact]
    public async Task A_cause_is_muted_until_a_time_and_the_list_can_be_narrowed_to_it()
    {
        var id = await DodeBriefAsync("90900002");
        using var http = Hub.Als("operator");
        var oorzaak = (await OorzaakAsync(http, "90900002")).GetProperty("id").GetString();

        using var gedempt = await http.PostAsJsonAsync($"oorzaken/{oorzaak}/dempingen", new { tot = DateTimeOffset.UtcNow.AddDays(2), reden = "sluit maandag aan" });

        Assert.Equal(HttpStatusCode.Created, gedempt.StatusCode);
        Assert.Equal("sluit maandag aan", (await OorzaakAsync(http, "90900002")).GetProperty("demping").GetProperty("reden").GetString());
        var lijst = await http.GetFromJsonAsync<JsonElement>($"dode-brieven?oorzaak={oorzaak}");
        Assert.Equal(id, lijst.GetProperty("dodeBrieven").EnumerateArray().Single().GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_dead_letter_shows_its_attempts_and_what_is_at_stake()
    {
        var id = await DodeBriefAsync("90900003");
        using var http = Hub.Als("operator");

        var brief = await http.GetFromJsonAsync<JsonElement>($"dode-brieven/{id}");

        Assert.Equal(("GeenRoute", 1), (brief.GetProperty("reden").GetString(), brief.GetProperty("clienten").GetInt32()));
        Assert.Equal("dodeBrief", brief.GetProperty("pogingen").EnumerateArray().Single().GetProperty("uitkomst").GetString());
    }

    [Fact]
    public async Task Sent_to_another_party_of_the_same_kind_it_arrives_there()
    {
        var id = await DodeBriefAsync("90900004");
        using var http = Hub.Als("operator");

        await ProbleemAsync(await http.PostAsJsonAsync($"dode-brieven/{id}/heraanbiedingen", new { bestemming = "06060333" }), 400); // no reason
        await ProbleemAsync(await http.PostAsJsonAsync($"dode-brieven/{id}/heraanbiedingen", new { bestemming = Gemeente, reden = "overname" }), 409);
        using var antwoord = await http.PostAsJsonAsync($"dode-brieven/{id}/heraanbiedingen", new { bestemming = "06060333", reden = "overname" });
        Assert.Equal(HttpStatusCode.Accepted, antwoord.StatusCode);
        await WachtOpStatusAsync(id, "bezorgd");

        using var nieuw = Hub.Als("06060333");
        Assert.Contains(id, await nieuw.GetStringAsync("postbus?limiet=1000"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"actie\":\"opnieuw\"}")]
    [InlineData("{\"actie\":\"opnieuw\",\"oorzaak\":\"0123456789abcdef\",\"brieven\":[]}")]
    [InlineData("{\"actie\":\"opnieuw\",\"brieven\":[\"geen kenmerk\"]}")]
    [InlineData("{\"actie\":\"afhandelen\",\"oorzaak\":\"0123456789abcdef\"}")]
    [InlineData("{\"actie\":\"andereRoute\",\"oorzaak\":\"0123456789abcdef\",\"reden\":\"x\"}")]
    [InlineData("{\"actie\":\"weggooien\",\"oorzaak\":\"0123456789abcdef\"}")]
    public async Task A_task_that_is_not_clear_is_refused(string verzoek)
    {
        using var http = Hub.Als("operator");
        await ProbleemAsync(await http.PostAsync("hersteltaken", new StringContent(verzoek, System.Text.Encoding.UTF8, "application/json")), 400);
    }

    [Theory]
    [InlineData("BSN 999900006 klopt niet")]
    [InlineData("cliënt 9999 00 006")]
    public async Task A_reason_that_may_hold_a_BSN_is_refused(string reden)
    {
        var id = await DodeBriefAsync("90900005");
        using var http = Hub.Als("operator");

        var probleem = await ProbleemAsync(await http.PostAsJsonAsync($"dode-brieven/{id}/afhandeling", new { reden }), 400);

        Assert.DoesNotContain("006", probleem.GetProperty("detail").GetString()!, StringComparison.Ordinal);
    }

    static async Task<JsonElement> OorzaakAsync(HttpClient http, string ontvanger) =>
        (await http.GetFromJsonAsync<JsonElement>("oorzaken")).GetProperty("oorzaken").EnumerateArray()
            .Single(o => o.GetProperty("voorbeeld").GetString()!.Contains(ontvanger, StringComparison.Ordinal));
}
