using System.Diagnostics;
using System.IO.Pipelines;
using System.Text.Json;
using Hub.Generator;
using Hub.Kern.Berichten;
using Hub.Kern.Poorten;
using Hub.Kern.Privacy;
using Hub.Keten.Beoordelen;
using Hub.Keten.Regels;
using Hub.Keten.Register;
using Hub.Keten.Register.Lezen;
using Hub.Keten.Register.Opslag;
using Hub.Testbasis.Geheugen;
using Hub.Validatie.Schema;
using Hub.Validatie.Standaarden;

namespace Hub.Benchmarks.Keten;

/// <summary>
/// Judges a JW323 of 30,000 Prestaties against a register with a year of history, with every rule, on tables in memory: so it measures
/// the hub, not the store. Storage transactions are counted, because in Azure those are what takes the time.
/// </summary>
static class Registermeting
{
    const int Clienten = 7_500;
    const int PrestatiesPerClient = 4;
    const int Maanden = 12;
    const string Gemeente = Generatoropties.Proefgemeente;
    static readonly Pseudoniemen Pseudoniemen = Pseudoniemen.Lees([], demo: true);

    public static async Task DraaiAsync()
    {
        var (bericht, kop) = await MaakAsync("MEETBERICHT", 1);
        var tabellen = new Geteldetabellen(new GeheugenTabellen());
        await tabellen.MaakAsync(Registerkast.Tabel, default);
        await tabellen.MaakAsync(Nummerindex.Tabel, default);
        var kast = new Registerkast(tabellen);
        var keten = new Ketenbeoordeling(
            kast, new Nummerindex(tabellen, Pseudoniemen), new Geenbron(), new Beoordelaar(Toepassing.Alle), Berichtschemas.Ingebouwd, Pseudoniemen);
        await VulAsync(kast, bericht, kop);
        await VerwerkAsync(keten, (await MaakAsync("OPWARMING", 2)).Bericht, kop with { Identificatie = "OPWARMING" });

        var toppunt = Toppunt.Begin();
        tabellen.Begin();
        var (klok, gealloceerd, processor) = (Stopwatch.StartNew(), GC.GetTotalAllocatedBytes(), Environment.CpuUsage.TotalTime);
        var oordeel = await VerwerkAsync(keten, bericht, kop);
        var (seconden, processortijd) = (klok.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - processor).TotalSeconds);
        gealloceerd = GC.GetTotalAllocatedBytes() - gealloceerd;
        var (gelezen, geschreven) = (tabellen.Gelezen, tabellen.Geschreven);
        var erbij = toppunt.Einde();
        var perSeconde = await OpzoekingenAsync(kast, bericht, kop);

        Console.WriteLine($"JW323 van {bericht.Length / 1e6:F1} MB, {Clienten * PrestatiesPerClient} prestaties van {Clienten} cliënten met {Maanden} maanden geschiedenis");
        Console.WriteLine($"beoordeeld en opgenomen in {seconden:F2} s, {processortijd:F2} s van de processor; {oordeel.Fouten.Count} geweigerd, {oordeel.NietTeBeoordelen.Count} niet te beoordelen");
        Console.WriteLine($"geheugen op het hoogst {erbij / 1e6:F0} MB erbij (de tabellen in het geheugen meegeteld), {gealloceerd / 1e6:F0} MB gealloceerd");
        Console.WriteLine($"opslagtransacties: {gelezen} gelezen, {geschreven} geschreven; opzoekingen in het register: {perSeconde:N0} per seconde van één processor");
        Console.WriteLine(JsonSerializer.Serialize(new { meting = "register", seconden, processortijd, erbij, gealloceerd, gelezen, geschreven, perSeconde }));
    }

    static async Task<(byte[] Bericht, Berichtkop Kop)> MaakAsync(string identificatie, int seed)
    {
        using var stroom = new MemoryStream();
        var kop = await new Berichtgenerator(Berichtsoorten.Ingebouwd).SchrijfAsync(
            new Generatoropties
            {
                Soort = Berichtsoorten.Ingebouwd.MetNaam("JW323")!, Seed = seed, Peildatum = new DateOnly(2026, 1, 15), Identificatie = identificatie,
                AantalClienten = Clienten, AantalRegels = PrestatiesPerClient, Inspringing = null,
            },
            stroom, default);
        return (stroom.ToArray(), kop);
    }

    static Berichtgegevens Gegevens(Berichtkop kop) => Berichtgegevens.Van(
        BerichtId.Van(kop), kop.Soort, kop.Afzender, kop.Ontvanger, kop.Identificatie, kop.Dagtekening, null);

    static Task<Ketenoordeel> VerwerkAsync(Ketenbeoordeling keten, byte[] bericht, Berichtkop kop) => keten.VerwerkAsync(
        PipeReader.Create(new MemoryStream(bericht), new StreamPipeReaderOptions(bufferSize: Berichtgrenzen.Leesblok)), Gegevens(kop),
        new Beoordelingsopdracht([], Bindend: true, new DateOnly(2020, 1, 1)), default);

    // For every Prestatie a toewijzing, and the same Prestatie in each of the months before.
    static async Task VulAsync(Registerkast kast, byte[] bericht, Berichtkop kop)
    {
        await foreach (var deel in DelenAsync(bericht, kop))
        {
            for (var maand = 0; maand <= Maanden; maand++)
            {
                var herkomst = new Herkomst(BerichtId.Van("geschiedenis", $"{maand}", ""), kop.Afzender, kop.Dagtekening);
                var feiten = maand == 0 ? Toewijzingen(deel.Feiten, herkomst) : Geschiedenis(deel.Feiten, herkomst, maand);
                await kast.BoekAsync(Gemeente, deel.Client!, herkomst.Bericht, 1, _ => new Registerregel(1, true, feiten, []), default);
            }
        }
    }

    static Berichtfeiten Toewijzingen(Berichtfeiten feiten, Herkomst herkomst) => new(herkomst)
    {
        Toewijzingen = [.. feiten.Prestaties.DistinctBy(p => p.ToewijzingNummer).Select(p => new Toewijzingsversie(
            herkomst, p.ToewijzingNummer, new DateTime(2024, 1, 1), new DateOnly(2024, 1, 1), new DateOnly(2026, 12, 31)) { Product = p.Product })],
    };

    static Berichtfeiten Geschiedenis(Berichtfeiten feiten, Herkomst herkomst, int maand) => new(herkomst)
    {
        Prestaties = [.. feiten.Prestaties.Where(p => !p.IsCredit).Select(p => p with
        {
            Herkomst = herkomst, ReferentieNummer = $"{p.ReferentieNummer[..12]}M{maand:D2}{p.ReferentieNummer[^3..]}",
            Periode = new(p.Periode.Begin.AddMonths(-maand - 1), p.Periode.Begin.AddMonths(-maand).AddDays(-1)),
        })],
        Oordeel = new Declaratieoordeel(herkomst.Bericht, false, new Dictionary<string, IReadOnlyList<string>>()),
    };

    static async IAsyncEnumerable<Clientdeel> DelenAsync(byte[] bericht, Berichtkop kop)
    {
        var lezing = new Feitenlezing(Gegevens(kop), Berichtschemas.Ingebouwd.Voor(kop.Soort), Pseudoniemen);
        await lezing.LeesAsync(PipeReader.Create(new MemoryStream(bericht)), Berichtschemas.Ingebouwd, null, default);
        foreach (var deel in lezing.Neem())
            yield return deel;
    }

    static async Task<double> OpzoekingenAsync(Registerkast kast, byte[] bericht, Berichtkop kop)
    {
        var (begin, aantal) = (Environment.CpuUsage.TotalTime, 0);
        await foreach (var deel in DelenAsync(bericht, kop))
        {
            _ = (await kast.LeesAsync(Gemeente, deel.Client!, default)).Dossier();
            aantal++;
        }

        return aantal / (Environment.CpuUsage.TotalTime - begin).TotalSeconds;
    }

    sealed class Geenbron : IBerichtbron
    {
        public Task<Berichtgegevens?> ZoekAsync(string id, CancellationToken ct) => Task.FromResult<Berichtgegevens?>(null);

        public Task<Stream?> OpenAsync(string id, CancellationToken ct) => Task.FromResult<Stream?>(null);
    }

    /// <summary>The most memory that is in use, looked at every few milliseconds.</summary>
    sealed class Toppunt
    {
        readonly CancellationTokenSource _stop = new();
        readonly long _begin = GC.GetTotalMemory(forceFullCollection: true);
        Task _kijken = Task.CompletedTask;
        long _hoogste;

        public static Toppunt Begin()
        {
            var toppunt = new Toppunt();
            toppunt._kijken = Task.Run(toppunt.KijkAsync);
            return toppunt;
        }

        public long Einde()
        {
            _stop.Cancel();
            _kijken.Wait();
            return _hoogste - _begin;
        }

        async Task KijkAsync()
        {
            while (!_stop.IsCancellationRequested)
            {
                _hoogste = Math.Max(_hoogste, GC.GetTotalMemory(forceFullCollection: false));
                await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
            }
        }
    }

    /// <summary>Counts what would be requests to the store.</summary>
    sealed class Geteldetabellen(ITabellen binnen) : ITabellen
    {
        int _gelezen;
        int _geschreven;

        public int Gelezen => _gelezen;

        public int Geschreven => _geschreven;

        public void Begin() => (_gelezen, _geschreven) = (0, 0);

        public Task MaakAsync(string tabel, CancellationToken ct) => binnen.MaakAsync(tabel, ct);

        public Task<Rij?> LeesAsync(string tabel, string partitie, string sleutel, CancellationToken ct)
        {
            Interlocked.Increment(ref _gelezen);
            return binnen.LeesAsync(tabel, partitie, sleutel, ct);
        }

        // The empty first page that the tables in memory give is none of the service's making here: a continuation is counted once.
        public Task<Bladzijde> BladerAsync(string tabel, string partitie, Sleutelbereik bereik, int hoogstens, string? vervolg, CancellationToken ct)
        {
            if (vervolg is null)
                Interlocked.Increment(ref _gelezen);
            return binnen.BladerAsync(tabel, partitie, bereik, hoogstens, vervolg, ct);
        }

        public Task<Schrijfuitkomst> SchrijfAsync(string tabel, Bewerking bewerking, CancellationToken ct)
        {
            Interlocked.Increment(ref _geschreven);
            return binnen.SchrijfAsync(tabel, bewerking, ct);
        }

        public Task<Schrijfuitkomst> SchrijfSamenAsync(string tabel, IReadOnlyList<Bewerking> bewerkingen, CancellationToken ct)
        {
            Interlocked.Increment(ref _geschreven);
            return binnen.SchrijfSamenAsync(tabel, bewerkingen, ct);
        }
    }
}
