using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hub.Berichtproeven.Taal;
using Hub.Lokaal;
using Hub.Lokaal.Azurite;
using Hub.Testbasis;

namespace Hub.Ketenregels.Tests;

/// <summary>
/// The stories in <c>scenarios/verhalen</c> through the running hub on Azurite: over HTTP, step after step, until the findings stand
/// with the message. The hub answers declaraties itself, so the JW325s of a story are its own. Each story has gemeenten of its own.
/// </summary>
public sealed class VerhalenTests : IAsyncLifetime
{
    readonly Tijdelijkemap _map = new();
    AzuriteProces _azurite = null!;
    LokaleHost _hub = null!;
    List<string> _gemeenten = [];

    public async Task InitializeAsync()
    {
        var pad = Path.Combine(_map.Pad, "partijen.json");
        var partijen = JsonNode.Parse(await File.ReadAllTextAsync(HubFixture.Demopartijen))!;
        var gemeenten = partijen["partijen"]!.AsArray().Where(partij => partij!["rol"]!.GetValue<string>() == "gemeente").ToList();
        gemeenten.ForEach(partij => partij!["registerVanaf"] = "2019-01-01");
        _gemeenten = [.. gemeenten.Select(partij => partij!["code"]!.GetValue<string>())];
        await File.WriteAllTextAsync(pad, partijen.ToJsonString());
        _azurite = await AzuriteProces.StartAsync(new Azuriteopties(), CancellationToken.None);
        _hub = await LokaleHost.StartAsync(new LokaleHostOpties(_azurite.Verbindingstekst, pad, Demo: true, Poort: 0), CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        await _hub.DisposeAsync();
        await _azurite.DisposeAsync();
        _map.Dispose();
    }

    [Fact]
    public async Task Every_story_ends_in_the_running_hub_as_it_is_told()
    {
        var verhalen = Scenariobestanden.Alle.Where(scenario => scenario.Bestand.StartsWith("verhalen", StringComparison.Ordinal)).ToList();
        Assert.True(verhalen.Count * 2 <= _gemeenten.Count, "There are not gemeenten enough.");
        foreach (var (index, verhaal) in verhalen.Index())
            await SpeelAsync(Scenariobestanden.Lees(verhaal.ToString()), index);
    }

    async Task SpeelAsync(Scenario verhaal, int index)
    {
        var bouwer = new Bouwer(begin: (index + 1) * 1000);
        foreach (var stap in verhaal.Stappen)
        {
            var gemeente = _gemeenten[(index * 2) + (stap.Bericht.Gemeente == "0268" ? 0 : 1)];
            var bericht = bouwer.Bouw(stap.Bericht with { Gemeente = gemeente });
            if (bericht.Soort.Naam == "JW325")
                continue;
            var gevonden = await BiedAanAsync(bericht);
            Assert.DoesNotContain(gevonden, b => b.Niveau == 2);
            if (stap.Beoordeel)
                Assert.Equal((verhaal.ToString(), Op(stap.Fouten.Select(f => (f.Regel, f.Retourcode)))), (verhaal.ToString(), Op(gevonden.Select(b => (b.Regel, b.Retourcode!)))));
        }
    }

    async Task<List<Bevinding>> BiedAanAsync(Bericht bericht)
    {
        using var http = Hubclient.Als(_hub.Adres, bericht.Afzender);
        await http.BiedAanAsync(bericht.Inhoud);
        List<Bevinding> gevonden = [];
        await Wacht.TotAsync(async () =>
        {
            var stand = await http.GetFromJsonAsync<JsonElement>($"berichten/{bericht.Id}");
            gevonden = [.. stand.GetProperty("bevindingen").Deserialize<List<Bevinding>>(JsonSerializerOptions.Web)!.Where(b => b.Niveau != 4)];
            return stand.GetProperty("status").GetString() is "bezorgd" or "bevestigd" or "afgekeurd";
        });
        return gevonden;
    }

    static string Op(IEnumerable<(string Regel, string Retourcode)> gevonden) =>
        string.Join(", ", gevonden.Select(b => $"{b.Regel} {b.Retourcode}").Order(StringComparer.Ordinal));

    sealed record Bevinding(string Regel, string? Retourcode, int Niveau);
}
