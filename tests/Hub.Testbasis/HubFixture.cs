using Hub.Lokaal;
using Hub.Lokaal.Azurite;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Hub.Testbasis;

/// <summary>
/// One running hub with the demo configuration, on an Azurite of its own, for all tests of an assembly. Tests keep apart by using
/// parties or Identificaties of their own.
/// </summary>
public sealed class HubFixture : IAsyncLifetime
{
    static readonly Lazy<Task<(AzuriteProces Azurite, LokaleHost Hub)>> Gedeeld = new(StartAsync);

    /// <summary>The hub.</summary>
    public LokaleHost Hub { get; private set; } = null!;

    /// <summary>Storage of the hub.</summary>
    public string Verbindingstekst { get; private set; } = "";

    /// <summary>A client that signs in with this party's demo key, or not at all.</summary>
    public HttpClient Als(string? partij)
    {
        var http = new HttpClient { BaseAddress = new Uri(Hub.Adres, "/api/v1/") };
        if (partij is not null)
            http.DefaultRequestHeaders.Add("X-Api-Key", $"demo-{partij}");
        return http;
    }

    public async Task InitializeAsync()
    {
        var (azurite, hub) = await Gedeeld.Value;
        (Hub, Verbindingstekst) = (hub, azurite.Verbindingstekst);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>Path of the demo configuration.</summary>
    public static string Demopartijen => Path.Combine(AppContext.BaseDirectory, "demo", "partijen.json");

    static async Task<(AzuriteProces, LokaleHost)> StartAsync()
    {
        var azurite = await AzuriteProces.StartAsync(new Azuriteopties(), CancellationToken.None);
        var opties = new LokaleHostOpties(azurite.Verbindingstekst, Demopartijen, Demo: true, Poort: 0)
        {
            Logboek = log => log.SetMinimumLevel(LogLevel.Error),
            Wachttijden = [TimeSpan.FromMilliseconds(100)],
        };
        return (azurite, await LokaleHost.StartAsync(opties, CancellationToken.None));
    }
}
