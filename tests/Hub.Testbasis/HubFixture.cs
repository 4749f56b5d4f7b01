using Hub.Functies.Opbouw;
using Hub.Kern.Poorten;
using Hub.Lokaal;
using Hub.Lokaal.Azurite;
using Hub.Opslag;
using Hub.Opslag.Blobs;
using Hub.Testbasis.Bsnwacht;
using Xunit;

namespace Hub.Testbasis;

/// <summary>
/// One running hub with the demo configuration, on an Azurite of its own, for all tests of an assembly. Tests keep apart by using
/// parties or Identificaties of their own. After each class it fails when a BSN turned up where none may be (<see cref="Bsnwacht.Bsnwacht"/>).
/// </summary>
public sealed class HubFixture : IAsyncLifetime
{
    static readonly Lazy<Task<(AzuriteProces Azurite, LokaleHost Hub)>> Gedeeld = new(StartAsync);
    static readonly Bsnwacht.Bsnwacht Wacht = new();
    static readonly Meetkijker Metingen = new(Wacht);
    static Blobkijker? _blobs;

    /// <summary>The hub.</summary>
    public LokaleHost Hub { get; private set; } = null!;

    /// <summary>Storage of the hub.</summary>
    public string Verbindingstekst { get; private set; } = "";

    /// <summary>A client that signs in with this party's demo key, or not at all.</summary>
    public HttpClient Als(string? partij) => Hubclient.Als(Hub.Adres, partij);

    public async Task InitializeAsync()
    {
        var (azurite, hub) = await Gedeeld.Value;
        (Hub, Verbindingstekst) = (hub, azurite.Verbindingstekst);
    }

    public async Task DisposeAsync()
    {
        await _blobs!.BekijkAsync(Opslagindeling.Bakken, default);
        Assert.True(Wacht.Bekeken > 0, "Nothing was looked at for BSNs.");
        Wacht.Controleer();
        GC.KeepAlive(Metingen);
    }

    /// <summary>Path of the demo configuration.</summary>
    public static string Demopartijen => Path.Combine(AppContext.BaseDirectory, "demo", "partijen.json");

    static async Task<(AzuriteProces, LokaleHost)> StartAsync()
    {
        var azurite = await AzuriteProces.StartAsync(new Azuriteopties(), CancellationToken.None);
        _blobs = new Blobkijker(Wacht, new Blobclient(Opslagverbinding.UitTekst(azurite.Verbindingstekst), new TijdgebondenIds(TimeProvider.System)));
        var opties = new LokaleHostOpties(Lijnkijker.Tussen(Wacht, azurite.Verbindingstekst), Demopartijen, Demo: true, Poort: 0)
        {
            Logboek = Logkijker.Naast(Wacht),
            Wachttijden = [TimeSpan.FromMilliseconds(100)],
        };
        return (azurite, await LokaleHost.StartAsync(opties, CancellationToken.None));
    }
}
