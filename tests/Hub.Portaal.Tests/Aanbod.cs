using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Hub.Berichtproeven;
using Hub.Generator;
using Hub.Kern.Berichten;
using Hub.Testbasis;
using Hub.Validatie.Standaarden;

namespace Hub.Portaal.Tests;

/// <summary>Offers messages to the hub over its API, each with an Identificatie of its own.</summary>
sealed class Aanbod(HubFixture hub)
{
    static int _volgnummer;

    /// <summary>Offers a message and waits until it is where it should come.</summary>
    public async Task<(string Id, Berichtkop Kop)> BiedAanAsync(string soort, string gemeente = "0268", string aanbieder = "42420001", string status = "bezorgd")
    {
        var (bericht, kop) = await MaakAsync(soort, gemeente, aanbieder);
        using var http = hub.Als(kop.Inzender);
        using var inhoud = new ByteArrayContent(bericht);
        inhoud.Headers.ContentType = new MediaTypeHeaderValue("application/xml");
        using var antwoord = await http.PostAsync("berichten", inhoud);
        antwoord.EnsureSuccessStatusCode();
        var id = (await antwoord.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("berichtId").GetString()!;
        await WachtAsync(id, status);
        return (id, kop);
    }

    /// <summary>A message for somebody who is not connected: it becomes a dead letter.</summary>
    public async Task<string> MaakDodeBriefAsync(string aanbieder) => (await BiedAanAsync("JW301", aanbieder: aanbieder, status: "dodeBrief")).Id;

    public async Task WachtAsync(string id, string status)
    {
        using var http = hub.Als("operator");
        await Wacht.TotAsync(async () => (await http.GetFromJsonAsync<JsonElement>($"berichten/{id}")).GetProperty("status").GetString() == status);
    }

    static async Task<(byte[], Berichtkop)> MaakAsync(string soort, string gemeente, string aanbieder)
    {
        var berichtsoort = Proefberichten.Soort(soort);
        var vanGemeente = berichtsoort.Richting == Richting.GemeenteNaarAanbieder;
        var nummer = Interlocked.Increment(ref _volgnummer);
        using var stroom = new MemoryStream();
        var kop = await new Berichtgenerator(Berichtsoorten.Ingebouwd).SchrijfAsync(
            new Generatoropties
            {
                Soort = berichtsoort,
                Seed = nummer,
                Peildatum = new DateOnly(2026, 1, 15),
                Afzender = vanGemeente ? gemeente : aanbieder,
                Ontvanger = vanGemeente ? aanbieder : gemeente,
                Identificatie = $"P{Environment.ProcessId % 1000:D3}{nummer:D6}",
            },
            stroom, default);
        return (stroom.ToArray(), kop);
    }
}
