using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Hub.Keten.Retour;
using Hub.Kern.Berichten;
using Hub.Testbasis;
using Hub.Validatie.Standaarden;

namespace Hub.Keten.Tests.Draaiend;

/// <summary>The hub is killed (SIGKILL) at random moments while messages flow (ONTWERP §5).</summary>
public class CrashTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    const int Aantal = 500;
    const int Verzenders = 8;
    static readonly string[] Gemeenten = ["0268", "0200", "0202", "0197", "1859"];
    static readonly string[] Aanbieders = ["42420001", "65656055", "22227788"];

    [Fact]
    public async Task Whatever_moment_it_is_killed_every_accepted_message_and_its_answer_are_in_the_right_postbus_exactly_once()
    {
        var kans = new Random(20261122);
        var poort = VrijePoort.Zoek();
        var wachtend = new ConcurrentQueue<(byte[] Bericht, Berichtkop Kop)>(await BerichtenAsync());
        var aangenomen = new ConcurrentDictionary<string, Berichtkop>();
        var hub = await Hubproces.StartAsync(azurite.Verbindingstekst, poort);
        var verzenders = Task.WhenAll(Enumerable.Range(0, Verzenders).Select(_ => VerzendAsync(hub.Adres, wachtend, aangenomen)));
        var keren = 0;
        while (!verzenders.IsCompleted || keren < 5)
        {
            await Task.WhenAny(verzenders, Task.Delay(kans.Next(300, 2500)));
            if (verzenders.IsCompleted && keren >= 3)
                await Task.Delay(kans.Next(50, 500)); // also while only the queues are at work
            await hub.DoodAsync();
            hub = await Hubproces.StartAsync(azurite.Verbindingstekst, poort);
            keren++;
        }

        await verzenders;
        await using (hub)
        {
            Assert.Equal(Aantal, aangenomen.Count);
            var verwacht = aangenomen.Select(a => (a.Value.Bestemming, a.Key)).Concat(aangenomen.Select(a => (a.Value.Inzender, Antwoord(a.Value)))).ToList();
            await Wacht.TotAsync(async () => (await PostbussenAsync(hub.Adres)).Count >= verwacht.Count, TimeSpan.FromMinutes(4));
            Assert.Equal(verwacht.Order(), (await PostbussenAsync(hub.Adres)).Order());
            await ControleerAuditAsync(hub.Adres);
        }
    }

    // The id of the answer that the hub writes: the demo leaves answering to it.
    static string Antwoord(Berichtkop kop)
    {
        var soort = Berichtsoorten.Ingebouwd.AntwoordOp(kop.Soort)!;
        return soort.IsRetourbericht
            ? BerichtId.Van(kop.Afzender, soort.Code, kop.Identificatie)
            : BerichtId.Van(kop.Ontvanger, soort.Code, Retourkenmerk.IdentificatieVan(soort, BerichtId.Van(kop)));
    }

    // Sends until it hears that the message was accepted, as a careful sender does.
    static async Task VerzendAsync(
        Uri adres, ConcurrentQueue<(byte[] Bericht, Berichtkop Kop)> wachtend, ConcurrentDictionary<string, Berichtkop> aangenomen)
    {
        using var http = new HttpClient { BaseAddress = adres, Timeout = TimeSpan.FromSeconds(20) };
        while (wachtend.TryDequeue(out var stuk))
        {
            while (!await ProbeerAsync(http, stuk.Bericht, stuk.Kop))
                await Task.Delay(100);
            Assert.True(aangenomen.TryAdd(BerichtId.Van(stuk.Kop), stuk.Kop));
        }
    }

    static async Task<bool> ProbeerAsync(HttpClient http, byte[] bericht, Berichtkop kop)
    {
        using var verzoek = new HttpRequestMessage(HttpMethod.Post, "berichten") { Content = new ByteArrayContent(bericht) };
        verzoek.Content.Headers.ContentType = new MediaTypeHeaderValue("application/xml");
        verzoek.Headers.Add("X-Api-Key", $"demo-{kop.Inzender}");
        try
        {
            using var antwoord = await http.SendAsync(verzoek);
            Assert.True(
                antwoord.IsSuccessStatusCode || antwoord.StatusCode >= HttpStatusCode.InternalServerError,
                $"{antwoord.StatusCode}: {await antwoord.Content.ReadAsStringAsync()}");
            return antwoord.IsSuccessStatusCode;
        }
        catch (Exception fout) when (fout is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    static async Task<List<(string Partij, string Id)>> PostbussenAsync(Uri adres)
    {
        var stukken = new List<(string, string)>();
        foreach (var partij in Gemeenten.Concat(Aanbieders))
        {
            using var http = new HttpClient { BaseAddress = adres };
            http.DefaultRequestHeaders.Add("X-Api-Key", $"demo-{partij}");
            var postbus = await http.GetFromJsonAsync<JsonElement>("postbus?limiet=1000");
            stukken.AddRange(postbus.GetProperty("berichten").EnumerateArray().Select(b => (partij, b.GetProperty("berichtId").GetString()!)));
        }

        return stukken;
    }

    static async Task ControleerAuditAsync(Uri adres)
    {
        using var http = new HttpClient { BaseAddress = adres, Timeout = TimeSpan.FromMinutes(2) };
        http.DefaultRequestHeaders.Add("X-Api-Key", "demo-operator");
        var vandaag = DateOnly.FromDateTime(DateTime.UtcNow);
        var dossiers = 0;
        foreach (var dag in new[] { vandaag.AddDays(-1), vandaag }) // midnight may have passed
        {
            var verslag = await http.GetFromJsonAsync<JsonElement>($"audit-verificaties/{dag:yyyy-MM-dd}");
            Assert.Equal(JsonValueKind.Null, verslag.GetProperty("eersteBreuk").ValueKind);
            dossiers += verslag.GetProperty("dossiers").GetInt32();
        }

        Assert.True(dossiers >= Aantal);
    }

    static async Task<IEnumerable<(byte[] Bericht, Berichtkop Kop)>> BerichtenAsync()
    {
        string[] soorten = ["JW301", "JW305", "JW307", "JW315", "JW323"];
        var berichten = new List<(byte[], Berichtkop)>();
        for (var i = 0; i < Aantal; i++)
            berichten.Add(await Proefberichten.MaakAsync(
                soorten[i % soorten.Length], i, Gemeenten[i % Gemeenten.Length], Aanbieders[i % Aanbieders.Length], $"CRASH{i}"));
        return berichten;
    }
}
