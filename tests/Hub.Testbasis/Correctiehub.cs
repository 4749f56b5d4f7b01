using Hub.Lokaal;
using Hub.Lokaal.Azurite;
using Hub.Testbasis.Bsnwacht;
using Xunit;

namespace Hub.Testbasis;

/// <summary>A running hub of its own on which corrections are allowed, with two operators who may act. The aanbieder of its messages is not connected yet, so they die. Watched for BSNs (AVG-02).</summary>
public sealed class Correctiehub : IAsyncLifetime
{
    public const string Gemeente = "0268";
    public const string Aanbieder = "42420001";
    public const string Een = "operator-een";
    public const string Twee = "operator-twee";

    readonly Tijdelijkemap _map = new();
    readonly Bsnwacht.Bsnwacht _wacht = new();
    AzuriteProces? _azurite;
    LokaleHost? _hub;

    /// <summary>Where it is.</summary>
    public Uri Adres => _hub!.Adres;

    /// <summary>A client that signs in with this party's demo key.</summary>
    public HttpClient Als(string partij) => Hubclient.Als(Adres, partij);

    public async Task InitializeAsync()
    {
        _azurite = await AzuriteProces.StartAsync(new Azuriteopties(), default);
        Schrijf();
        _hub = await LokaleHost.StartAsync(
            new LokaleHostOpties(Lijnkijker.Tussen(_wacht, _azurite.Verbindingstekst), Bestand, Demo: true, Poort: 0)
            {
                Logboek = Logkijker.Naast(_wacht),
                Instellingen = new Dictionary<string, string?> { ["Hub:Correcties"] = "true", ["Hub:PartijenVerversing"] = "00:00:01" },
            },
            default);
    }

    /// <summary>Connects the aanbieder, while the hub runs.</summary>
    public async Task VerbindAanbiederAsync()
    {
        Schrijf(Partijlijst.Partij(Aanbieder, "aanbieder"));
        using var http = Als(Aanbieder);
        await Wacht.TotAsync(async () => (await http.GetAsync("postbus")).IsSuccessStatusCode);
    }

    public async Task DisposeAsync()
    {
        if (_hub is not null)
            await _hub.DisposeAsync();
        if (_azurite is not null)
            await _azurite.DisposeAsync();
        _map.Dispose();
        _wacht.Controleer();
    }

    string Bestand => Path.Combine(_map.Pad, "partijen.json");

    void Schrijf(params Dictionary<string, object>[] meer) => Partijlijst.Schrijf(
        Bestand,
        [
            .. meer, Partijlijst.Partij(Gemeente, "gemeente"),
            Partijlijst.Partij(Een, "operator", Partijlijst.AlleRechten), Partijlijst.Partij(Twee, "operator", Partijlijst.AlleRechten),
        ]);
}
