using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Hub.Testbasis;

namespace Hub.Functies.Tests.Api;

/// <summary>The way of a message through the API, on Azurite.</summary>
public class BerichtenTests(HubFixture hub) : Apitest(hub)
{
    [Fact]
    public async Task A_JW301_goes_from_gemeente_to_postbus_byte_for_byte_and_leaves_it_when_confirmed()
    {
        var (bericht, kop) = await MaakAsync("JW301");
        using var aanbieder = Hub.Als(Aanbieder);

        using var antwoord = await BiedAanAsync(Gemeente, bericht);
        Assert.Equal(HttpStatusCode.Accepted, antwoord.StatusCode);
        var id = (await antwoord.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("berichtId").GetString()!;
        Assert.Equal($"/api/v1/berichten/{id}", antwoord.Headers.Location?.ToString());
        await WachtOpStatusAsync(id, "bezorgd");

        var stuk = (await aanbieder.PostbusAsync()).Single(s => s.GetProperty("berichtId").GetString() == id);
        Assert.Equal(("JW301", Gemeente, kop.Identificatie, bericht.Length), (
            stuk.GetProperty("soort").GetString(), stuk.GetProperty("inzender").GetString(),
            stuk.GetProperty("identificatie").GetString(), stuk.GetProperty("lengte").GetInt32()));
        Assert.Equal(bericht, await aanbieder.GetByteArrayAsync($"berichten/{id}/inhoud"));
        using var bevestiging = await aanbieder.PostAsync($"postbus/{id}/bevestiging", null);
        Assert.Equal(HttpStatusCode.OK, bevestiging.StatusCode);
        Assert.DoesNotContain(await aanbieder.PostbusAsync(), s => s.GetProperty("berichtId").GetString() == id);
    }

    [Fact]
    public async Task A_JW323_travels_the_other_way()
    {
        var (bericht, kop) = await MaakAsync("JW323");
        var id = await BezorgAsync(bericht, kop);

        using var gemeente = Hub.Als(Gemeente);
        Assert.Equal(bericht, await gemeente.GetByteArrayAsync($"berichten/{id}/inhoud"));
    }

    [Fact]
    public async Task Every_step_is_in_the_audit_trail_with_who_when_where_and_an_unbroken_chain()
    {
        var (bericht, kop) = await MaakAsync("JW301");
        var id = await BezorgAsync(bericht, kop);
        using var aanbieder = Hub.Als(Aanbieder);
        await aanbieder.GetByteArrayAsync($"berichten/{id}/inhoud");
        await aanbieder.PostAsync($"postbus/{id}/bevestiging", null);

        using var gemeente = Hub.Als(Gemeente);
        var spoor = (await gemeente.GetFromJsonAsync<JsonElement>($"berichten/{id}/audit")).GetProperty("gebeurtenissen").EnumerateArray().ToList();

        Assert.Equal(
            ["ontvangen", "gevalideerd", "verwerkt", "beantwoord", "bezorgd", "ingezien", "bevestigd"],
            spoor.Select(g => g.GetProperty("handeling").GetString()));
        Assert.Equal([Gemeente, "hub", "hub", "hub", "hub", Aanbieder, Aanbieder], spoor.Select(g => g.GetProperty("actor").GetString()));
        Assert.Equal(spoor.Select(g => g.GetProperty("hash").GetString()).SkipLast(1), spoor.Select(g => g.GetProperty("vorige").GetString()).Skip(1));
        Assert.All(spoor, g => Assert.EndsWith("Z", g.GetProperty("tijdstip").GetString(), StringComparison.Ordinal));
        Assert.Equal("127.0.0.1", spoor[0].GetProperty("oorsprong").GetString());
        Assert.Equal(JsonValueKind.Null, spoor[5].GetProperty("oorsprong").ValueKind); // another party's address is not its business
    }

    [Fact]
    public async Task One_trace_runs_from_the_request_through_the_queues_to_the_last_step_LD06()
    {
        const string trace = "0af7651916cd43dd8448eb211c80319c";
        var (bericht, _) = await MaakAsync("JW305");
        using var http = Hub.Als(Aanbieder);
        using var verzoek = new HttpRequestMessage(HttpMethod.Post, "berichten") { Content = Xml(bericht) };
        verzoek.Headers.Add("traceparent", $"00-{trace}-b7ad6b7169203331-01");
        using var antwoord = await http.SendAsync(verzoek);
        var id = (await antwoord.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("berichtId").GetString()!;
        await WachtOpStatusAsync(id, "bezorgd");

        var spoor = (await http.GetFromJsonAsync<JsonElement>($"berichten/{id}/audit")).GetProperty("gebeurtenissen").EnumerateArray();

        Assert.All(spoor, g => Assert.Equal(trace, g.GetProperty("traceId").GetString()));
    }

    [Fact]
    public async Task The_same_content_again_is_answered_200_with_the_first_result()
    {
        var (bericht, kop) = await MaakAsync("JW307");
        var id = await BezorgAsync(bericht, kop);

        using var antwoord = await BiedAanAsync(Aanbieder, bericht);

        Assert.Equal(HttpStatusCode.OK, antwoord.StatusCode);
        var bewijs = await antwoord.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal((id, "bezorgd"), (bewijs.GetProperty("berichtId").GetString(), bewijs.GetProperty("status").GetString()));
    }

    [Fact]
    public async Task Two_that_offer_the_same_message_at_the_same_moment_get_one_message()
    {
        var (bericht, _) = await MaakAsync("JW301");

        var antwoorden = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => BiedAanAsync(Gemeente, bericht)));

        Assert.Single(antwoorden, a => a.StatusCode == HttpStatusCode.Accepted);
        Assert.Equal(7, antwoorden.Count(a => a.StatusCode == HttpStatusCode.OK));
    }

    [Fact]
    public async Task A_dry_run_gives_every_finding_and_stores_nothing()
    {
        var (bericht, kop) = await MaakAsync("JW301");
        var fout = System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.UTF8.GetString(bericht)
            .Replace("<jw301:Geslacht>", "<jw301:Geslacht>9", StringComparison.Ordinal)
            .Replace("<ijw:NaamGebruik>", "<ijw:NaamGebruik>9", StringComparison.Ordinal));
        using var http = Hub.Als(Gemeente);

        using var goed = await http.PostAsync("validaties", Xml(bericht));
        using var slecht = await http.PostAsync("validaties", Xml(fout));

        Assert.True((await goed.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("geldig").GetBoolean());
        var oordeel = await slecht.Content.ReadFromJsonAsync<JsonElement>();
        Assert.False(oordeel.GetProperty("geldig").GetBoolean());
        Assert.True(oordeel.GetProperty("bevindingen").GetArrayLength() >= 2);
        using var daarna = await http.GetAsync($"berichten/{Kern.Berichten.BerichtId.Van(kop)}");
        Assert.Equal(HttpStatusCode.NotFound, daarna.StatusCode);
    }

    [Fact]
    public async Task HEAD_answers_as_GET_without_a_body_GOV09()
    {
        using var http = Hub.Als(Gemeente);
        using var antwoord = await http.SendAsync(new HttpRequestMessage(HttpMethod.Head, "postbus"));

        Assert.Equal(HttpStatusCode.OK, antwoord.StatusCode);
        Assert.Empty(await antwoord.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task The_postbus_gives_pages_oldest_first()
    {
        const string Ontvanger = "22227788"; // no other test sends to this one
        var ids = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            var (bericht, kop) = await MaakAsync("JW301", aanbieder: Ontvanger);
            ids.Add(await BezorgAsync(bericht, kop));
        }

        using var http = Hub.Als(Ontvanger);
        var gezien = new List<string>();
        string? na = null;
        do
        {
            var blad = await http.GetFromJsonAsync<JsonElement>($"postbus?limiet=2{(na is null ? "" : $"&na={na}")}");
            gezien.AddRange(blad.GetProperty("berichten").EnumerateArray().Select(b => b.GetProperty("berichtId").GetString()!));
            na = blad.GetProperty("volgende").GetString();
        }
        while (na is not null);

        Assert.Equal(ids, gezien);
    }
}
