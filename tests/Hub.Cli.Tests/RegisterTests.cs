using System.IO.Compression;
using System.Text.Json;
using Hub.Generator;
using Hub.Testbasis;
using Hub.Validatie.Standaarden;

namespace Hub.Cli.Tests;

/// <summary><c>hub register</c> and <c>hub valideer --register</c>.</summary>
public class RegisterTests(HubFixture hub) : IClassFixture<HubFixture>
{
    const string Gemeente = "0246"; // of no other test
    const string Aanbieder = "42420001";

    [Fact]
    public async Task An_archive_is_read_in_skipping_what_is_no_message_and_then_a_declaratie_can_be_judged_beforehand()
    {
        using var map = new Tijdelijkemap();
        var gesprek = await new Gespreksgenerator(Berichtsoorten.Ingebouwd).MaakAsync(
            new Gespreksopties { Seed = 88_001, Peildatum = new DateOnly(2026, 1, 15), Gemeente = Gemeente, Aanbieder = Aanbieder }, default);
        var (archief, declaratie) = (Path.Combine(map.Pad, "archief.zip"), Path.Combine(map.Pad, "declaratie.xml"));
        await File.WriteAllBytesAsync(declaratie, gesprek.Single(bericht => bericht.Kop.Soort.Naam == "JW323").Inhoud.ToArray());
        await PakInAsync(archief, gesprek.Where(bericht => bericht.Kop.Soort.Naam is "JW301" or "JW302" or "JW305"));

        var vooraf = Json(await HubAsync(Aanbieder, "valideer", "--register", "--json", declaratie));
        Assert.True(vooraf.GetProperty("register").GetBoolean());
        Assert.Contains("TR338", Regels(vooraf, "nietTeBeoordelen"));

        var uitslag = await HubAsync(Gemeente, "register", "importeer", archief, "--gemeente", Gemeente);
        Assert.Equal(1, uitslag.Code);
        Assert.Contains("brief.xml: overgeslagen.", uitslag.Uit, StringComparison.Ordinal);
        Assert.Contains("3 opgenomen, 1 overgeslagen.", uitslag.Uit, StringComparison.Ordinal);

        var daarna = Json(await HubAsync(Aanbieder, "valideer", "--register", "--json", declaratie));
        Assert.DoesNotContain("TR338", Regels(daarna, "nietTeBeoordelen"));
        Assert.DoesNotContain("TR338", Regels(daarna, "bevindingen"));
        var herbouw = await HubAsync(Gemeente, "register", "herbouw", "--gemeente", Gemeente, "--vanaf", $"{TimeProvider.System.GetUtcNow():yyyy-MM-dd}");
        Assert.Equal((0, ""), (herbouw.Code, herbouw.Fout));
        Assert.Contains("3 opgenomen, 0 overgeslagen.", herbouw.Uit, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_regional_backoffice_fills_and_rebuilds_the_register_of_a_gemeente_that_gave_it_a_mandate()
    {
        using var map = new Tijdelijkemap();
        const string backoffice = "backoffice-nijmegen", gemeente = "0225";
        var gesprek = await new Gespreksgenerator(Berichtsoorten.Ingebouwd).MaakAsync(
            new Gespreksopties { Seed = 88_002, Peildatum = new DateOnly(2026, 1, 15), Gemeente = gemeente, Aanbieder = Aanbieder }, default);
        await File.WriteAllBytesAsync(Path.Combine(map.Pad, "jw301.xml"), gesprek.First(b => b.Kop.Soort.Naam == "JW301").Inhoud.ToArray());

        Assert.Contains("1 opgenomen, 0", (await HubAsync(backoffice, "register", "importeer", map.Pad, "--gemeente", gemeente)).Uit, StringComparison.Ordinal);
        Assert.Equal(0, (await HubAsync(backoffice, "register", "herbouw", "--gemeente", gemeente, "--namens", gemeente, "--vanaf", $"{TimeProvider.System.GetUtcNow():yyyy-MM-dd}")).Code);
        Assert.Equal(2, (await HubAsync(backoffice, "register", "importeer", map.Pad, "--gemeente", Gemeente)).Code); // gave none
    }

    [Fact]
    public async Task Nobody_fills_the_register_of_another()
    {
        using var map = new Tijdelijkemap();
        await File.WriteAllTextAsync(Path.Combine(map.Pad, "brief.xml"), "<brief/>");

        Assert.Equal(2, (await HubAsync(Aanbieder, "register", "importeer", map.Pad, "--gemeente", Gemeente)).Code);
        Assert.Equal(2, (await HubAsync("0268", "register", "herbouw", "--gemeente", Gemeente)).Code);
    }

    static async Task PakInAsync(string pad, IEnumerable<Gespreksbericht> berichten)
    {
        using var zip = ZipFile.Open(pad, ZipArchiveMode.Create);
        foreach (var bericht in berichten)
        {
            await using var item = zip.CreateEntry($"2025/{bericht.Kop.Soort.Naam}.xml").Open();
            await item.WriteAsync(bericht.Inhoud);
        }

        await using var brief = zip.CreateEntry("brief.xml").Open();
        await brief.WriteAsync("<brief/>"u8.ToArray());
    }

    static IEnumerable<string?> Regels(JsonElement uitslag, string lijst) =>
        uitslag.GetProperty(lijst).EnumerateArray().Select(bevinding => bevinding.GetProperty("regel").GetString());

    Task<Uitslag> HubAsync(string partij, params string[] argumenten) => Opdrachtregel.HubAsync(argumenten, $"demo-{partij}", hub.Hub.Adres);

    static JsonElement Json(Uitslag uitslag)
    {
        Assert.True(uitslag.Uit.Length > 0, uitslag.Fout);
        return JsonDocument.Parse(uitslag.Uit).RootElement;
    }
}
