using System.Diagnostics;
using Hub.Keten.Bewaken;
using Hub.Lokaal;
using Hub.Lokaal.Azurite;
using Hub.Lokaal.Functies;
using Hub.Opslag.Audit;
using Hub.Validatie.Standaarden;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Hub.Capaciteit.Meting;

/// <summary>
/// Measures what a message costs: runs the whole hub on Azurite, sends every message type through it, picks messages and answers up
/// as the recipients do, and lets the watchers look at it as if it were later. Counts are exact and those of Azure too; no time is
/// taken from here, because Azurite's are not Azure's.
/// </summary>
public sealed class Verbruiksmeting
{
    /// <summary>The message types that are measured, besides JW323: what parties offer when the hub writes their answers.</summary>
    public static readonly IReadOnlyList<string> Soorten = ["JW301", "JW305", "JW307", "JW315", "JW317", "JW319"];

    /// <summary>The declaratie, measured in two sizes.</summary>
    public const string Declaratie = "JW323";

    const int Peilingen = 10;
    static readonly int[] Declaratieclienten = [5, 105];
    static readonly TimeSpan Rust = TimeSpan.FromMilliseconds(750); // longer than a step waits for its turn
    static readonly HashSet<string> Tijdfuncties =
        [.. Functiebestand.LeesAlle(AppContext.BaseDirectory).Where(f => f.Soort == Functie.Tijdtrigger).Select(f => f.Naam)];

    readonly LokaleHost _hub;
    readonly Verkeersmeter _meter;
    readonly IProgress<string>? _voortgang;
    readonly int _aantal;

    Verbruiksmeting(LokaleHost hub, Verkeersmeter meter, int aantal, IProgress<string>? voortgang) =>
        (_hub, _meter, _aantal, _voortgang) = (hub, meter, aantal, voortgang);

    /// <summary>Measures.</summary>
    /// <param name="partijenbestand">The demo parties.</param>
    /// <param name="aantal">Messages per type and size.</param>
    /// <param name="voortgang">Hears, in Dutch, what is being measured.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<Meetresultaat> MeetAsync(string partijenbestand, int aantal, IProgress<string>? voortgang, CancellationToken ct)
    {
        await using var azurite = await AzuriteProces.StartAsync(new Azuriteopties { Voortgang = voortgang }, ct);
        using var meter = new Verkeersmeter(azurite.Verbindingstekst, TimeProvider.System);
        var opties = new LokaleHostOpties(azurite.Verbindingstekst, partijenbestand, Demo: true, Poort: 0)
        {
            Logboek = log => log.SetMinimumLevel(LogLevel.Critical),
        };
        await using var hub = await LokaleHost.StartAsync(opties, ct);
        return await new Verbruiksmeting(hub, meter, aantal, voortgang).MeetAsync(ct);
    }

    async Task<Meetresultaat> MeetAsync(CancellationToken ct)
    {
        await MeetAsync(Soorten[0], new Maat(1, 1, "W"), ct); // the first of all compiles and connects
        var processor = Processortijd();
        var berichten = new Dictionary<string, IReadOnlyList<Meetpunt>>();
        foreach (var soort in Soorten)
            berichten[soort] = [await MeetAsync(soort, new Maat(1, _aantal, "M"), ct)];
        berichten[Declaratie] = [.. await MeetDeclaratiesAsync(ct)];
        var aangeboden = _aantal * (Soorten.Count + Declaratieclienten.Length);
        var processorseconden = (Processortijd() - processor).TotalSeconds;
        var peiling = await MeetPeilingAsync(ct);
        var dossiers = await TelDossiersAsync(ct);
        return new Meetresultaat(
            berichten, peiling,
            await MeetTaakAsync("BewaakVoortgang", dossiers, () => Later<Veger>(TimeSpan.FromHours(1)).VeegAsync(ct)),
            await MeetTaakAsync("SluitDag", dossiers, () => Later<Dagafsluiting>(TimeSpan.FromDays(1)).VoerUitAsync(ct)),
            (double)dossiers / (aangeboden + 1), processorseconden / aangeboden);
    }

    async Task<List<Meetpunt>> MeetDeclaratiesAsync(CancellationToken ct)
    {
        var punten = new List<Meetpunt>();
        foreach (var clienten in Declaratieclienten)
            punten.Add(await MeetAsync(Declaratie, new Maat(clienten, _aantal, $"D{clienten}"), ct));
        return punten;
    }

    async Task<Meetpunt> MeetAsync(string soort, Maat maat, CancellationToken ct)
    {
        _voortgang?.Report($"Meten: {maat.Aantal} × {soort}…");
        var verkeer = new Proefverkeer(_hub, Berichtsoorten.Ingebouwd.MetNaam(soort)!);
        _meter.Neem();
        var (bytes, prestaties) = await verkeer.BiedAanAsync(maat, ct);
        await RustAsync(ct);
        bytes += await verkeer.HaalOpAsync(ct);
        await RustAsync(ct);
        return new Meetpunt(prestaties / maat.Aantal, bytes / maat.Aantal, Verbruik.Per(maat.Aantal, Genomen()));
    }

    async Task<IReadOnlyList<Verbruik>> MeetPeilingAsync(CancellationToken ct)
    {
        _voortgang?.Report("Meten: een lege postbus bekijken…");
        var verkeer = new Proefverkeer(_hub, Berichtsoorten.Ingebouwd.MetNaam(Soorten[0])!);
        _meter.Neem();
        for (var i = 0; i < Peilingen; i++)
            await verkeer.HaalOpAsync(ct);
        return Verbruik.Per(Peilingen * Proefverkeer.Partijen.Count, Genomen());
    }

    async Task<Taakmeting> MeetTaakAsync(string functie, int dossiers, Func<Task> taak)
    {
        _voortgang?.Report($"Meten: {functie}, later…");
        _meter.Neem();
        await _meter.AlsAsync(functie, taak);
        return Taakmeting.Van([.. _meter.Neem().Where(a => a.Functie == functie)], dossiers);
    }

    async Task<int> TelDossiersAsync(CancellationToken ct)
    {
        var vandaag = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        return (await _hub.Diensten.GetRequiredService<Auditverificatie>().VerifieerAsync(vandaag, ct)).Dossiers;
    }

    T Later<T>(TimeSpan na) => ActivatorUtilities.CreateInstance<T>(_hub.Diensten, (TimeProvider)new Laterklok(na));

    // A timer of the hub that happens to tick is no cost of a message.
    IEnumerable<Aanraking> Genomen() => _meter.Neem().Where(a => !Tijdfuncties.Contains(a.Functie));

    async Task RustAsync(CancellationToken ct)
    {
        do
            await Task.Delay(Rust / 5, TimeProvider.System, ct);
        while (_meter.Stil < Rust);
    }

    static TimeSpan Processortijd()
    {
        using var proces = Process.GetCurrentProcess();
        return proces.TotalProcessorTime;
    }

    sealed class Laterklok(TimeSpan na) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + na;
    }
}

/// <summary>How much is sent at once.</summary>
/// <param name="Clienten">Clients per JW323.</param>
/// <param name="Aantal">Number of messages.</param>
/// <param name="Naam">Begin of their Identificatie.</param>
sealed record Maat(int Clienten, int Aantal, string Naam);
