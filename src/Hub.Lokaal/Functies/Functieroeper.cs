using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hub.Kern.Poorten;

namespace Hub.Lokaal.Functies;

/// <summary>Calls a function over HTTP as the Functions host does (FN-05, FN-07), and judges the answer as it does (FN-11). Thread-safe.</summary>
/// <param name="http">Client whose base address is the handler's loopback port.</param>
/// <param name="ids">Gives each call its id.</param>
/// <param name="klok">The clock.</param>
public sealed class Functieroeper(HttpClient http, IIdBron ids, TimeProvider klok)
{
    /// <summary>Calls a function for a queue message.</summary>
    /// <returns>True when the function succeeded.</returns>
    public Task<bool> RoepAsync(Functie functie, IBusaflevering aflevering, CancellationToken ct)
    {
        var eigenschappen = new JsonObject(aflevering.Bericht.Eigenschappen.Select(
            e => KeyValuePair.Create<string, JsonNode?>(e.Key, e.Value)));
        var metadata = Metadata();
        metadata["MessageId"] = Gecodeerd(aflevering.Id);
        metadata["DeliveryCount"] = aflevering.Aflevering.ToString(System.Globalization.CultureInfo.InvariantCulture);
        metadata["ApplicationProperties"] = eigenschappen;
        return RoepAsync(functie, Gecodeerd(aflevering.Bericht.Lichaam), metadata, ct);
    }

    /// <summary>Calls a function for a tick of the clock (TM-01).</summary>
    /// <returns>True when the function succeeded.</returns>
    public Task<bool> RoepAsync(Functie functie, DateTime? laatste, DateTime volgende, bool teLaat, CancellationToken ct)
    {
        var wekker = new JsonObject
        {
            ["Schedule"] = new JsonObject { ["AdjustForDST"] = true },
            ["ScheduleStatus"] = new JsonObject { ["Last"] = laatste, ["LastUpdated"] = laatste, ["Next"] = volgende },
            ["IsPastDue"] = teLaat,
        };
        return RoepAsync(functie, wekker, Metadata(), ct);
    }

    async Task<bool> RoepAsync(Functie functie, JsonNode data, JsonObject metadata, CancellationToken ct)
    {
        var oproep = new JsonObject { ["Data"] = new JsonObject { [functie.Binding] = data }, ["Metadata"] = metadata };
        using var verzoek = new HttpRequestMessage(HttpMethod.Post, "/" + functie.Naam) { Content = JsonContent.Create(oproep) };
        verzoek.Headers.Add("X-Azure-Functions-InvocationId", ids.Nieuw());
        verzoek.Headers.UserAgent.ParseAdd("Azure-Functions-Host/lokaal");
        try
        {
            using var antwoord = await http.SendAsync(verzoek, ct);
            return antwoord.IsSuccessStatusCode && await IsAntwoordAsync(antwoord, ct);
        }
        catch (Exception fout) when (fout is HttpRequestException or TaskCanceledException && !ct.IsCancellationRequested)
        {
            return false; // FN-11: a worker that is gone or too slow is a failed call
        }
    }

    // FN-12: an answer that reads as null would hang the real host; here it is a failure.
    static async Task<bool> IsAntwoordAsync(HttpResponseMessage antwoord, CancellationToken ct)
    {
        try
        {
            return await antwoord.Content.ReadFromJsonAsync<JsonNode>(ct) is JsonObject;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // FN-08: the host serialises a string once more.
    static JsonNode Gecodeerd(string tekst) => JsonSerializer.Serialize(tekst);

    JsonObject Metadata() => new()
    {
        ["sys"] = new JsonObject { ["UtcNow"] = klok.GetUtcNow().UtcDateTime, ["RandGuid"] = ids.Nieuw() },
    };
}
