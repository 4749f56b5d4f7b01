using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Xunit;

namespace Hub.Testbasis;

/// <summary>What every test of a running hub does as a client of its API.</summary>
public static class Hubclient
{
    /// <summary>A client that signs in with this party's demo key.</summary>
    /// <param name="hub">Where the hub is.</param>
    /// <param name="partij">Code of the party, or null to not sign in.</param>
    /// <param name="namens">For whom it acts, or null for itself.</param>
    public static HttpClient Als(Uri hub, string? partij, string? namens = null)
    {
        var http = new HttpClient { BaseAddress = new Uri(hub, "/api/v1/") };
        if (partij is not null)
            http.DefaultRequestHeaders.Add("X-Api-Key", $"demo-{partij}");
        if (namens is not null)
            http.DefaultRequestHeaders.Add("Namens", namens);
        return http;
    }

    /// <summary>A message as the body of a request.</summary>
    public static HttpContent Xml(ReadOnlyMemory<byte> bericht) =>
        new ReadOnlyMemoryContent(bericht) { Headers = { ContentType = new MediaTypeHeaderValue("application/xml") } };

    /// <summary>Offers a message that must be accepted.</summary>
    /// <returns>Its id.</returns>
    public static async Task<string> BiedAanAsync(this HttpClient http, ReadOnlyMemory<byte> bericht)
    {
        using var inhoud = Xml(bericht);
        using var antwoord = await http.PostAsync("berichten", inhoud);
        Assert.True(antwoord.IsSuccessStatusCode, await antwoord.Content.ReadAsStringAsync());
        return (await antwoord.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("berichtId").GetString()!;
    }

    /// <summary>Waits until a message has this status, as who sees its metadata.</summary>
    /// <exception cref="TimeoutException">It did not get it in time; the message says which it had.</exception>
    public static async Task WachtOpStatusAsync(this HttpClient http, string id, string status, TimeSpan? hoogstens = null)
    {
        string? nu = null;
        try
        {
            await Wacht.TotAsync(async () => (nu = (await http.LeesAsync($"berichten/{id}"))?.GetProperty("status").GetString()) == status, hoogstens);
        }
        catch (TimeoutException fout)
        {
            throw new TimeoutException($"Message {id} is {nu ?? "nowhere"}, not {status}.", fout);
        }
    }

    /// <summary>Waits until a message is in the list of dead letters, as an operator: its status says so a moment before.</summary>
    public static Task WachtOpDodeBriefAsync(this HttpClient http, string id) => Wacht.TotAsync(
        async () => await http.LeesAsync("dode-brieven?limiet=1000") is { } lijst
            && lijst.GetProperty("dodeBrieven").EnumerateArray().Any(b => b.GetProperty("id").GetString() == id));

    /// <summary>What lies in the postbus of who asks: up to 1000.</summary>
    public static async Task<IReadOnlyList<JsonElement>> PostbusAsync(this HttpClient http) =>
        [.. (await http.GetFromJsonAsync<JsonElement>("postbus?limiet=1000")).GetProperty("berichten").EnumerateArray()];

    static async Task<JsonElement?> LeesAsync(this HttpClient http, string pad)
    {
        using var antwoord = await http.GetAsync(pad);
        return antwoord.IsSuccessStatusCode ? await antwoord.Content.ReadFromJsonAsync<JsonElement>() : null;
    }
}
