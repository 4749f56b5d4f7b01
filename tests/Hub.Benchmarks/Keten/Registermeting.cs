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
using Hub.Lokaal.Azurite;
using Hub.Opslag;
using Hub.Opslag.Tabellen;
using Hub.Testbasis;
using Hub.Testbasis.Geheugen;
using Hub.Validatie.Schema;
using Hub.Validatie.Standaarden;

namespace Hub.Benchmarks.Keten;

/// <summary>
/// Judges a JW323 of 30,000 Prestaties against a register with a year of history, with every rule. Storage transactions are counted,
/// because in Azure those are what takes the time.
/// </summary>
static class Registermeting
{
    const int Clienten = 7_500;
    const int PrestatiesPerClient = 4;
    const int Maanden = 12;
    const string Gemeente = Generatoropties.Proefgemeente;
    static readonly Pseudoniemen Pseudoniemen = Pseudoniemen.Lees([], demo: true);

    /// <summary>On tables in memory: it measures the hub, not the store.</summary>
    public static async Task InGeheugenAsync()
    {
        var tabellen = new Geteldetabellen(new GeheugenTabellen());
        await DraaiAsync("register", tabellen, tabellen.Begin, () => tabellen.Aantallen);
    }

    /// <summary>On an Azurite of its own: with the requests that really go to a store, and the time that those take there.</summary>
    public static async Task OpAzuriteAsync()
    {
        await using var azurite = await AzuriteProces.StartAsync(new Azuriteopties(), CancellationToken.None);
        using var teller = new Transactieteller();
        await DraaiAsync("register-azurite", new Tabelclient(Opslagverbinding.UitTekst(azurite.Verbindingstekst)), teller.Begin, () => teller.Aantallen);
    }

    static async Task DraaiAsync(string naam, ITabellen tabellen, Action begin, Func<IReadOnlyDictionary<string, long>> transacties)
    {
        var (bericht, kop) = await MaakAsync("MEETBERICHT", 1);
        var kast = new Registerkast(tabellen);
        var keten = await KetenAsync(tabellen);
        await VulAsync(tabellen, bericht, kop);
        await VerwerkAsync(await KetenAsync(new GeheugenTabellen()), (await MaakAsync("OPWARMING", 2)).Bericht, kop with { Identificatie = "OPWARMING" });

        using var geheugen = new Geheugenmeting(opgeruimd: false);
        begin();
        var (klok, processor) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var oordeel = await VerwerkAsync(keten, bericht, kop);
        var (seconden, processortijd) = (klok.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - processor).TotalSeconds);
        var (erbij, aantallen) = (geheugen.Hoogste - geheugen.Begin, transacties().ToDictionary());
        var perSeconde = await OpzoekingenAsync(kast, bericht, kop);

        Console.WriteLine($"JW323 van {bericht.Length / 1e6:F1} MB, {Clienten * PrestatiesPerClient} prestaties van {Clienten} cliënten met {Maanden} maanden geschiedenis");
        Console.WriteLine($"beoordeeld en opgenomen in {seconden:F2} s, {processortijd:F2} s van de processor; {oordeel.Fouten.Count} geweigerd, {oordeel.NietTeBeoordelen.Count} niet te beoordelen");
        Console.WriteLine($"geheugen op het hoogst {erbij / 1e6:F0} MB erbij (tabellen in het geheugen meegeteld); opzoekingen in het register: {perSeconde:N0} per seconde van één processor");
        foreach (var (bewerking, aantal) in aantallen.OrderBy(t => t.Key, StringComparer.Ordinal))
            Console.WriteLine($"  {bewerking,-22} {aantal,7}");
        Console.WriteLine(JsonSerializer.Serialize(new { meting = naam, seconden, processortijd, erbij, transacties = aantallen, perSeconde }));
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

    static async Task<Ketenbeoordeling> KetenAsync(ITabellen tabellen)
    {
        await tabellen.MaakAsync(Registerkast.Tabel, default);
        await tabellen.MaakAsync(Nummerindex.Tabel, default);
        return new Ketenbeoordeling(
            new Registerkast(tabellen), new Nummerindex(tabellen, Pseudoniemen), new Geenbron(), new Beoordelaar(Toepassing.Alle),
            Berichtschemas.Ingebouwd, Pseudoniemen);
    }

    // For every Prestatie a toewijzing, and the same Prestatie in each of the months before. Made in memory, and put into the store a client at a time.
    static async Task VulAsync(ITabellen tabellen, byte[] bericht, Berichtkop kop)
    {
        var geheugen = new GeheugenTabellen();
        await geheugen.MaakAsync(Registerkast.Tabel, default);
        var kast = new Registerkast(geheugen);
        await Parallel.ForEachAsync(DelenAsync(bericht, kop), async (deel, ct) =>
        {
            for (var maand = 0; maand <= Maanden; maand++)
            {
                var herkomst = new Herkomst(BerichtId.Van("geschiedenis", $"{maand}", ""), kop.Afzender, kop.Dagtekening);
                var feiten = maand == 0 ? Toewijzingen(deel.Feiten, herkomst) : Geschiedenis(deel.Feiten, herkomst, maand);
                await kast.BoekAsync(Gemeente, deel.Client!, herkomst.Bericht, 1, _ => new Registerregel(1, true, feiten, []), ct);
            }

            var rijen = await geheugen.LeesAllesAsync(Registerkast.Tabel, $"{Gemeente}-{deel.Client![0]}", ct: ct).ToListAsync(ct);
            await tabellen.SchrijfSamenAsync(Registerkast.Tabel, [.. rijen.Select(Bewerking.VoegToe)], ct);
        });
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
}
