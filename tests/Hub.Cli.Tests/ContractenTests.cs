using System.Text.Json;
using Hub.Berichtproeven;
using Hub.Testbasis;

namespace Hub.Cli.Tests;

/// <summary><c>hub contracten</c>, with the demo files.</summary>
public class ContractenTests(HubFixture hub) : IClassFixture<HubFixture>
{
    const string Regio = "rijk-van-nijmegen";

    [Fact]
    public async Task The_demo_contracts_are_imported_listed_shown_and_given_back()
    {
        using var map = new Tijdelijkemap();
        var import = await HubAsync(Regio, "importeer", Demo("contracten.csv"));
        Assert.Equal((0, ""), (import.Code, import.Fout));
        Assert.Contains("19 contracten voor 7 gemeenten, versie ", import.Uit, StringComparison.Ordinal);
        Assert.Contains("15 vertalingen voor 7 gemeenten", (await HubAsync(Regio, "importeer", Demo("vertalingen.csv"))).Uit, StringComparison.Ordinal);
        Assert.Contains("2 contracten voor 1 gemeenten", (await HubAsync("0268", "importeer", Demo("contracten-0268.json"))).Uit, StringComparison.Ordinal);
        Assert.Contains("was al versie", (await HubAsync(Regio, "importeer", Demo("contracten.csv"))).Uit, StringComparison.Ordinal);

        var gevonden = await HubAsync("0268", "toon", "--aanbieder", "42420001", "--productcode", "45A04", "--dag", "2026-03-01", "--json");
        Assert.Equal(8316, JsonDocument.Parse(gevonden.Uit).RootElement.GetProperty("tarief").GetInt32());
        Assert.Contains("€ 112,75", (await HubAsync("42420001", "toon", "--gemeente", "0268")).Uit, StringComparison.Ordinal);
        var versies = (await HubAsync(Regio, "versies", "--json")).Uit.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(v => JsonDocument.Parse(v).RootElement).ToList();
        Assert.Equal(["contracten", "vertalingen"], versies.Select(v => v.GetProperty("soort").GetString()));

        var uit = Path.Combine(map.Pad, "uit.csv");
        Assert.Equal(0, (await HubAsync(Regio, "exporteer", $"{versies[0].GetProperty("nummer").GetInt32()}", "--uit", uit)).Code);
        Assert.Contains("in orde", (await HubAsync(Regio, "importeer", "--proef", uit)).Uit, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_file_exits_1_with_every_fault_and_a_party_that_may_not_exits_2()
    {
        using var map = new Tijdelijkemap();
        var pad = Path.Combine(map.Pad, "fout.csv");
        await File.WriteAllTextAsync(pad, "contract;aanbieder;uitvoeringsvariant;ingang\nC1;1;per uur;2026-01-01\n");

        var uitslag = await HubAsync(Regio, "importeer", pad);

        Assert.Equal(1, uitslag.Code);
        Assert.Contains("regel 2, kolom 2 (aanbieder)", uitslag.Uit, StringComparison.Ordinal);
        Assert.Contains("regel 2, kolom 3 (uitvoeringsvariant)", uitslag.Uit, StringComparison.Ordinal);
        Assert.Equal(2, (await HubAsync("42420001", "importeer", pad)).Code);
    }

    static string Demo(string naam) => Path.Combine(Gedeeld.Project, "demo", naam);

    Task<Uitslag> HubAsync(string partij, params string[] argumenten) =>
        Opdrachtregel.HubAsync(["contracten", .. argumenten], $"demo-{partij}", hub.Hub.Adres);
}
