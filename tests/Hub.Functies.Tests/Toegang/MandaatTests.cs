using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Hub.Functies.Tests.Api;
using Hub.Functies.Tests.Toegang.Proef;
using Hub.Kern.Berichten;

namespace Hub.Functies.Tests.Toegang;

/// <summary>A party acts for another with its mandate (IB009), and the trail says who did it and for whom (NEN-02).</summary>
public class MandaatTests(ToegangFixture toegang) : Toegangstest(toegang)
{
    [Theory]
    [InlineData(null)]
    [InlineData(Partijen.Gemeente)]
    public async Task A_backoffice_submits_for_its_gemeente_with_or_without_saying_so(string? namens)
    {
        var (bericht, kop) = await Apitest.MaakAsync("JW301");
        using var antwoord = await BiedAanAsync(Partijen.Backoffice, bericht, namens);
        Assert.Equal(HttpStatusCode.Accepted, antwoord.StatusCode);

        var ontvangen = (await SpoorAsync(BerichtId.Van(kop), "ontvangen")).Single();
        Assert.Equal((Partijen.Backoffice, Partijen.Gemeente), Wie(ontvangen));
        using var gemeente = Toegang.Als(Partijen.Gemeente);
        var stand = await gemeente.GetFromJsonAsync<JsonElement>($"berichten/{BerichtId.Van(kop)}");
        Assert.Equal(Partijen.Gemeente, stand.GetProperty("inzender").GetString());
    }

    [Theory]
    [InlineData(Partijen.Oud)]
    [InlineData(Partijen.Toekomstig)]
    [InlineData(Partijen.Declaratiebureau)]
    [InlineData(Partijen.AndereGemeente)]
    public async Task Without_a_mandate_for_this_day_and_this_type_of_message_403_IB009(string partij)
    {
        var (bericht, _) = await Apitest.MaakAsync("JW301");
        var probleem = await Apitest.ProbleemAsync(await BiedAanAsync(partij, bericht), 403);
        Assert.Contains("IB009", probleem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_says_to_act_for_one_party_does_not_submit_for_another()
    {
        var (bericht, _) = await Apitest.MaakAsync("JW301", Partijen.AndereGemeente);
        await Apitest.ProbleemAsync(await BiedAanAsync(Partijen.Backoffice, bericht, Partijen.Gemeente), 403);
        await Apitest.ProbleemAsync(await BiedAanAsync(Partijen.AndereGemeente, bericht, Partijen.Gemeente), 403);
    }

    [Fact]
    public async Task A_backoffice_collects_reads_and_confirms_for_its_gemeente()
    {
        var (id, bericht, _) = await BezorgAsync("JW305");
        using var http = Toegang.Als(Partijen.Backoffice, Partijen.Gemeente);

        Assert.Contains(id, await http.GetStringAsync("postbus?limiet=1000"), StringComparison.Ordinal);
        Assert.Equal(bericht, await http.GetByteArrayAsync($"berichten/{id}/inhoud"));
        using var bevestiging = await http.PostAsync($"postbus/{id}/bevestiging", null);
        Assert.Equal(HttpStatusCode.OK, bevestiging.StatusCode);

        foreach (var handeling in new[] { "ingezien", "bevestigd" })
            Assert.Equal((Partijen.Backoffice, Partijen.Gemeente), Wie((await SpoorAsync(id, handeling)).Single()));
    }

    [Fact]
    public async Task Reading_a_message_needs_no_header_because_the_message_says_whose_it_is()
    {
        var (id, _, _) = await BezorgAsync("JW305");
        using var http = Toegang.Als(Partijen.Backoffice);
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync($"berichten/{id}")).StatusCode);
        using var verlopen = Toegang.Als(Partijen.Oud);
        await Apitest.ProbleemAsync(await verlopen.GetAsync($"berichten/{id}"), 404);
    }

    [Fact]
    public async Task A_mandate_for_some_types_of_message_shows_no_others()
    {
        var (regie, _, _) = await BezorgAsync("JW305");
        var (declaratie, _, _) = await BezorgAsync("JW323");
        using var http = Toegang.Als(Partijen.Declaratiebureau, Partijen.Gemeente);

        var postbus = await http.GetStringAsync("postbus?limiet=1000");

        Assert.Contains(declaratie, postbus, StringComparison.Ordinal);
        Assert.DoesNotContain(regie, postbus, StringComparison.Ordinal);
        await Apitest.ProbleemAsync(await http.GetAsync($"berichten/{regie}/inhoud"), 404);
        await Apitest.ProbleemAsync(await http.PostAsync($"postbus/{regie}/bevestiging", null), 404);
    }

    [Fact]
    public async Task A_postbus_is_ones_own_unless_the_header_names_another_and_who_has_none_must_name_one()
    {
        using var zonder = Toegang.Als(Partijen.Backoffice);
        var probleem = await Apitest.ProbleemAsync(await zonder.GetAsync("postbus"), 400);
        Assert.Contains("Namens", probleem.GetProperty("detail").GetString(), StringComparison.Ordinal);

        using var zelf = Toegang.Als(Partijen.Gemeente, Partijen.Gemeente);
        Assert.Equal(HttpStatusCode.OK, (await zelf.GetAsync("postbus")).StatusCode);
        foreach (var partij in new[] { Partijen.AndereGemeente, Partijen.Oud, Partijen.Toekomstig, Partijen.Aanbieder, Partijen.Kijker })
        {
            using var http = Toegang.Als(partij, Partijen.Gemeente);
            await Apitest.ProbleemAsync(await http.GetAsync("postbus"), 403);
        }
    }

    [Fact]
    public async Task The_header_names_one_party()
    {
        using var http = Toegang.Als(Partijen.Backoffice, Partijen.Gemeente);
        http.DefaultRequestHeaders.Add("Namens", Partijen.AndereGemeente);
        await Apitest.ProbleemAsync(await http.GetAsync("postbus"), 400);
    }
}
