using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Hub.Functies.Opbouw;
using Hub.Functies.Tests.Toegang.Proef;
using Hub.Lokaal;
using Hub.Testbasis;
using Microsoft.Extensions.DependencyInjection;

namespace Hub.Functies.Tests.Toegang;

/// <summary>The file with parties is taken over while the hub runs: keys are replaced without interruption, and a wrong file changes nothing.</summary>
public class PartijenwachtTests(ToegangFixture toegang) : Toegangstest(toegang)
{
    [Fact]
    public async Task A_key_is_replaced_without_a_moment_in_which_neither_works()
    {
        var pad = Bestand("oud");
        await using var hub = await StartAsync(pad);
        Assert.Equal((200, 401), (await PostbusAsync(hub, "oud"), await PostbusAsync(hub, "nieuw")));

        Schrijf(pad, "oud", "nieuw");
        Wacht(hub).Kijk();
        Assert.Equal((200, 200), (await PostbusAsync(hub, "oud"), await PostbusAsync(hub, "nieuw")));

        Schrijf(pad, "nieuw");
        Wacht(hub).Kijk();
        Assert.Equal((401, 200), (await PostbusAsync(hub, "oud"), await PostbusAsync(hub, "nieuw")));
    }

    [Theory]
    [InlineData("{ \"partijen\": [ ")]
    [InlineData("{ \"partijen\": [ { \"code\": \"26\", \"naam\": \"N\", \"rol\": \"gemeente\" } ] }")]
    [InlineData(null)]
    public async Task A_wrong_file_changes_nothing_and_health_says_that_someone_must_look(string? tekst)
    {
        var pad = Bestand("oud");
        await using var hub = await StartAsync(pad);
        if (tekst is null)
            File.Delete(pad);
        else
            await File.WriteAllTextAsync(pad, tekst);
        Wacht(hub).Kijk();

        Assert.Equal(200, await PostbusAsync(hub, "oud"));
        var ziek = await GezondheidAsync(hub);
        Assert.Equal("letOp", ziek.GetProperty("status").GetString());
        Assert.Contains("partijen", ziek.GetProperty("meldingen")[0].GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain(pad, ziek.GetRawText(), StringComparison.Ordinal);

        Schrijf(pad, "nieuw");
        Wacht(hub).Kijk();
        Assert.Equal("goed", (await GezondheidAsync(hub)).GetProperty("status").GetString());
        Assert.Equal(200, await PostbusAsync(hub, "nieuw"));
    }

    [Fact]
    public async Task A_file_that_is_put_back_as_it_was_is_well_again()
    {
        var pad = Bestand("oud");
        await using var hub = await StartAsync(pad);
        var goed = await File.ReadAllTextAsync(pad);
        File.Delete(pad);
        Wacht(hub).Kijk();
        await File.WriteAllTextAsync(pad, goed);
        Wacht(hub).Kijk();

        Assert.Equal("goed", (await GezondheidAsync(hub)).GetProperty("status").GetString());
    }

    [Fact]
    public async Task A_changed_file_that_names_a_key_to_sign_with_that_is_not_there_is_wrong_too()
    {
        var pad = Bestand("oud");
        await using var hub = await StartAsync(pad);
        var webhook = new { webhook = new { url = "https://ontvanger.example/", vorm = "xml", ondertekening = new { sleutel = "bestaat-niet" } } };
        Partijen.Schrijf(pad, [Partijen.Partij(Partijen.Gemeente, "gemeente", ("bezorging", webhook), ("sleutels", new[] { Kern.Partijen.Partijregister.Sleutelhash("nieuw") }))]);
        Wacht(hub).Kijk();

        Assert.Equal((200, 401), (await PostbusAsync(hub, "oud"), await PostbusAsync(hub, "nieuw")));
        Assert.Equal("letOp", (await GezondheidAsync(hub)).GetProperty("status").GetString());
    }

    [Fact]
    public async Task The_hub_looks_by_itself()
    {
        var pad = Bestand("oud");
        await using var hub = await StartAsync(pad, "00:00:00.1");
        Schrijf(pad, "nieuw");
        await Testbasis.Wacht.TotAsync(async () => await PostbusAsync(hub, "nieuw") == 200);
    }

    Task<LokaleHost> StartAsync(string pad, string verversing = "1.00:00:00") =>
        Toegang.StartAsync(new Dictionary<string, string?> { ["Hub:PartijenVerversing"] = verversing }, pad);

    string Bestand(string sleutel)
    {
        var pad = Toegang.Schrijf($"partijen-{Guid.NewGuid():N}.json", "");
        Schrijf(pad, sleutel);
        return pad;
    }

    static void Schrijf(string pad, params string[] sleutels) => Partijen.Schrijf(
        pad,
        [Partijen.Partij(Partijen.Gemeente, "gemeente", ("sleutels", sleutels.Select(s => Kern.Partijen.Partijregister.Sleutelhash($"demo-{s}")).ToArray()))]);

    static Partijenwacht Wacht(LokaleHost hub) => hub.Diensten.GetRequiredService<Partijenwacht>();

    static async Task<int> PostbusAsync(LokaleHost hub, string sleutel)
    {
        using var http = Hubclient.Als(hub.Adres, sleutel);
        using var antwoord = await http.GetAsync("postbus");
        return (int)antwoord.StatusCode;
    }

    static async Task<JsonElement> GezondheidAsync(LokaleHost hub)
    {
        using var http = new HttpClient();
        using var antwoord = await http.GetAsync(new Uri(hub.Adres, "/api/v1/gezondheid"));
        Assert.Equal(HttpStatusCode.OK, antwoord.StatusCode);
        return await antwoord.Content.ReadFromJsonAsync<JsonElement>();
    }
}
