using System.Text.Json;
using Hub.Berichtproeven;
using Hub.Testbasis;

namespace Hub.Cli.Tests;

/// <summary>The commands that speak to a hub.</summary>
public class VerkeerTests(HubFixture hub) : IClassFixture<HubFixture>
{
    [Fact]
    public async Task A_message_sent_is_fetched_confirmed_and_its_history_shown()
    {
        using var map = new Tijdelijkemap();
        var pad = await GenereerAsync(map, "JW301", "CLI1", "--ontvanger", "94940012", "--seed", "9494");

        var verzonden = Json(await HubAsync("0268", "stuur", "--json", pad));
        var id = verzonden.GetProperty("berichtId").GetString()!;
        using (var operateur = hub.Als("operator"))
            await operateur.WachtOpStatusAsync(id, "bezorgd"); // it lies in the postbus a moment before
        Assert.Contains(id, (await HubAsync("94940012", "postbus", "--json")).Uit, StringComparison.Ordinal);
        var naar = Path.Combine(map.Pad, "in");
        var opgehaald = await HubAsync("94940012", "postbus", "--naar", naar, "--bevestig");

        Assert.Equal(0, opgehaald.Code);
        Assert.Equal(await File.ReadAllBytesAsync(pad), await File.ReadAllBytesAsync(Path.Combine(naar, $"{id}.xml")));
        Assert.Equal("", (await HubAsync("94940012", "postbus", "--json")).Uit);
        Assert.Equal("bevestigd", Json(await HubAsync("0268", "bericht", id, "--json")).GetProperty("status").GetString());
        var geschiedenis = (await HubAsync("0268", "bericht", id)).Uit;
        foreach (var handeling in new[] { "Ontvangen", "Gevalideerd", "Verwerkt", "Bezorgd", "Ingezien", "Bevestigd" })
            Assert.Contains(handeling, geschiedenis, StringComparison.Ordinal);
        Assert.Equal(await File.ReadAllTextAsync(pad), (await HubAsync("0268", "bericht", id, "--inhoud")).Uit);
    }

    [Fact]
    public async Task A_backoffice_fetches_for_its_gemeente_and_must_say_for_which()
    {
        using var map = new Tijdelijkemap();
        var pad = await GenereerAsync(map, "JW305", "CLI9", "--ontvanger", "0296");
        var id = Json(await HubAsync("42420001", "stuur", "--json", pad)).GetProperty("berichtId").GetString()!;

        await Wacht.TotAsync(async () =>
            (await HubAsync("backoffice-nijmegen", "postbus", "--namens", "0296", "--json")).Uit.Contains(id, StringComparison.Ordinal));
        Assert.Equal(2, (await HubAsync("backoffice-nijmegen", "postbus")).Code);
        Assert.Equal(2, (await HubAsync("backoffice-nijmegen", "postbus", "--namens", "0200")).Code);
    }

    [Fact]
    public async Task The_hub_is_found_by_the_option_before_the_environment_and_what_is_no_address_is_named()
    {
        var omgeving = new Dictionary<string, string?> { ["HUB_SLEUTEL"] = "demo-94940012", ["HUB_ADRES"] = "http://127.0.0.1:1" };
        Task<Uitslag> Postbus(params string[] meer) => Opdrachtregel.DraaiAsync("dotnet", [Hubprogramma.Pad, "postbus", .. meer], omgeving);

        Assert.Equal(0, (await Postbus("--hub", hub.Hub.Adres.ToString())).Code);
        Assert.Contains("niet te bereiken", (await Postbus()).Fout, StringComparison.Ordinal);
        var onzin = await Postbus("--hub", "nijmegen");
        Assert.Equal(2, onzin.Code);
        Assert.Contains("'nijmegen' is geen adres", onzin.Fout, StringComparison.Ordinal);
        omgeving["HUB_ADRES"] = "nijmegen";
        Assert.Equal(2, (await Postbus()).Code);
    }

    [Fact]
    public async Task A_refused_message_exits_1_and_shows_every_finding()
    {
        using var map = new Tijdelijkemap();
        var pad = await GenereerAsync(map, "JW301", "CLI2");
        await File.WriteAllTextAsync(pad, (await File.ReadAllTextAsync(pad)).Replace("<jw301:Geslacht>", "<jw301:Geslacht>9", StringComparison.Ordinal));

        var uitslag = await HubAsync("0268", "stuur", pad);

        Assert.Equal(1, uitslag.Code);
        Assert.Contains("Client/Geslacht", uitslag.Uit, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dead_letter_is_listed_shown_offered_again_and_settled()
    {
        using var map = new Tijdelijkemap();
        var pad = await GenereerAsync(map, "JW301", "CLI3", "--ontvanger", "90909090");
        var id = Json(await HubAsync("0268", "stuur", "--json", pad)).GetProperty("berichtId").GetString()!;
        await Wacht.TotAsync(async () => (await HubAsync("operator", "dode-brieven", "lijst", "--json")).Uit.Contains(id, StringComparison.Ordinal));

        Assert.Contains("90909090", (await HubAsync("operator", "dode-brieven", "toon", id)).Uit, StringComparison.Ordinal);
        Assert.Equal(0, (await HubAsync("operator", "dode-brieven", "opnieuw", id)).Code);
        await Wacht.TotAsync(async () => (await HubAsync("operator", "dode-brieven", "lijst", "--json")).Uit.Contains(id, StringComparison.Ordinal));
        Assert.Equal(0, (await HubAsync("operator", "dode-brieven", "afhandelen", id, "--reden", "proef")).Code);
        Assert.DoesNotContain(id, (await HubAsync("operator", "dode-brieven", "lijst", "--json")).Uit, StringComparison.Ordinal);
        Assert.Equal(2, (await HubAsync("0268", "dode-brieven", "lijst")).Code); // not for a gemeente
    }

    [Fact]
    public async Task Dead_letters_of_one_cause_are_settled_together_and_the_task_can_be_looked_up()
    {
        using var map = new Tijdelijkemap();
        foreach (var nummer in new[] { 1, 2 })
            await HubAsync("0268", "stuur", await GenereerAsync(map, "JW301", $"CLITAAK{nummer}", "--ontvanger", "90909191"));
        JsonElement? oorzaak = null;
        await Wacht.TotAsync(async () => (oorzaak = await OorzaakAsync("90909191"))?.GetProperty("aantal").GetInt32() == 2);
        var kenmerk = oorzaak!.Value.GetProperty("id").GetString()!;

        Assert.Equal(0, (await HubAsync("operator", "dode-brieven", "demp", kenmerk, "--tot", "2020-01-01", "--reden", "proef")).Code);
        var afgehandeld = await HubAsync("operator", "dode-brieven", "afhandelen", "--oorzaak", kenmerk, "--reden", "aanbieder gestopt", "--ja", "--json");

        Assert.Equal(0, afgehandeld.Code);
        Assert.Equal(("klaar", 2), (Json(afgehandeld).GetProperty("status").GetString(), Json(afgehandeld).GetProperty("gelukt").GetInt32()));
        Assert.Null(await OorzaakAsync("90909191"));
        var taak = Json(afgehandeld).GetProperty("id").GetString()!;
        Assert.Contains("operator", (await HubAsync("operator", "dode-brieven", "taak", taak)).Uit, StringComparison.Ordinal);
        Assert.Contains(taak, (await HubAsync("operator", "dode-brieven", "taken", "--json")).Uit, StringComparison.Ordinal);
        Assert.Equal(2, (await HubAsync("operator", "dode-brieven", "taak", taak, "--hervat")).Code); // it is over
    }

    [Fact]
    public async Task The_audit_trail_of_today_verifies_exit_0()
    {
        using var map = new Tijdelijkemap();
        await HubAsync("0268", "stuur", await GenereerAsync(map, "JW301", "CLI4"));

        var uitslag = await HubAsync("operator", "audit", "verifieer", "--json");

        Assert.Equal(0, uitslag.Code);
        Assert.True(Json(uitslag).GetProperty("dossiers").GetInt32() > 0);
    }

    async Task<JsonElement?> OorzaakAsync(string ontvanger) =>
        (await HubAsync("operator", "dode-brieven", "oorzaken", "--json")).Uit.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(regel => regel.Contains(ontvanger, StringComparison.Ordinal)).Select(regel => (JsonElement?)JsonDocument.Parse(regel).RootElement).SingleOrDefault();

    Task<Uitslag> HubAsync(string partij, params string[] argumenten) =>
        Opdrachtregel.HubAsync(argumenten, $"demo-{partij}", hub.Hub.Adres);

    static JsonElement Json(Uitslag uitslag)
    {
        Assert.True(uitslag.Uit.Length > 0, uitslag.Fout);
        return JsonDocument.Parse(uitslag.Uit).RootElement;
    }

    static async Task<string> GenereerAsync(Tijdelijkemap map, string soort, string identificatie, params string[] meer)
    {
        var pad = Path.Combine(map.Pad, $"{identificatie}.xml");
        var uitslag = await Opdrachtregel.HubAsync(["genereer", soort, "--identificatie", identificatie, "--uit", pad, .. meer]);
        Assert.True(uitslag.Code == 0, uitslag.Fout);
        return pad;
    }
}
