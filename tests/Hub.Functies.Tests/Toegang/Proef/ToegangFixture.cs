using Hub.Lokaal;
using Hub.Lokaal.Azurite;
using Hub.Testbasis;
using Hub.Testbasis.Bsnwacht;

namespace Hub.Functies.Tests.Toegang.Proef;

/// <summary>
/// A running hub on an Azurite of its own, with every way to sign in and every role: <see cref="Partijen"/> says who may what.
/// Shared by the tests about access, which keep apart by Identificatie. Watched for BSNs (AVG-02).
/// </summary>
public sealed class ToegangFixture : IAsyncLifetime
{
    /// <summary>The secret of the front that passes certificates on.</summary>
    public const string Voordeurgeheim = "proefgeheim-van-de-voordeur-0123456789";

    readonly Tijdelijkemap _map = new();
    readonly Bsnwacht _wacht = new();
    AzuriteProces _azurite = null!;

    /// <summary>The hub.</summary>
    public LokaleHost Hub { get; private set; } = null!;

    /// <summary>Issues tokens for it.</summary>
    public Proefuitgever Uitgever { get; private set; } = null!;

    /// <summary>Issues certificates for it.</summary>
    public Proefpki Pki { get; } = new();

    /// <summary>Path of its file with parties.</summary>
    public string Partijenpad => Path.Combine(_map.Pad, "partijen.json");

    /// <summary>A client that signs in with this party's key, or not at all, and acts for another when that is named.</summary>
    public HttpClient Als(string? partij, string? namens = null) => Hubclient.Als(Hub.Adres, partij, namens);

    public async Task InitializeAsync()
    {
        _azurite = await AzuriteProces.StartAsync(new Azuriteopties(), default);
        Uitgever = await Proefuitgever.StartAsync();
        Partijen.Schrijf(Partijenpad);
        Hub = await StartAsync(new Dictionary<string, string?>());
    }

    /// <summary>Another hub on the same storage, with these settings besides, and another file with parties when that is given.</summary>
    public async Task<LokaleHost> StartAsync(IReadOnlyDictionary<string, string?> instellingen, string? partijenpad = null)
    {
        var alle = new Dictionary<string, string?>
        {
            ["Hub:Oidc:Uitgever"] = Uitgever.Adres,
            ["Hub:Oidc:Publiek"] = Proefuitgever.Publiek,
            ["Hub:Certificaat:Wortels"] = Schrijf("wortels.pem", Pki.Wortel.ExportCertificatePem()),
            ["Hub:Certificaat:Tussenliggende"] = Schrijf("tussen.pem", Pki.Tussen.ExportCertificatePem()),
            ["Hub:Certificaat:Intrekking"] = "geen",
            ["Hub:Certificaat:VoordeurGeheim"] = Voordeurgeheim,
            ["Hub:Grenzen:MislukteAanmeldingen"] = "1000",
        };
        foreach (var (naam, waarde) in instellingen)
            alle[naam] = waarde;
        return await LokaleHost.StartAsync(
            new LokaleHostOpties(Lijnkijker.Tussen(_wacht, _azurite.Verbindingstekst), partijenpad ?? Partijenpad, Demo: true, Poort: 0)
            {
                Logboek = Logkijker.Stil(_wacht), Wachttijden = [TimeSpan.FromMilliseconds(100)], Instellingen = alle,
            },
            default);
    }

    /// <summary>Writes a file that lives as long as this fixture, and gives its path.</summary>
    public string Schrijf(string naam, string tekst)
    {
        var pad = Path.Combine(_map.Pad, naam);
        File.WriteAllText(pad, tekst);
        return pad;
    }

    public async Task DisposeAsync()
    {
        await Hub.DisposeAsync();
        await Uitgever.DisposeAsync();
        await _azurite.DisposeAsync();
        Pki.Dispose();
        _map.Dispose();
        _wacht.Controleer();
    }
}

[CollectionDefinition(Naam)]
public class Toegangsproef : ICollectionFixture<ToegangFixture>
{
    public const string Naam = "toegang";
}
