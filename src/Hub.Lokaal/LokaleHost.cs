using Hub.Functies.Opbouw;
using Hub.Kern;
using Hub.Kern.Poorten;
using Hub.Keten.Bewaken;
using Hub.Lokaal.Functies;
using Hub.Lokaal.Pomp;
using Hub.Lokaal.Wekker;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Hub.Lokaal;

/// <summary>
/// The hub on one machine: the function app, and around it what Azure would do. It calls the functions over HTTP on a loopback port,
/// with the payloads of the real host, so that what runs here is what runs there.
/// </summary>
public sealed class LokaleHost : IAsyncDisposable
{
    const int MaxPogingen = 5;
    readonly WebApplication _app;
    readonly HttpClient _http;
    readonly CancellationTokenSource _stop = new();
    Task _bezig = Task.CompletedTask;

    LokaleHost(WebApplication app, HttpClient http, Uri adres) => (_app, _http, Adres) = (app, http, adres);

    /// <summary>Where the triggers are: only for tests of the contract with the Functions host.</summary>
    public Uri Triggeradres => _http.BaseAddress!;

    /// <summary>Where the API is.</summary>
    public Uri Adres { get; }

    /// <summary>The app's services.</summary>
    public IServiceProvider Diensten => _app.Services;

    /// <summary>Starts the hub; when this returns it is ready to use.</summary>
    /// <exception cref="ConfiguratieException">The configuration is wrong, or the port is taken.</exception>
    public static async Task<LokaleHost> StartAsync(LokaleHostOpties opties, CancellationToken ct)
    {
        for (var poging = 1; ; poging++)
        {
            try
            {
                return await StartAsync(opties with { Poort = opties.Poort == 0 ? Vrijepoort.Zoek() : opties.Poort }, Vrijepoort.Zoek(), ct);
            }
            catch (IOException fout) when (fout.InnerException is AddressInUseException && poging < MaxPogingen && opties.Poort == 0)
            {
                // A port that was free a moment ago was taken by another: look for other ones.
            }
            catch (IOException fout) when (fout.InnerException is AddressInUseException)
            {
                throw new ConfiguratieException($"Poort {opties.Poort} is bezet; kies een andere met --poort.", fout);
            }
        }
    }

    static async Task<LokaleHost> StartAsync(LokaleHostOpties opties, int triggerpoort, CancellationToken ct)
    {
        var host = Bouw(opties, triggerpoort);
        try
        {
            await Opslagindeling.MaakAsync(host.Diensten, ct);
            await host._app.StartAsync(ct);
            host._bezig = host.DraaiAsync();
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    static LokaleHost Bouw(LokaleHostOpties opties, int triggerpoort) => new(
        Functieapp.Bouw([], bouwer =>
        {
            bouwer.Configuration.AddInMemoryCollection(opties.AlsInstellingen(triggerpoort));
            opties.Logboek?.Invoke(bouwer.Logging);
            if (opties.Klok is { } klok)
                bouwer.Services.AddSingleton(klok);
        }),
        new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{triggerpoort}"), Timeout = Timeout.InfiniteTimeSpan },
        new Uri($"http://127.0.0.1:{opties.Poort}"));

    Task DraaiAsync()
    {
        var bestand = Hostbestand.Lees(AppContext.BaseDirectory);
        var bus = Diensten.GetRequiredService<IBusontvanger>();
        var klok = Diensten.GetRequiredService<TimeProvider>();
        var log = Diensten.GetRequiredService<ILoggerFactory>().CreateLogger<LokaleHost>();
        var roeper = new Functieroeper(_http, Diensten.GetRequiredService<IIdBron>(), klok);
        var slotduur = Diensten.GetRequiredService<IReadOnlyList<Wachtrijdefinitie>>().ToDictionary(w => w.Naam, w => TimeSpan.FromSeconds(w.SlotSeconden));
        return Task.WhenAll(Functiebestand.LeesAlle(AppContext.BaseDirectory).Select(functie => functie.Soort switch
        {
            Functie.Wachtrijtrigger =>
                new Wachtrijpomp(functie, bus, roeper, bestand, slotduur[functie.Wachtrij!], klok, log).DraaiAsync(_stop.Token),
            Functie.Tijdtrigger =>
                new Functiewekker(functie, roeper, Diensten.GetRequiredService<ITabellen>(), Veegstand.Tabel, klok, log).DraaiAsync(_stop.Token),
            _ => Task.CompletedTask,
        }));
    }

    /// <summary>Stops: takes nothing new, waits for what is running, closes the ports.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _bezig;
        await _app.DisposeAsync();
        _http.Dispose();
        _stop.Dispose();
    }
}
