using System.Net;
using System.Net.Http.Json;
using System.Text;
using Hub.Functies.Tests.Api;
using Hub.Functies.Tests.Toegang.Proef;

namespace Hub.Functies.Tests.Toegang;

/// <summary>An operator sees and does what its rights say, and content only with a reason that stays (AVG-02).</summary>
public class OperatorTests(ToegangFixture toegang) : Toegangstest(toegang)
{
    [Fact]
    public async Task Content_is_given_with_a_reason_and_the_parties_of_the_message_see_who_read_it_and_why()
    {
        var (id, bericht, _) = await BezorgAsync("JW301");
        using var http = Toegang.Als(Partijen.Lezer);

        using var antwoord = await http.PostAsJsonAsync($"berichten/{id}/inzages", new { reden = "melding 12 van de gemeente" });

        Assert.Equal("application/xml", antwoord.Content.Headers.ContentType?.MediaType);
        Assert.Equal(bericht, await antwoord.Content.ReadAsByteArrayAsync());
        using var aanbieder = Toegang.Als(Partijen.Aanbieder);
        var spoor = await aanbieder.GetStringAsync($"berichten/{id}/audit");
        Assert.Contains(Partijen.Lezer, spoor, StringComparison.Ordinal);
        Assert.Contains("melding 12 van de gemeente", spoor, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"reden\":\" \"}")]
    [InlineData("{\"reden\":\"voor 999900006\"}")]
    [InlineData("{\"reden\":\"voor 9999.00.006\"}")]
    public async Task Without_a_usable_reason_400_and_nothing_is_read(string verzoek)
    {
        var (id, _, _) = await BezorgAsync("JW301");
        using var http = Toegang.Als(Partijen.Lezer);
        using var inhoud = new StringContent(verzoek, Encoding.UTF8, "application/json");

        await Apitest.ProbleemAsync(await http.PostAsync($"berichten/{id}/inzages", inhoud), 400);

        Assert.Empty(await SpoorAsync(id, "ingezien"));
    }

    [Theory]
    [InlineData(Partijen.Kijker)]
    [InlineData(Partijen.Hersteller)]
    [InlineData(Partijen.Gemeente)]
    public async Task Who_lacks_the_right_reads_nothing_with_a_reason_either(string partij)
    {
        var (id, _, _) = await BezorgAsync("JW301");
        using var http = Toegang.Als(partij);
        await Apitest.ProbleemAsync(await http.PostAsJsonAsync($"berichten/{id}/inzages", new { reden = "nieuwsgierig" }), 403);
        Assert.Empty(await SpoorAsync(id, "ingezien"));
    }

    [Fact]
    public async Task To_see_dead_letters_and_to_act_on_them_are_two_rights()
    {
        var id = await DodeBriefAsync();
        using var kijker = Toegang.Als(Partijen.Kijker);
        using var hersteller = Toegang.Als(Partijen.Hersteller);

        Assert.Contains(id, await kijker.GetStringAsync("dode-brieven?limiet=1000"), StringComparison.Ordinal);
        await Apitest.ProbleemAsync(await kijker.PostAsJsonAsync($"dode-brieven/{id}/afhandeling", new { reden = "proef" }), 403);
        await Apitest.ProbleemAsync(await hersteller.GetAsync("dode-brieven"), 403);
        await Apitest.ProbleemAsync(await hersteller.GetAsync($"dode-brieven/{id}"), 403);
        using var afgehandeld = await hersteller.PostAsJsonAsync($"dode-brieven/{id}/afhandeling", new { reden = "proef" });
        Assert.Equal(HttpStatusCode.OK, afgehandeld.StatusCode);
        Assert.Equal((Partijen.Hersteller, null), Wie((await SpoorAsync(id, "afgehandeld")).Single()));
    }
}
