using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Hub.Testbasis;

namespace Hub.Functies.Tests.Api;

/// <summary>An operator finds a dead letter, sees why, offers it again or settles it.</summary>
public class DodeBrievenTests(HubFixture hub) : Apitest(hub)
{
    [Fact]
    public async Task A_message_without_a_route_is_listed_with_its_reason_and_can_be_settled_once()
    {
        var id = await DodeBriefAsync();
        using var http = Hub.Als("operator");

        var lijst = await http.GetFromJsonAsync<JsonElement>("dode-brieven?limiet=1000");
        var brief = lijst.GetProperty("dodeBrieven").EnumerateArray().Single(b => b.GetProperty("id").GetString() == id);
        Assert.Equal("GeenRoute", brief.GetProperty("reden").GetString());
        var toon = await http.GetFromJsonAsync<JsonElement>($"dode-brieven/{id}");
        Assert.Contains(toon.GetProperty("gebeurtenissen").EnumerateArray(), g => g.GetProperty("handeling").GetString() == "dodeBrief");

        using var eerste = await http.PostAsJsonAsync($"dode-brieven/{id}/afhandeling", new { reden = "dubbel gestuurd" });
        Assert.Equal(HttpStatusCode.OK, eerste.StatusCode);
        await ProbleemAsync(await http.PostAsync($"dode-brieven/{id}/heraanbiedingen", null), 409);
        Assert.DoesNotContain(id, await http.GetStringAsync("dode-brieven?limiet=1000"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Offered_again_it_goes_through_its_step_again_and_the_history_tells_by_whom()
    {
        var id = await DodeBriefAsync();
        using var http = Hub.Als("operator");

        using var antwoord = await http.PostAsync($"dode-brieven/{id}/heraanbiedingen", null);
        Assert.Equal(HttpStatusCode.Accepted, antwoord.StatusCode);
        await Wacht.TotAsync(async () =>
            (await http.GetFromJsonAsync<JsonElement>($"dode-brieven/{id}")).GetProperty("gebeurtenissen").EnumerateArray()
                .Count(g => g.GetProperty("handeling").GetString() == "dodeBrief") == 2);

        var spoor = (await http.GetFromJsonAsync<JsonElement>($"dode-brieven/{id}")).GetProperty("gebeurtenissen").EnumerateArray();
        Assert.Equal("operator", spoor.Single(g => g.GetProperty("handeling").GetString() == "heraangeboden").GetProperty("actor").GetString());
    }

    [Fact]
    public async Task A_sender_that_offers_it_once_more_or_an_operator_who_reads_it_does_not_stand_in_the_way()
    {
        var (bericht, kop) = await MaakAsync("JW301", aanbieder: "90909090"); // not connected to this hub
        var id = await DodeBriefAsync(bericht, kop);
        using var http = Hub.Als("operator");
        (await BiedAanAsync(Gemeente, bericht)).EnsureSuccessStatusCode();

        Assert.Equal(HttpStatusCode.Accepted, (await http.PostAsync($"dode-brieven/{id}/heraanbiedingen", null)).StatusCode);
        await WachtOpStatusAsync(id, "dodeBrief");
        (await BiedAanAsync(Gemeente, bericht)).EnsureSuccessStatusCode();
        Assert.Equal(HttpStatusCode.OK, (await http.PostAsJsonAsync($"dode-brieven/{id}/afhandeling", new { reden = "dubbel gestuurd" })).StatusCode);
    }
}
