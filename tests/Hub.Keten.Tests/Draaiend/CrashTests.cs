using System.Collections.Concurrent;
using Hub.Kern.Berichten;
using Hub.Testbasis;
using Hub.Testbasis.Draaiend;

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
            var verwacht = aangenomen.Select(a => (a.Value.Bestemming, a.Key)).Concat(aangenomen.Select(a => (a.Value.Inzender, Zorgvuldigeverzender.Antwoord(a.Value)))).ToList();
            await Wacht.TotAsync(async () => (await PostbussenAsync(hub.Adres)).Count >= verwacht.Count, TimeSpan.FromMinutes(4));
            Assert.Equal(verwacht.Order(), (await PostbussenAsync(hub.Adres)).Order());
            await ControleerAuditAsync(hub.Adres);
        }
    }

    static async Task VerzendAsync(
        Uri adres, ConcurrentQueue<(byte[] Bericht, Berichtkop Kop)> wachtend, ConcurrentDictionary<string, Berichtkop> aangenomen)
    {
        using var verzender = new Zorgvuldigeverzender(adres);
        while (wachtend.TryDequeue(out var stuk))
        {
            await verzender.VerzendAsync(stuk.Bericht, stuk.Kop);
            Assert.True(aangenomen.TryAdd(BerichtId.Van(stuk.Kop), stuk.Kop));
        }
    }

    static async Task<List<(string Partij, string Id)>> PostbussenAsync(Uri adres)
    {
        var stukken = new List<(string, string)>();
        foreach (var partij in Gemeenten.Concat(Aanbieders))
        {
            using var http = Hubclient.Als(adres, partij);
            stukken.AddRange((await http.PostbusAsync()).Select(b => (partij, b.GetProperty("berichtId").GetString()!)));
        }

        return stukken;
    }

    static async Task ControleerAuditAsync(Uri adres)
    {
        var gisteren = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-1); // midnight may have passed
        var (dossiers, breuken) = await Auditproef.VerifieerAsync(adres, gisteren);
        Assert.Empty(breuken);
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
