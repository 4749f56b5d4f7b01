using System.Text.Json;
using Hub.Berichtproeven;
using Hub.Testbasis;

namespace Hub.Cli.Tests;

/// <summary><c>hub monitor</c>, with the demo files.</summary>
public class MonitorTests(HubFixture hub) : IClassFixture<HubFixture>
{
    [Fact]
    public async Task Figures_are_shown_as_tables_csv_and_json_and_definitions_beside_them()
    {
        var tabel = await HubAsync("0268", "--gemeente", "0268", "--thema", "kosten", "--jaar", "2026");
        Assert.Equal((0, ""), (tabel.Code, tabel.Fout));
        Assert.Contains("Kosten per maand in 2026", tabel.Uit, StringComparison.Ordinal);
        Assert.StartsWith("Kerncijfers van 2026;", (await HubAsync("rijk-van-nijmegen", "--g7", "--jaar", "2026", "--csv")).Uit.TrimStart((char)0xFEFF), StringComparison.Ordinal);
        var json = JsonDocument.Parse((await HubAsync("operator", "--regio", "foodvalley", "--json")).Uit).RootElement;
        Assert.Equal("foodvalley", json.GetProperty("gebied").GetString());
        Assert.Contains("Wachttijd (wachttijd):", (await HubAsync("0268", "definities")).Uit, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_demo_files_are_taken_in_and_a_wrong_one_exits_1_with_its_faults()
    {
        using var map = new Tijdelijkemap();
        Assert.Contains("3 regels buitenverkeer", (await HubAsync("rijk-van-nijmegen", "importeer", Demo("buitenverkeer.csv"))).Uit, StringComparison.Ordinal);
        Assert.Contains("14 regels verdeelsleutel", (await HubAsync("operator", "importeer", Demo("verdeelsleutel.csv"))).Uit, StringComparison.Ordinal);
        Assert.Contains("3 regels functies, in orde", (await HubAsync("operator", "importeer", Demo("functies.csv"), "--proef")).Uit, StringComparison.Ordinal);
        var pad = Path.Combine(map.Pad, "fout.csv");
        await File.WriteAllTextAsync(pad, "gemeente;periode;uitvoeringsvariant;bedrag;omschrijving\n0268;2026;uurtje;1;x\n");
        var fout = await HubAsync("0268", "importeer", pad);
        Assert.Equal(1, fout.Code);
        Assert.Contains("regel 2 (uitvoeringsvariant)", fout.Uit, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Counting_anew_is_for_ones_own_gemeente_and_a_question_names_one_area()
    {
        Assert.Contains("opnieuw geteld", (await HubAsync("0268", "herbouw", "--gemeente", "0268")).Uit, StringComparison.Ordinal);
        Assert.Equal(2, (await HubAsync("0268", "herbouw", "--gemeente", "0200")).Code);
        Assert.Equal(2, (await HubAsync("0268", "--gemeente", "0268", "--g7")).Code);
    }

    static string Demo(string naam) => Path.Combine(Gedeeld.Project, "demo", naam);

    Task<Uitslag> HubAsync(string partij, params string[] argumenten) => Opdrachtregel.HubAsync(["monitor", .. argumenten], $"demo-{partij}", hub.Hub.Adres);
}
