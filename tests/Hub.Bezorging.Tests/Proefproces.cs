using System.Diagnostics;
using Hub.Bezorging.Beleid;
using Hub.Bezorging.DodeBrieven;
using Hub.Bezorging.DodeBrieven.Belang;
using Hub.Bezorging.DodeBrieven.Herstel;
using Hub.Bezorging.Ophalen;
using Hub.Bezorging.Stuf;
using Hub.Bezorging.Uitgaand;
using Hub.Bezorging.Webhook;
using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;
using Hub.Kern.Poorten;
using Hub.Kern.Privacy;
using Hub.Kern.Stappen;
using Hub.Keten.Stappen;
using Hub.Keten.Verwerkingen;
using Hub.Opslag.Audit;
using Hub.Opslag.ServiceBus;
using Hub.Opslag.Wachtrijen;
using Hub.Testbasis.Storingen;
using Hub.Validatie.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Hub.Bezorging.Tests;

/// <summary>A process of the hub that delivers, on a <see cref="Proefopslag"/>; dies at the write that its <see cref="Storing"/> names.</summary>
sealed class Proefproces : IAsyncDisposable
{
    static readonly TimeSpan Werktempo = TimeSpan.FromMilliseconds(500);
    static readonly TimeSpan Rusttempo = TimeSpan.FromSeconds(20);
    static readonly TimeSpan Geduld = TimeSpan.FromMinutes(1); // real time: for what is not simulated
    readonly Proefopslag _opslag;
    readonly Dictionary<string, IStap> _stappen;
    readonly Stapuitvoerder _uitvoerder;
    readonly Wachtrijbus _bus;
    readonly ServiceProvider _diensten;
    readonly Vastleggen _vastleggen;
    readonly List<Task> _lopend = [];

    public Proefproces(Proefopslag opslag, Partijregister partijen, Storing? storing = null, Bezorgbeleid? beleid = null, ITabellen? eigenTabellen = null)
    {
        storing ??= new Storing(0, Moment.Voor);
        beleid ??= Bezorgbeleid.Standaard;
        _opslag = opslag;
        var tabellen = new HaperendeTabellen(eigenTabellen ?? opslag.Tabellen, storing);
        var blobs = new HaperendeBlobs(opslag.Blobs, storing);
        _bus = new Wachtrijbus(new HaperendeWachtrijen(opslag.Wachtrijen, storing), Wachtrijdefinities.Lees());
        _diensten = new ServiceCollection().VoegBezorgclientToe(demo: true).BuildServiceProvider();
        var verzender = new Verzender(_diensten.GetRequiredService<IHttpClientFactory>());
        var hub = new Hubidentiteit(new Uri("https://hub.example"), "urn:nld:oin:00000000000000000000:systeem:ijw-hub", "00000000000000000000");
        Dossiers = new Dossierkast(tabellen, new Dagindex(tabellen), opslag.Klok);
        Postbussen = new Postbussen(tabellen);
        Pogingen = new Bezorgpogingen(tabellen);
        Aansporing = new Aansporing(partijen, Postbussen, new Ontvangerstanden(tabellen), _bus, opslag.Klok, NullLogger<Aansporing>.Instance);
        Bak = new Dodebrievenbak(tabellen);
        Herstellen = new Herstellen(Dossiers, Bak, Postbussen, new Omleiding(partijen), _bus);
        _vastleggen = new Vastleggen(Dossiers, Bak, new Belangmeter(blobs, Berichtschemas.Ingebouwd));
        var logboek = new Verwerkingenlogboek(
            blobs, Berichtschemas.Ingebouwd, Pseudoniemen.Lees([], demo: true), new Verwerkingsregister("https://register.example/"));
        _uitvoerder = new Stapuitvoerder(Dossiers, _bus, Herhaalbeleid.Standaard, logboek, opslag.Klok, NullLogger<Stapuitvoerder>.Instance);
        IBezorgkanaal[] kanalen =
        [
            new Gevolgdkanaal(new Webhookkanaal(verzender, new Handtekening(new Proefgeheimen(), opslag.Klok), blobs, hub), opslag),
            new Gevolgdkanaal(new Stufkanaal(verzender, new Stufverwijzingen(tabellen), blobs, opslag.Klok), opslag),
        ];
        var aflevering = new Aflevering(kanalen, new Pijplijnen(beleid, opslag.Klok), Pogingen, Dossiers, opslag.Klok);
        var standen = new Ontvangerstanden(tabellen);
        var opgeven = new Opgeven(_bus, NullLogger<Opgeven>.Instance);
        var beurt = new Afleverbeurt(
            aflevering, opgeven, Postbussen, Dossiers, standen, beleid, _bus, opslag.Klok, NullLogger<Afleverbeurt>.Instance);
        _stappen = new IStap[]
        {
            new Bezorgen(Dossiers, Postbussen, partijen, _bus),
            new Afleveren(beurt, Postbussen, standen, partijen, beleid, blobs, _bus, opslag.Klok),
        }.ToDictionary(stap => stap.Wachtrij);
    }

    public IDossiers Dossiers { get; }

    public Postbussen Postbussen { get; }

    public Bezorgpogingen Pogingen { get; }

    public Aansporing Aansporing { get; }

    public Dodebrievenbak Bak { get; }

    public Herstellen Herstellen { get; }

    /// <summary>Queues that this process does not empty for now.</summary>
    public IReadOnlyList<string> Stil { get; set; } = [];

    /// <summary>
    /// Handles queue messages side by side, as the host does, while simulated time passes: not while a message is really under way to its
    /// recipient, slowly while something else is being done, in strides while nothing is.
    /// </summary>
    /// <param name="klaar">Until this is so.</param>
    /// <param name="hoogstens">Simulated time.</param>
    /// <param name="metde">A process that works at the same time.</param>
    /// <exception cref="TimeoutException">It did not become true within this simulated time.</exception>
    public async Task DraaiTotAsync(Func<Task<bool>> klaar, TimeSpan? hoogstens = null, Proefproces? metde = null)
    {
        var einde = _opslag.Klok.GetUtcNow() + (hoogstens ?? TimeSpan.FromDays(3));
        var stil = Stopwatch.StartNew();
        while (!await klaar())
        {
            if (_opslag.Klok.GetUtcNow() > einde || stil.Elapsed > Geduld)
                throw new TimeoutException("Not true in time.");
            await HaalAsync();
            if (metde is not null)
                await metde.HaalAsync();
            var bezig = Volatile.Read(ref _opslag.Lopend) > 0;
            if (bezig)
                await Task.Delay(TimeSpan.FromMilliseconds(5));
            if (_opslag.IsOnderweg)
                continue;
            _opslag.Klok.Vooruit(bezig ? Werktempo : Rusttempo);
            stil.Restart();
        }
    }

    /// <summary>As <see cref="DraaiTotAsync(Func{Task{bool}}, TimeSpan?, Proefproces?)"/>, until it is so late.</summary>
    public Task DraaiTotAsync(DateTimeOffset tijd) => DraaiTotAsync(() => Task.FromResult(_opslag.Klok.GetUtcNow() >= tijd));

    /// <summary>Handles what there is until nothing is being done any more.</summary>
    public Task DraaiUitAsync() => DraaiTotAsync(async () =>
    {
        await HaalAsync();
        return _lopend.Count == 0 && await HaalAsync() == 0;
    });

    public Task<bool> ZijnAllenAsync(Berichtstatus status) => ZijnAllenAsync(_opslag.Ids, status);

    public async Task<bool> ZijnAllenAsync(IEnumerable<string> ids, Berichtstatus status)
    {
        foreach (var id in ids)
            if (await _opslag.StatusAsync(id) != status)
                return false;
        return true;
    }

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAny(Task.WhenAll(_lopend), Task.Delay(TimeSpan.FromSeconds(1)));
        await _diensten.DisposeAsync();
    }

    async Task<int> HaalAsync()
    {
        foreach (var klaar in _lopend.Where(t => t.IsCompleted).ToList())
        {
            _lopend.Remove(klaar);
            await klaar; // a process that died says so here
        }

        var gehaald = 0;
        foreach (var wachtrij in Wachtrijdefinities.Lees().Select(w => w.Naam).Where(naam => !Stil.Contains(naam)))
        {
            foreach (var aflevering in await _bus.OntvangAsync(wachtrij, 32, default))
            {
                gehaald++;
                _lopend.Add(HandelAfAsync(wachtrij, aflevering));
            }
        }

        return gehaald;
    }

    async Task HandelAfAsync(string wachtrij, IBusaflevering aflevering)
    {
        Interlocked.Increment(ref _opslag.Lopend);
        try
        {
            await VoerUitAsync(wachtrij, aflevering);
        }
        finally
        {
            Interlocked.Decrement(ref _opslag.Lopend);
        }
    }

    async Task VoerUitAsync(string wachtrij, IBusaflevering aflevering)
    {
        if (_stappen.TryGetValue(wachtrij, out var stap))
            await _uitvoerder.VoerUitAsync(stap, aflevering.Bericht.Lichaam, default);
        else
            await _vastleggen.VoerUitAsync(aflevering.Bericht.Lichaam, aflevering.Bericht.Eigenschappen, default);
        await aflevering.VoltooiAsync(default);
    }

    /// <summary>A channel of which the storage of the test knows when it is sending.</summary>
    sealed class Gevolgdkanaal(IBezorgkanaal binnen, Proefopslag opslag) : IBezorgkanaal
    {
        public bool Kan(Bezorgwijze wijze) => binnen.Kan(wijze);

        public Task<Pogingsuitslag> StuurAsync(Zending zending, CancellationToken ct) =>
            opslag.PoogAsync(zending.Dossier.Id, () => binnen.StuurAsync(zending, ct));
    }
}
