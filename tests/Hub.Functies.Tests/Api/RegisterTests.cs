using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Hub.Generator;
using Hub.Testbasis;
using Hub.Validatie.Standaarden;

namespace Hub.Functies.Tests.Api;

/// <summary>The register of the running hub on Azurite, from a conversation to a dry run.</summary>
public partial class RegisterTests(HubFixture hub) : Apitest(hub)
{
    // Seeds far from those of other tests: toewijzingen of their own.
    static readonly int Seed = 7_000_000 + (Environment.ProcessId % 1000 * 100);

    [Fact]
    public async Task A_conversation_through_the_hub_makes_the_dry_run_know_what_would_be_refused()
    {
        var gesprek = await GesprekAsync(Seed);
        foreach (var bericht in gesprek.Where(bericht => bericht.Kop.Soort.Naam is "JW315" or "JW301" or "JW305"))
            await BezorgAsync(bericht.Inhoud.ToArray(), bericht.Kop);
        var declaratie = gesprek.Single(bericht => bericht.Kop.Soort.Naam == "JW323");

        var vooraf = await ValideerAsync(Aanbieder, declaratie.Inhoud.ToArray());
        Assert.True(vooraf.GetProperty("register").GetBoolean());
        Assert.Empty(vooraf.GetProperty("bevindingen").EnumerateArray());

        await BezorgAsync(declaratie.Inhoud.ToArray(), declaratie.Kop);
        // The same Prestaties once more in another message: their numbers are taken (TR314).
        var dubbel = Nummer().Replace(
            Encoding.UTF8.GetString(declaratie.Inhoud.Span).Replace(declaratie.Kop.Identificatie, "NOGEENKEER", StringComparison.Ordinal), "${1}ANDERNUMMER");
        var daarna = await ValideerAsync(Aanbieder, Encoding.UTF8.GetBytes(dubbel));
        Assert.Contains("TR314", daarna.GetProperty("bevindingen").EnumerateArray().Select(b => b.GetProperty("regel").GetString()));
        Assert.False((await ValideerAsync(AndereAanbieder, Encoding.UTF8.GetBytes(dubbel))).GetProperty("register").GetBoolean());
    }

    [Fact]
    public async Task What_the_hub_has_not_seen_cannot_be_judged_until_it_is_read_from_an_archive()
    {
        var gesprek = await GesprekAsync(Seed + 1);
        var declaratie = gesprek.Single(bericht => bericht.Kop.Soort.Naam == "JW323");
        var vooraf = await ValideerAsync(Aanbieder, declaratie.Inhoud.ToArray());
        Assert.Empty(vooraf.GetProperty("bevindingen").EnumerateArray());
        Assert.Contains("TR338", vooraf.GetProperty("nietTeBeoordelen").EnumerateArray().Select(b => b.GetProperty("regel").GetString()));

        using var http = Hub.Als(Gemeente);
        foreach (var bericht in gesprek.Where(bericht => bericht.Kop.Soort.Naam is "JW302" or "JW301"))
        {
            using var antwoord = await http.PostAsync($"registers/{Gemeente}/archiefberichten", Xml(bericht.Inhoud.ToArray()));
            Assert.True((await antwoord.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("opgenomen").GetBoolean());
        }

        var daarna = await ValideerAsync(Aanbieder, declaratie.Inhoud.ToArray());
        Assert.DoesNotContain("TR338", daarna.GetProperty("nietTeBeoordelen").EnumerateArray().Select(b => b.GetProperty("regel").GetString()));
        using var herbouw = await http.PostAsync($"registers/{Gemeente}/herbouwingen/archief", null);
        Assert.True((await herbouw.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("opgenomen").GetInt32() >= 2);
    }

    [Fact]
    public async Task What_is_no_message_of_the_gemeente_is_skipped_with_the_reason()
    {
        var (bericht, _) = await MaakAsync("JW301", gemeente: AndereGemeente);
        using var http = Hub.Als(Gemeente);

        using var vreemd = await http.PostAsync($"registers/{Gemeente}/archiefberichten", Xml(bericht));
        using var geen = await http.PostAsync($"registers/{Gemeente}/archiefberichten", Xml("<brief/>"u8.ToArray()));

        foreach (var antwoord in new[] { vreemd, geen })
        {
            var uitkomst = await antwoord.Content.ReadFromJsonAsync<JsonElement>();
            Assert.False(uitkomst.GetProperty("opgenomen").GetBoolean());
            Assert.NotEmpty(uitkomst.GetProperty("reden").GetString()!);
        }
    }

    [GeneratedRegex("(<jw323:DeclaratieNummer>)[^<]+")]
    private static partial Regex Nummer();

    static Task<IReadOnlyList<Gespreksbericht>> GesprekAsync(int seed) => new Gespreksgenerator(Berichtsoorten.Ingebouwd).MaakAsync(
        new Gespreksopties { Seed = seed, Peildatum = new DateOnly(2026, 1, 15), Gemeente = Gemeente, Aanbieder = Aanbieder }, default);

    async Task<JsonElement> ValideerAsync(string partij, byte[] bericht)
    {
        using var http = Hub.Als(partij);
        using var antwoord = await http.PostAsync("validaties", Xml(bericht));
        return await antwoord.Content.ReadFromJsonAsync<JsonElement>();
    }
}
