using System.Net.Http.Json;
using System.Text.Json;
using Hub.Testbasis;

namespace Hub.Chaos.Opstelling;

/// <summary>Does what an operator does when the trouble is over: offers every dead letter again.</summary>
sealed class Operator : IDisposable
{
    readonly HttpClient _http;

    public Operator(Uri adres)
    {
        _http = Hubclient.Als(adres, "operator");
        _http.Timeout = TimeSpan.FromSeconds(20);
    }

    /// <summary>How many letters were offered again, by the reason of their death.</summary>
    public Dictionary<string, int> Hersteld { get; } = [];

    /// <summary>Offers again what lies there now; what goes wrong is for the next time.</summary>
    public async Task HerstelAsync(CancellationToken ct)
    {
        try
        {
            var brieven = await _http.GetFromJsonAsync<JsonElement>("dode-brieven", ct);
            foreach (var brief in brieven.GetProperty("dodeBrieven").EnumerateArray())
            {
                var (id, reden) = (brief.GetProperty("id").GetString()!, brief.GetProperty("reden").GetString()!);
                using var antwoord = await _http.PostAsync($"dode-brieven/{id}/heraanbiedingen", null, ct);
                if (antwoord.IsSuccessStatusCode)
                    Hersteld[reden] = Hersteld.GetValueOrDefault(reden) + 1;
            }
        }
        catch (Exception fout) when (fout is HttpRequestException or IOException || (fout is TaskCanceledException && !ct.IsCancellationRequested))
        {
            // The hub is still starting.
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();
}
