using System.Net.Http.Json;
using System.Text.Json;
using Hub.Berichtproeven.Taal;
using Hub.Keten.Wachten;
using Hub.Lokaal;
using Hub.Lokaal.Azurite;
using Hub.Testbasis;
using Microsoft.Extensions.DependencyInjection;

namespace Hub.Cli.Tests;

/// <summary>Waiting for a toewijzing in a running hub on Azurite, as its parties see it.</summary>
public sealed class WachtTests : IAsyncLifetime
{
    static readonly string[] Toewijzing = ["JW301 van 2026-01-05", "toewijzing 7 product 45A03 vanaf 2026-01-01 tot 2026-12-31 volume 4 uur per week"];
    static readonly string[] Start = ["JW305 van 2026-01-06", "start 7 product 45A03 vanaf 2026-01-01"];
    static readonly string[] Stop = ["JW307 van 2026-02-02", "stop 7 product 45A03 vanaf 2026-01-01 tot 2026-01-31"];
    static readonly string[] Declaratie = ["JW323 van 2026-02-03 over 2026-01", "prestatie P1 toewijzing 7 product 45A03 over 2026-01 volume 4 uur tarief 80,00"];

    readonly Voorklok _klok = new();
    readonly Tijdelijkemap _map = new();
    AzuriteProces _azurite = null!;
    LokaleHost _hub = null!;

    public async Task InitializeAsync()
    {
        var pad = Path.Combine(_map.Pad, "partijen.json");
        await File.WriteAllTextAsync(pad, (await File.ReadAllTextAsync(HubFixture.Demopartijen)).Replace(
            "\"grondslag\": \"demonstratie\"", "\"grondslag\": \"demonstratie\", \"registerVanaf\": \"2019-01-01\"", StringComparison.Ordinal));
        _azurite = await AzuriteProces.StartAsync(new Azuriteopties(), CancellationToken.None);
        _hub = await LokaleHost.StartAsync(
            new LokaleHostOpties(_azurite.Verbindingstekst, pad, Demo: true, Poort: 0)
            {
                Klok = _klok, Instellingen = new Dictionary<string, string?> { ["Hub:WachtOpToewijzing"] = "1.00:00:00" },
            },
            CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        await _hub.DisposeAsync();
        await _azurite.DisposeAsync();
        _map.Dispose();
    }

    [Fact]
    public async Task What_comes_before_its_toewijzing_is_held_says_for_what_and_is_released_the_moment_that_passes()
    {
        List<string> ids = [];
        foreach (var bericht in new[] { Start, Stop, Declaratie })
            ids.Add(await BiedAanAsync(bericht));
        foreach (var id in ids)
            await Wacht.TotAsync(async () => (await StandAsync(id)).TryGetProperty("wacht", out var wacht) && wacht.ValueKind == JsonValueKind.Object);

        await BiedAanAsync(Start); // its sender asks once more, and is told the same
        Assert.Equal("gevalideerd", (await StandAsync(ids[0])).GetProperty("status").GetString());
        Assert.Contains("wacht op toewijzing 7, uiterlijk tot 20", (await BerichtAsync(ids[0])).Uit, StringComparison.Ordinal);

        await BiedAanAsync(Toewijzing);

        foreach (var id in ids) // the order in which they were held says nothing of the order in which they are judged
            await Wacht.TotAsync(async () => (await StandAsync(id)).GetProperty("status").GetString() is "bezorgd" or "afgekeurd");
        Assert.Equal("bezorgd", (await StandAsync(ids[0])).GetProperty("status").GetString());
        Assert.Equal("bezorgd", (await StandAsync(ids[2])).GetProperty("status").GetString());
        Assert.Empty((await StandAsync(ids[2])).GetProperty("bevindingen").EnumerateArray());
        Assert.DoesNotContain("wacht op toewijzing 7", (await BerichtAsync(ids[0])).Uit, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_its_time_has_run_out_it_is_judged_without()
    {
        var id = await BiedAanAsync(Start);
        await Wacht.TotAsync(async () => (await StandAsync(id)).TryGetProperty("wacht", out var wacht) && wacht.ValueKind == JsonValueKind.Object);

        _klok.Vooruit(TimeSpan.FromHours(26));
        await _hub.Diensten.GetRequiredService<Wachtkamer>().LaatVerlopenAsync(default); // as BewaakVoortgang does, and may have done just now

        await Wacht.TotAsync(async () => (await StandAsync(id)).GetProperty("status").GetString() == "afgekeurd");
        Assert.NotEmpty((await StandAsync(id)).GetProperty("bevindingen").EnumerateArray());
    }

    Task<Uitslag> BerichtAsync(string id) => Opdrachtregel.HubAsync(["bericht", id], "demo-42420001", _hub.Adres);

    async Task<JsonElement> StandAsync(string id)
    {
        using var http = Client("42420001");
        return await http.GetFromJsonAsync<JsonElement>($"berichten/{id}");
    }

    async Task<string> BiedAanAsync(string[] regels)
    {
        var bericht = Berichten.Schrijf(0, regels);
        using var http = Client(bericht.Afzender);
        return await http.BiedAanAsync(bericht.Inhoud);
    }

    HttpClient Client(string partij) => Hubclient.Als(_hub.Adres, partij);
}
