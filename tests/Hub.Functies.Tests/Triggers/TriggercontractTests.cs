using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Hub.Functies.Tests.Api;
using Hub.Functies.Triggers;
using Hub.Kern.Dossiers;
using Hub.Kern.Poorten;
using Hub.Lokaal.Functies;
using Hub.Testbasis;
using Microsoft.Extensions.DependencyInjection;

namespace Hub.Functies.Tests.Triggers;

/// <summary>
/// The contract with the Functions host (FN-07 to FN-12, FN-18), by payloads in the shapes that its documentation and unit tests
/// give: <c>payloads/*.json</c>.
/// </summary>
public class TriggercontractTests(HubFixture hub) : Apitest(hub)
{
    const string Voorbeeldid = "0123456789abcdef0123456789abcdef";

    public static TheoryData<string> Wachtrijfuncties => Met(Functie.Wachtrijtrigger);

    public static TheoryData<string> Tijdfuncties => Met(Functie.Tijdtrigger);

    [Theory]
    [InlineData("servicebus-enkel.json")]
    [InlineData("servicebus-dubbel.json")]
    [InlineData("servicebus-object.json")]
    public async Task Trigger_data_is_read_the_same_however_the_host_encodes_it_FN08(string payload)
    {
        var oproep = await Triggeroproep.LeesAsync(new MemoryStream(Encoding.UTF8.GetBytes(Payload(payload))), default);

        var opdracht = Opdracht.Lees(oproep!.Bericht("opdracht"));

        Assert.Equal(Voorbeeldid, opdracht?.Bericht);
        Assert.Equal("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", opdracht?.Traceparent);
    }

    [Theory]
    [InlineData("dodebrief-dubbel.json")]
    [InlineData("dodebrief-tekst.json")]
    public async Task A_dead_letter_says_why_and_whence_however_the_host_encodes_it(string payload)
    {
        var oproep = await Triggeroproep.LeesAsync(new MemoryStream(Encoding.UTF8.GetBytes(Payload(payload))), default);

        Assert.Equal("MaxDeliveryCountExceeded", oproep!.Eigenschap(Busnamen.Reden));
        Assert.Equal("ingekomen", oproep.Eigenschap(Busnamen.Bron));
        Assert.Null(oproep.Eigenschap("Onbekend"));
    }

    [Theory]
    [MemberData(nameof(Wachtrijfuncties))]
    public async Task Every_queue_function_takes_both_encodings_and_answers_an_object_FN12(string functie)
    {
        foreach (var payload in new[] { "servicebus-enkel.json", "servicebus-dubbel.json" })
        {
            var (bericht, kop) = await MaakAsync("JW301");
            var id = await BezorgAsync(bericht, kop);

            using var antwoord = await RoepAsync(functie, Payload(payload).Replace(Voorbeeldid, id, StringComparison.Ordinal));

            await IsGeslaagdAsync(antwoord);
            Assert.Equal(1, await AantalInPostbusAsync(id)); // done before: nothing happens twice
        }
    }

    [Theory]
    [MemberData(nameof(Tijdfuncties))]
    public async Task Every_timer_function_takes_the_payload_of_a_tick_TM01(string functie) =>
        await IsGeslaagdAsync(await RoepAsync(functie, Payload("timer.json")));

    [Fact]
    public async Task A_step_that_dies_on_its_queue_becomes_a_dead_letter_with_the_hosts_own_reason()
    {
        var dossiers = Hub.Hub.Diensten.GetRequiredService<IDossiers>();
        var id = Convert.ToHexStringLower(Guid.NewGuid().ToByteArray());
        await dossiers.OpenAsync(id, new NieuweGebeurtenis(Handeling.Ontvangen, Gemeente, "-", "-", Feiten()), default);

        await IsGeslaagdAsync(await RoepAsync("DodeBrief", Payload("dodebrief-dubbel.json").Replace(Voorbeeldid, id, StringComparison.Ordinal)));

        var dood = (await dossiers.LeesAsync(id, default))!.LaatsteVan(Handeling.DodeBrief)!;
        Assert.Equal(("MaxDeliveryCountExceeded", "ingekomen"), (dood.Gegeven("reden"), dood.Gegeven("wachtrij")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"Metadata\":{}}")]
    [InlineData("geen json")]
    public async Task A_call_that_is_none_is_refused(string payload)
    {
        using var antwoord = await RoepAsync("ValideerBericht", payload);
        Assert.Equal(HttpStatusCode.BadRequest, antwoord.StatusCode);
    }

    [Fact]
    public async Task A_token_for_a_message_that_does_not_exist_becomes_a_dead_letter_and_the_call_succeeds()
    {
        var id = Convert.ToHexStringLower(Guid.NewGuid().ToByteArray());
        await IsGeslaagdAsync(await RoepAsync("ValideerBericht", Payload("servicebus-dubbel.json").Replace(Voorbeeldid, id, StringComparison.Ordinal)));

        var dossiers = Hub.Hub.Diensten.GetRequiredService<IDossiers>();
        await Wacht.TotAsync(async () => (await dossiers.LeesAsync(id, default))?.Laatste.Gegeven("reden") == "OnbekendBericht");
    }

    static async Task IsGeslaagdAsync(HttpResponseMessage antwoord)
    {
        Assert.Equal(HttpStatusCode.OK, antwoord.StatusCode);
        Assert.Equal("application/json", antwoord.Content.Headers.ContentType?.MediaType);
        var json = await antwoord.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(JsonValueKind.Object, json.GetProperty("Outputs").ValueKind);
        Assert.Equal(JsonValueKind.Array, json.GetProperty("Logs").ValueKind);
    }

    async Task<HttpResponseMessage> RoepAsync(string functie, string payload)
    {
        using var http = new HttpClient { BaseAddress = Hub.Hub.Triggeradres };
        return await http.PostAsync("/" + functie, new StringContent(payload, Encoding.UTF8, "application/json"));
    }

    async Task<int> AantalInPostbusAsync(string id)
    {
        using var http = Hub.Als(Aanbieder);
        return (await http.PostbusAsync()).Count(b => b.GetProperty("berichtId").GetString() == id);
    }

    static TheoryData<string> Met(string trigger) =>
        [.. Functiebestand.LeesAlle(AppContext.BaseDirectory).Where(f => f.Soort == trigger).Select(f => f.Naam)];

    static string Payload(string naam) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "payloads", naam));

    static Dictionary<string, string> Feiten() => new()
    {
        ["soort"] = "JW301", ["release"] = "ijw-3.2", ["afzender"] = Gemeente, ["ontvanger"] = Aanbieder, ["inzender"] = Gemeente,
        ["bestemming"] = Aanbieder, ["identificatie"] = "X", ["dagtekening"] = "2026-01-01", ["hash"] = "-", ["lengte"] = "1", ["blob"] = "-",
    };
}
