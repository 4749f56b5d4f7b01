using System.Text.Json;
using Hub.Bezorging.Stuf.Schrijven;
using Hub.Bezorging.Tests.Stuf;
using Hub.Generator;
using Hub.Kern.Berichten;
using Hub.Kern.Partijen;
using Hub.Lokaal;
using Hub.Lokaal.Azurite;
using Hub.Testbasis;
using Hub.Validatie.Standaarden;
using Microsoft.Extensions.Logging;

namespace Hub.Bezorging.Tests.Draaiend;

/// <summary>A running hub on an Azurite of its own, with recipients to whom it pushes; shared by the tests of a class.</summary>
public sealed class Bezorghub : IAsyncLifetime
{
    public const string Gemeente = "0268"; // gets envelopes
    public const string Aanbieder = "42420001"; // gets CloudEvents
    public const string AndereAanbieder = "65656055"; // picks up its messages
    public const string Beheerder = "operator";
    static readonly Stufantwoord Antwoord = new(new Hubidentiteit(new Uri("https://x.example"), "-", Gemeente), new VasteIds(), TimeProvider.System);
    static readonly Berichtgenerator Generator = new(Berichtsoorten.Ingebouwd);
    static int _nummer;
    readonly Tijdelijkemap _map = new();
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
        await File.WriteAllTextAsync(partijen, JsonSerializer.Serialize(new { partijen = Partijen() }));
        _hub = await LokaleHost.StartAsync(
            new LokaleHostOpties(_azurite.Verbindingstekst, partijen, Demo: true, Poort: 0) { Logboek = log => log.SetMinimumLevel(LogLevel.Error) }, default);
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
        var berichtsoort = Berichtsoorten.Ingebouwd.MetNaam(soort)!;
        var vanGemeente = berichtsoort.Richting == Richting.GemeenteNaarAanbieder;
        var nummer = Interlocked.Increment(ref _nummer);
        using var stroom = new MemoryStream();
        var opties = new Generatoropties
        {
            Soort = berichtsoort, Seed = nummer, Peildatum = new DateOnly(2026, 1, 15), Identificatie = $"B{nummer:D6}",
            Afzender = vanGemeente ? Gemeente : aanbieder, Ontvanger = vanGemeente ? aanbieder : Gemeente, Doelbytes = doelbytes,
        };
        var kop = await Generator.SchrijfAsync(opties, naar ?? stroom, default);
        return (stroom.ToArray(), kop);
    }

    /// <summary>A referentienummer that nobody used before.</summary>
    public static string Referentie() => Bezorging.Stuf.Stufreferentie.Van(BerichtId.Van("proef", "000", $"{Interlocked.Increment(ref _nummer)}"));

    object[] Partijen() =>
    [
        Partij(Gemeente, "gemeente", new { stuf = new { url = Stufontvanger.Url, applicatie = "Backoffice" } }),
        Partij(Aanbieder, "aanbieder", new { webhook = new { url = Webhookontvanger.Url, vorm = "cloudevents", ondertekening = new { sleutel = "demo" } } }),
        Partij(AndereAanbieder, "aanbieder", null),
        Partij(Beheerder, "operator", null),
    ];

    static object Partij(string code, string rol, object? bezorging)
    {
        var partij = new Dictionary<string, object>
        {
            ["code"] = code, ["naam"] = code, ["rol"] = rol, ["sleutels"] = new[] { Partijregister.Sleutelhash($"demo-{code}") },
        };
        if (rol == "operator")
            partij["rechten"] = new[] { "metadata", "inhoud", "handelen" };
        else
            partij["retour"] = "hub";
        if (bezorging is not null)
            partij["bezorging"] = bezorging;
        return partij;
    }
}
