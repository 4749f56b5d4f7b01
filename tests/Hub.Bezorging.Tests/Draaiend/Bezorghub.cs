using Hub.Berichtproeven;
using Hub.Bezorging.Stuf.Schrijven;
using Hub.Bezorging.Tests.Stuf;
using Hub.Generator;
using Hub.Kern.Berichten;
using Hub.Lokaal;
using Hub.Lokaal.Azurite;
using Hub.Testbasis;
using Hub.Testbasis.Bsnwacht;
using Hub.Validatie.Standaarden;

namespace Hub.Bezorging.Tests.Draaiend;

/// <summary>
/// A running hub on an Azurite of its own, with recipients to whom it pushes; shared by the tests of a class. Fails at the end when a BSN turned
/// up in a log, on the line to tables and queues, or in a header of what was pushed (AVG-02).
/// </summary>
public sealed class Bezorghub : IAsyncLifetime
{
    public const string Gemeente = "0268"; // gets envelopes
    public const string Aanbieder = "42420001"; // gets CloudEvents
    public const string AndereAanbieder = "65656055"; // picks up its messages
    public const string Beheerder = "operator";
    static readonly (string, object) Retour = ("retour", "hub");
    static readonly Stufantwoord Antwoord = new(new Hubidentiteit(new Uri("https://x.example"), "-", Gemeente), new VasteIds(), TimeProvider.System);
    readonly Tijdelijkemap _map = new();
    readonly Bsnwacht _wacht = new();
    AzuriteProces? _azurite;
    LokaleHost? _hub;

    public string Verbindingstekst => _azurite!.Verbindingstekst;

    internal Proefontvanger Stufontvanger { get; private set; } = null!;

    internal Proefontvanger Webhookontvanger { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Stufontvanger = await Proefontvanger.StartAsync(TimeProvider.System);
        Stufontvanger.Gedrag = async context =>
        {
            await context.Response.Body.WriteAsync(Antwoord.Bevestiging(Proefenvelop.Kop("JW301", Gemeente, Aanbieder)));
            return true;
        };
        Webhookontvanger = await Proefontvanger.StartAsync(TimeProvider.System);
        _azurite = await AzuriteProces.StartAsync(new Azuriteopties(), default);
        var partijen = Path.Combine(_map.Pad, "partijen.json");
        Partijlijst.Schrijf(partijen, Partijen());
        _hub = await LokaleHost.StartAsync(
            new LokaleHostOpties(Lijnkijker.Tussen(_wacht, _azurite.Verbindingstekst), partijen, Demo: true, Poort: 0)
            {
                Logboek = Logkijker.Naast(_wacht),
            },
            default);
    }

    public async Task DisposeAsync()
    {
        if (_hub is not null)
            await _hub.DisposeAsync();
        if (_azurite is not null)
            await _azurite.DisposeAsync();
        await Stufontvanger.DisposeAsync();
        await Webhookontvanger.DisposeAsync();
        _map.Dispose();
        foreach (var ontvangen in Stufontvanger.Alles.Concat(Webhookontvanger.Alles))
            _wacht.Bekijk("pushed headers", string.Join('\n', ontvangen.Koppen.Select(kop => $"{kop.Key}: {kop.Value}")));
        Assert.True(_wacht.Bekeken > 0, "Nothing was looked at for BSNs.");
        _wacht.Controleer();
    }

    /// <summary>Cuts the hub off from its storage, for good.</summary>
    public async Task ZonderOpslagAsync()
    {
        await _azurite!.DisposeAsync();
        _azurite = null;
    }

    /// <summary>A client of the API for this party, or for nobody.</summary>
    public HttpClient Als(string? partij) => Hubclient.Als(_hub!.Adres, partij);

    /// <summary>Offers something at the SOAP endpoint.</summary>
    public async Task<(int Status, string Inhoud)> SoapAsync(string? partij, HttpContent inhoud)
    {
        using var http = Als(partij);
        inhoud.Headers.ContentType = new("text/xml", "utf-8");
        using var antwoord = await http.PostAsync("/stuf/ggk0210", inhoud);
        return ((int)antwoord.StatusCode, await antwoord.Content.ReadAsStringAsync());
    }

    public Task<(int Status, string Inhoud)> SoapAsync(string? partij, byte[] soap) => SoapAsync(partij, new ByteArrayContent(soap));

    public async Task WachtOpAsync(string id, string status)
    {
        using var http = Als(Beheerder);
        await http.WachtOpStatusAsync(id, status, TimeSpan.FromSeconds(60));
    }

    /// <summary>A message that nobody offered before.</summary>
    public static async Task<(byte[] Bericht, Berichtkop Kop)> MaakAsync(
        string soort, string aanbieder = Aanbieder, int? doelbytes = null, Stream? naar = null)
    {
        var opties = Proefberichten.Nieuw(soort, Gemeente, aanbieder) with { Doelbytes = doelbytes };
        return naar is null ? await Proefberichten.SchrijfAsync(opties) : ([], await new Berichtgenerator(Berichtsoorten.Ingebouwd).SchrijfAsync(opties, naar, default));
    }

    /// <summary>A referentienummer that nobody used before.</summary>
    public static string Referentie() => Bezorging.Stuf.Stufreferentie.Van(BerichtId.Van("proef", "000", $"{Proefberichten.Nummer()}"));

    IReadOnlyList<Dictionary<string, object>> Partijen() =>
    [
        Partijlijst.Partij(Gemeente, "gemeente", Retour, ("bezorging", new { stuf = new { url = Stufontvanger.Url, applicatie = "Backoffice" } })),
        Partijlijst.Partij(Aanbieder, "aanbieder", Retour, ("bezorging", new { webhook = new { url = Webhookontvanger.Url, vorm = "cloudevents", ondertekening = new { sleutel = "demo" } } })),
        Partijlijst.Partij(AndereAanbieder, "aanbieder", Retour),
        Partijlijst.Partij(Beheerder, "operator", Partijlijst.AlleRechten),
    ];
}
