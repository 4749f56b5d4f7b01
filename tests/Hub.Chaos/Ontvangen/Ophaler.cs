using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using Hub.Testbasis;

namespace Hub.Chaos.Ontvangen;

/// <summary>A recipient that picks up its messages, oldest first, and confirms each when it has it. Used by one thread; <see cref="Aankomsten"/> by any.</summary>
sealed class Ophaler : IDisposable
{
    const int PerKeer = 50;
    static readonly TimeSpan Rust = TimeSpan.FromMilliseconds(300);
    readonly HttpClient _http;
    readonly string _partij;
    readonly List<Aankomst> _aankomsten = [];
    readonly HashSet<string> _bevestigd = [];

    public Ophaler(Uri adres, string partij)
    {
        _partij = partij;
        _http = Hubclient.Als(adres, partij);
        _http.Timeout = TimeSpan.FromSeconds(20);
    }

    /// <summary>What it received so far. A message that lies there again after the hub took its confirmation comes twice.</summary>
    public IReadOnlyList<Aankomst> Aankomsten
    {
        get { lock (_aankomsten) return [.. _aankomsten]; }
    }

    /// <summary>Picks up until cancelled.</summary>
    public async Task HaalAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await HaalEenKeerAsync(stop);
                await Task.Delay(Rust, stop);
            }
            catch (Exception fout) when (fout is HttpRequestException or IOException or TaskCanceledException)
            {
                await Task.Delay(Rust, CancellationToken.None);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    async Task HaalEenKeerAsync(CancellationToken stop)
    {
        var gekeken = DateTimeOffset.UtcNow;
        var postbus = await _http.GetFromJsonAsync<JsonElement>($"postbus?limiet={PerKeer}", stop);
        foreach (var stuk in postbus.GetProperty("berichten").EnumerateArray())
        {
            var id = stuk.GetProperty("berichtId").GetString()!;
            var inhoud = await _http.GetByteArrayAsync($"berichten/{id}/inhoud", stop);
            Noteer(new Aankomst(_partij, id, DateTimeOffset.UtcNow, gekeken, false, Convert.ToHexString(SHA256.HashData(inhoud))));
            using var antwoord = await _http.PostAsync($"postbus/{id}/bevestiging", null, stop);
            if (antwoord.EnsureSuccessStatusCode().IsSuccessStatusCode)
                _bevestigd.Add(id);
        }
    }

    // Picked up again because its confirmation did not arrive is this recipient's own doing.
    void Noteer(Aankomst aankomst)
    {
        lock (_aankomsten)
        {
            if (_bevestigd.Contains(aankomst.Bericht) || _aankomsten.TrueForAll(a => a.Bericht != aankomst.Bericht))
                _aankomsten.Add(aankomst);
        }
    }
}
