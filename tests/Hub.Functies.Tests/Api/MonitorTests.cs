using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Hub.Testbasis;

namespace Hub.Functies.Tests.Api;

/// <summary>The figures from end to end on Azurite: a message that was sent is in them within a minute, and nobody sees those of another.</summary>
public class MonitorTests(HubFixture hub) : Apitest(hub)
{
    const string EigenGemeente = "0233"; // of no other test
    const string EigenRegio = "noord-veluwe";

    [Fact]
    public async Task A_JW301_gives_its_figure_within_a_minute_and_the_figure_opens_the_message()
    {
        var begin = await ClientenAsync();
        var (bericht, kop) = await MaakAsync("JW301", EigenGemeente, AndereAanbieder);
        var id = await BezorgAsync(bericht, kop);

        await Wacht.TotAsync(async () => (await ClientenAsync()).Waarde > begin.Waarde, TimeSpan.FromMinutes(1));

        using var http = Hub.Als(EigenGemeente);
        var bron = (await ClientenAsync()).Bron!;
        var bronnen = await http.GetFromJsonAsync<JsonElement>($"monitor/gemeenten/{EigenGemeente}/bronnen?bron={Uri.EscapeDataString(bron)}");
        Assert.Contains(id, bronnen.GetProperty("berichtIds").EnumerateArray().Select(b => b.GetString()));
        var toewijzingen = await http.GetStringAsync($"monitor/gemeenten/{EigenGemeente}/toewijzingen");
        Assert.Contains(id, toewijzingen, StringComparison.Ordinal);
        using var operateur = Hub.Als("operator");
        Assert.Contains(id, await operateur.GetStringAsync($"monitor/gemeenten/{EigenGemeente}/bronnen?bron={Uri.EscapeDataString(bron)}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_regio_sees_its_own_figures_and_those_of_the_G7_without_messages_and_nobody_sees_those_of_another()
    {
        using var regio = Hub.Als(EigenRegio);
        foreach (var gebied in new[] { $"regios/{EigenRegio}", "verbanden/g7" })
            Assert.DoesNotContain("\"bron\":\"", await regio.GetStringAsync($"monitor/{gebied}/cijfers/kosten"), StringComparison.Ordinal);
        foreach (var (wie, pad) in new[]
        {
            (EigenRegio, "regios/foodvalley/cijfers/kosten"), (EigenRegio, $"gemeenten/{EigenGemeente}/cijfers/kosten"), (EigenRegio, $"gemeenten/{EigenGemeente}/toewijzingen"),
            (AndereGemeente, $"gemeenten/{EigenGemeente}/cijfers/kosten"), (AndereGemeente, $"gemeenten/{EigenGemeente}/bronnen?bron=Clienten~2026~~~"), (AndereGemeente, "verbanden/g7/cijfers/kosten"),
            ("operator", "verbanden/g8/cijfers/kosten"), ("operator", "gemeenten/9999/cijfers/kosten"), ("backoffice-nijmegen", $"gemeenten/{EigenGemeente}/cijfers/kosten"),
        })
        {
            using var http = Hub.Als(wie);
            using var antwoord = await http.GetAsync($"monitor/{pad}");
            await ProbleemAsync(antwoord, 404);
        }

        using var backoffice = Hub.Als("backoffice-nijmegen");
        Assert.Equal(HttpStatusCode.OK, (await backoffice.GetAsync("monitor/gemeenten/0268/cijfers/kosten")).StatusCode);
        using var aanbieder = Hub.Als(Aanbieder);
        await ProbleemAsync(await aanbieder.GetAsync("monitor/gemeenten/0268/cijfers/kosten"), 403);
    }

    [Fact]
    public async Task Wrong_questions_get_a_precise_answer()
    {
        using var http = Hub.Als(EigenGemeente);
        foreach (var pad in new[]
        {
            "cijfers/kosten?jaar=1999", "cijfers/kosten?vorm=pdf", "cijfers/weer", "cijfers/1", "bronnen", "bronnen?bron=onzin", "bronnen?bron=Clienten~2026~~~&na=../x",
            "bronnen?bron=Clienten~2026~~~&limiet=0", "toewijzingen?limiet=1001",
        })
        {
            using var antwoord = await http.GetAsync($"monitor/gemeenten/{EigenGemeente}/{pad}");
            await ProbleemAsync(antwoord, 400);
        }
    }

    [Fact]
    public async Task Figures_come_as_csv_and_definitions_stand_beside_every_table()
    {
        using var http = Hub.Als(EigenGemeente);
        var definities = (await http.GetFromJsonAsync<JsonElement>("monitor/definities")).GetProperty("definities").EnumerateArray().Select(d => d.GetProperty("code").GetString()).ToHashSet();
        foreach (var thema in new[] { "overzicht", "kosten", "clienten", "wachttijden", "verloop", "plafonds", "aanbieders", "functies" })
        {
            var tabellen = (await http.GetFromJsonAsync<JsonElement>($"monitor/gemeenten/{EigenGemeente}/cijfers/{thema}?jaar=2026")).GetProperty("tabellen");
            Assert.All(tabellen.EnumerateArray(), t => Assert.Contains(t.GetProperty("indicator").GetString(), definities));
            using var csv = await http.GetAsync($"monitor/gemeenten/{EigenGemeente}/cijfers/{thema}?jaar=2026&vorm=csv");
            Assert.Equal("text/csv", csv.Content.Headers.ContentType!.MediaType);
            Assert.Contains(tabellen[0].GetProperty("titel").GetString()!, await csv.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_import_is_counted_listed_and_may_only_tell_of_ones_own()
    {
        using var http = Hub.Als("0302");
        const string Csv = "gemeente;periode;uitvoeringsvariant;bedrag;omschrijving\n0302;2026;taakgericht;1200;proef\n";
        using (var antwoord = await http.PostAsync("monitor/invoer", Bestand(Csv)))
            Assert.Equal(HttpStatusCode.Created, antwoord.StatusCode);
        using (var nogeens = await http.PostAsync("monitor/invoer", Bestand(Csv)))
            Assert.Equal(HttpStatusCode.OK, nogeens.StatusCode);
        Assert.Contains("buitenverkeer", await http.GetStringAsync("monitor/invoer"), StringComparison.Ordinal);
        using (var fout = await http.PostAsync("monitor/invoer", Bestand(Csv.Replace("0302", "0200", StringComparison.Ordinal))))
            Assert.Equal("gemeente", (await ProbleemAsync(fout, 400)).GetProperty("fouten")[0].GetProperty("veld").GetString());
        await Wacht.TotAsync(async () => (await http.GetStringAsync("monitor/gemeenten/0302/cijfers/kosten?jaar=2026&vorm=csv")).Contains("12,00", StringComparison.Ordinal), TimeSpan.FromMinutes(1));
        using var herbouw = await http.PostAsync("monitor/gemeenten/0302/herbouwingen", null);
        Assert.Equal(HttpStatusCode.Accepted, herbouw.StatusCode);
    }

    static StringContent Bestand(string csv) => new(csv, Encoding.UTF8, "text/csv");

    async Task<(decimal Waarde, string? Bron)> ClientenAsync()
    {
        using var http = Hub.Als(EigenGemeente);
        var tabellen = (await http.GetFromJsonAsync<JsonElement>($"monitor/gemeenten/{EigenGemeente}/cijfers/overzicht?jaar=2026")).GetProperty("tabellen");
        var cijfer = tabellen[0].GetProperty("rijen")[0].GetProperty("cijfers")[0];
        return (cijfer.GetProperty("waarde").GetDecimal(), cijfer.GetProperty("bron").GetString());
    }
}
