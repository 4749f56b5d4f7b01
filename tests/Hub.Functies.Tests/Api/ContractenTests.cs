using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Hub.Testbasis;

namespace Hub.Functies.Tests.Api;

/// <summary>Contracts over HTTP, on Azurite: imported, refused, looked up, and seen by nobody else.</summary>
public class ContractenTests(HubFixture hub) : Apitest(hub)
{
    const string Regio = "noord-veluwe"; // used by no other test
    const string Kop = "contract;aanbieder;gemeenten;productcategorie;productcode;uitvoeringsvariant;eenheid;tarief;ingang;einde\n";

    [Fact]
    public async Task An_import_is_found_by_gemeente_regio_and_aanbieder_and_by_nobody_else()
    {
        var gemeente = await GemeenteAsync();
        var import = await ImporteerAsync(Regio, Kop + $"C1;{Aanbieder};{gemeente};45;45A04;inspanningsgericht;04;8316;2026-01-01;\n");

        Assert.Equal(HttpStatusCode.Created, import.StatusCode);
        foreach (var (wie, vraag) in new[] { (gemeente, $"aanbieder={Aanbieder}"), (Aanbieder, $"gemeente={gemeente}"), (Regio, $"gemeente={gemeente}&aanbieder={Aanbieder}") })
        {
            using var http = Hub.Als(wie);
            var contract = Assert.Single((await http.GetFromJsonAsync<JsonElement>($"contracten?{vraag}")).GetProperty("contracten").EnumerateArray());
            Assert.Equal((8316, Regio, "inspanningsgericht"), (contract.GetProperty("tarief").GetInt32(), contract.GetProperty("inkoper").GetString(), contract.GetProperty("uitvoeringsvariant").GetString()));
        }

        foreach (var wie in new[] { Gemeente, AndereAanbieder, "rijk-van-nijmegen", "operator" })
        {
            using var http = Hub.Als(wie);
            using var antwoord = await http.GetAsync($"contracten?gemeente={gemeente}&aanbieder={Aanbieder}");
            await ProbleemAsync(antwoord, 403);
        }
    }

    [Fact]
    public async Task A_wrong_file_answers_with_every_fault_and_a_trial_stores_nothing()
    {
        using var geweigerd = await ImporteerAsync("foodvalley", Kop + "C1;123;;99;;uur;04;x;morgen;\n");
        var probleem = await ProbleemAsync(geweigerd, 400);
        using var proef = await ImporteerAsync("foodvalley", Kop + $"C1;{Aanbieder};;45;;inspanningsgericht;04;1;2026-01-01;\n", "?proef=true");
        Assert.Equal(HttpStatusCode.OK, proef.StatusCode);

        Assert.Equal(5, probleem.GetProperty("fouten").GetArrayLength());
        Assert.All(probleem.GetProperty("fouten").EnumerateArray(), f => Assert.Equal(2, f.GetProperty("regelnummer").GetInt32()));
        using var http = Hub.Als("foodvalley");
        Assert.Empty((await http.GetFromJsonAsync<JsonElement>("contractversies")).GetProperty("versies").EnumerateArray());
    }

    [Fact]
    public async Task Another_media_type_and_a_file_that_is_too_large_are_refused()
    {
        using var http = Hub.Als("foodvalley");
        using var xml = await http.PostAsync("contractversies", Xml([]));
        await ProbleemAsync(xml, 415);
        using var groot = await ImporteerAsync("foodvalley", new string('x', (10 * 1024 * 1024) + 1));
        await ProbleemAsync(groot, 413);
    }

    [Fact]
    public async Task A_version_is_given_back_as_CSV_to_its_inkoper_and_its_gemeenten_only()
    {
        var gemeente = await GemeenteAsync();
        using var import = await ImporteerAsync(gemeente, $"{{\"contracten\":[{{\"contract\":\"J1\",\"aanbieder\":\"{AndereAanbieder}\",\"productcategorie\":\"45\",\"uitvoeringsvariant\":\"inspanningsgericht\",\"eenheid\":\"04\",\"tarief\":1,\"ingang\":\"2026-01-01\"}}]}}", mediatype: "application/json");
        var bestand = import.Headers.Location!;

        using var eigen = Hub.Als(gemeente);
        var csv = await eigen.GetStringAsync(bestand);
        Assert.Contains($"J1;;{AndereAanbieder};;45;;inspanningsgericht;04;1;2026-01-01;;", csv, StringComparison.Ordinal);
        foreach (var (wie, status) in new[] { (Gemeente, 404), (Regio, 404), (Aanbieder, 403), ("operator", 403) })
        {
            using var http = Hub.Als(wie);
            using var antwoord = await http.GetAsync(bestand);
            await ProbleemAsync(antwoord, status);
        }
    }

    async Task<string> GemeenteAsync()
    {
        using var json = JsonDocument.Parse(await File.ReadAllBytesAsync(HubFixture.Demopartijen));
        return json.RootElement.GetProperty("partijen").EnumerateArray()
            .First(p => p.TryGetProperty("regio", out var regio) && regio.GetString() == Regio).GetProperty("code").GetString()!;
    }

    async Task<HttpResponseMessage> ImporteerAsync(string wie, string bestand, string vraag = "", string mediatype = "text/csv")
    {
        using var http = Hub.Als(wie);
        using var inhoud = new StringContent(bestand, Encoding.UTF8, new MediaTypeHeaderValue(mediatype, "utf-8"));
        return await http.PostAsync($"contractversies{vraag}", inhoud);
    }
}
