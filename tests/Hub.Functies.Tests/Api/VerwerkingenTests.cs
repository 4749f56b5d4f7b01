using System.Net.Http.Json;
using System.Text.Json;
using Hub.Keten.Verwerkingen;
using Hub.Testbasis;

namespace Hub.Functies.Tests.Api;

/// <summary>The log of processing tells what was done with whose data, without saying who that is (LD-01 to LD-08).</summary>
public class VerwerkingenTests(HubFixture hub) : Apitest(hub)
{
    [Fact]
    public async Task Steps_and_reading_of_content_are_in_the_log_of_the_day_under_the_trace_of_their_request()
    {
        var (bericht, kop) = await MaakAsync("JW301");
        var id = await BezorgAsync(bericht, kop);
        const string trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        using (var aanbieder = Hub.Als(Aanbieder))
        {
            using var verzoek = new HttpRequestMessage(HttpMethod.Get, $"berichten/{id}/inhoud");
            verzoek.Headers.Add("traceparent", $"00-{trace}-00f067aa0ba902b7-01");
            using var antwoord = await aanbieder.SendAsync(verzoek);
            antwoord.EnsureSuccessStatusCode();
        }

        List<JsonElement> records = [];
        await Wacht.TotAsync(async () => Namen(records = await RecordsAsync(id)).Count() >= 4); // a step is recorded when it is over

        Assert.Equal(["BezorgBericht", "LeesInhoud", "ValideerBericht", "VerwerkBericht"], Namen(records));
        var gelezen = records.Where(r => r.GetProperty("name").GetString() == "LeesInhoud").ToList();
        Assert.All(gelezen, r => Assert.Equal(trace, r.GetProperty("trace_id").GetString()));
        Assert.Single(records.Select(Betrokkene).OfType<string>().Distinct()); // one client, always the same pseudonym
    }

    [Fact]
    public async Task A_dry_run_that_asks_the_register_is_in_the_log_with_its_clients()
    {
        var (bericht, kop) = await MaakAsync("JW301");
        using var http = Hub.Als(Gemeente);

        using var antwoord = await http.PostAsync("validaties", Xml(bericht));

        Assert.True((await antwoord.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("register").GetBoolean());
        var records = await RecordsAsync(Kern.Berichten.BerichtId.Van(kop));
        Assert.All(records, r => Assert.Equal("ControleerBericht", r.GetProperty("name").GetString()));
        Assert.Equal([false, true], records.Select(r => Betrokkene(r) is not null).Order());
    }

    [Fact]
    public async Task A_day_that_is_none_is_refused_and_an_empty_day_is_empty()
    {
        using var http = Hub.Als("operator");

        await ProbleemAsync(await http.GetAsync("verwerkingen/gisteren"), 400);
        Assert.Equal("", await http.GetStringAsync("verwerkingen/2001-01-01"));
    }

    [Fact]
    public async Task Who_looks_at_the_log_of_a_day_is_on_record_each_time()
    {
        var dag = new DateOnly(2001, 2, 1 + (Environment.ProcessId % 28));
        using var http = Hub.Als("operator");

        await http.GetStringAsync($"verwerkingen/{dag:yyyy-MM-dd}");
        await http.GetStringAsync($"verwerkingen/{dag:yyyy-MM-dd}");

        var spoor = await http.GetFromJsonAsync<JsonElement>($"berichten/{Logboekinzage.Dossier(dag)}/audit");
        Assert.Equal(
            [("logboekIngezien", "operator"), ("logboekIngezien", "operator")],
            spoor.GetProperty("gebeurtenissen").EnumerateArray().Select(g => (g.GetProperty("handeling").GetString()!, g.GetProperty("actor").GetString()!)));
    }

    async Task<List<JsonElement>> RecordsAsync(string berichtId)
    {
        using var http = Hub.Als("operator");
        var regels = "";
        foreach (var dag in new[] { DateTime.UtcNow.AddDays(-1), DateTime.UtcNow }) // midnight may have passed
            regels += await http.GetStringAsync($"verwerkingen/{dag:yyyy-MM-dd}");
        return [.. regels.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(r => JsonDocument.Parse(r).RootElement)
            .Where(r => r.GetProperty("attributes").GetProperty("hub.bericht_id").GetString() == berichtId)];
    }

    static IEnumerable<string> Namen(IEnumerable<JsonElement> records) =>
        records.Where(r => Betrokkene(r) is null).Select(r => r.GetProperty("name").GetString()!).Order();

    static string? Betrokkene(JsonElement record) =>
        record.GetProperty("attributes").TryGetProperty("dpl.core.data_subject_id", out var wie) ? wie.GetString() : null;
}
