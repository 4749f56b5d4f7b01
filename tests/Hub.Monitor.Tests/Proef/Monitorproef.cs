using System.Text;
using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;
using Hub.Kern.Privacy;
using Hub.Keten.Beoordelen;
using Hub.Keten.Contracten;
using Hub.Keten.Contracten.Bestand;
using Hub.Keten.Koppelen;
using Hub.Keten.Register.Bijhouden;
using Hub.Keten.Register.Opslag;
using Hub.Keten.Stappen;
using Hub.Monitor.Bijwerken;
using Hub.Monitor.Indelen;
using Hub.Monitor.Invoer;
using Hub.Monitor.Opslag;
using Hub.Testbasis;
using Hub.Testbasis.Geheugen;
using Hub.Validatie.Schema;
using Hub.Validatie.Standaarden;
using Microsoft.Extensions.Logging.Abstractions;

namespace Hub.Monitor.Tests.Proef;

/// <summary>Register and monitor on tables in memory, fed with messages without the steps before; the parties answer themselves.</summary>
sealed class Monitorproef
{
    public static readonly DateOnly Vandaag = new(2026, 11, 24);
    static readonly Pseudoniemen Pseudoniemen = Pseudoniemen.Lees([], demo: true);

    readonly Dossiers _dossiers = new();
    readonly Koppelingen _koppelingen;
    readonly Registratie _registratie;

    Monitorproef(Partijenconfiguratie partijen)
    {
        var klok = new Testklok(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));
        (Blobs, _koppelingen, Partijen) = (new GeheugenBlobs(klok), new Koppelingen(Tabellen), new Partijregister(partijen));
        var soorten = Berichtsoorten.Ingebouwd;
        var (logboek, rijen, bestand) = (new Contractlogboek(Tabellen, klok), new Contractrijen(Tabellen), new Contractbestand(soorten.Standaarden[^1].Release));
        var (bron, kast) = (new Berichtbron(_dossiers, Blobs, new Archief(Blobs, soorten), soorten), new Registerkast(Tabellen));
        Merken = new Merken(Tabellen);
        var keten = new Ketenbeoordeling(
            kast, new Nummerindex(Tabellen, Pseudoniemen), bron, new Beoordelaar(Ketenregels.Geen), Berichtschemas.Ingebouwd, Pseudoniemen, Merken);
        _registratie = new Registratie(keten, bron, _koppelingen, _dossiers, Partijen, new Contractregister(logboek, rijen));
        Contracten = new Importeren(bestand, rijen, logboek, Blobs);
        var pakketten = new Pakketkast(Tabellen);
        var (bijdragen, tellingen) = (new Bijdragekast(Tabellen, pakketten), new Tellingkast(pakketten));
        Indelingen = new Indelingen(new Contractoverzicht(logboek, bestand, Partijen, Blobs), new Monitorinvoerbron(), Partijen, klok);
        Bijwerker = new Bijwerker(
            Merken, new Gemeentebijwerker(kast, bijdragen, new Delenkast(pakketten), tellingen), tellingen, Indelingen, new Kenmerken(Tabellen), Partijen, Blobs,
            NullLogger<Bijwerker>.Instance);
        Monitor = new Zorgmonitor(tellingen, Indelingen, new Bronlezer(bijdragen, Indelingen, Partijen), Partijen, klok);
    }

    public GeheugenTabellen Tabellen { get; } = new();

    public GeheugenBlobs Blobs { get; }

    public Partijregister Partijen { get; }

    public Merken Merken { get; }

    public Importeren Contracten { get; }

    public Indelingen Indelingen { get; }

    public Bijwerker Bijwerker { get; }

    public IZorgmonitor Monitor { get; }

    public static async Task<Monitorproef> MaakAsync(Partijenconfiguratie partijen)
    {
        var proef = new Monitorproef(partijen);
        foreach (var tabel in new[] { Registerkast.Tabel, Nummerindex.Tabel, Koppelingen.Tabel, Contractlogboek.Tabel, Monitortabel.Naam })
            await proef.Tabellen.MaakAsync(tabel, default);
        foreach (var bak in new[] { Ontvangst.Bak, Archief.Bak, Importeren.Bak, Monitortabel.Bak })
            await proef.Blobs.MaakAsync(bak, default);
        return proef;
    }

    /// <summary>The gemeenten of the simulated year, over seven regios that steer together.</summary>
    public static Partijenconfiguratie Jaarpartijen() => new()
    {
        Partijen =
        [
            .. Enumerable.Range(0, 7).Select(r => new Partijregel { Code = $"r{r}", Naam = $"Regio {r}", Rol = Rol.Regio, Samenwerking = "g7" }),
            .. Enumerable.Range(1000, Jaar.Gemeenten).Select(code => new Partijregel
            {
                Code = $"{code}", Naam = $"Gemeente {code}", Rol = Rol.Gemeente, Grondslag = "proef", Regio = $"r{code % 7}",
            }),
        ],
    };

    /// <summary>A message arrives, perhaps not for the first time.</summary>
    public async Task OntvangAsync(Jaarbericht bericht)
    {
        if (await _dossiers.LeesAsync(bericht.Id, default) is not { } dossier)
        {
            await using (var blob = Blobs.Schrijf(Ontvangst.Bak, bericht.Id, alsNieuw: true))
            {
                await blob.WriteAsync(bericht.Inhoud);
                await blob.VoltooiAsync(new Dictionary<string, string>(), default);
            }

            var ontvangst = Ontvangst.Van(bericht.Kop, bericht.AntwoordOp, "", bericht.Inhoud.Length, bericht.Id);
            dossier = (await _dossiers.OpenAsync(bericht.Id, ontvangst.AlsGebeurtenis("proef"), default))!;
        }

        if (bericht.AntwoordOp is { } vraag)
            await _koppelingen.KoppelAsync(vraag, bericht.Id, default);
        await _registratie.VerwerkAsync(dossier, Beoordeling.Goed, default);
    }

    /// <summary>Imports contracts or translations for a regio or gemeente.</summary>
    public async Task ContracteerAsync(string inkoper, string csv)
    {
        var uitkomst = await Contracten.VoerUitAsync(Encoding.UTF8.GetBytes(csv), Inkoper.Van(Partijen.Zoek(inkoper)!, Partijen)!, proef: false, default);
        Assert.Empty(uitkomst.Fouten);
    }

    /// <summary>Runs until nothing is left to do.</summary>
    public async Task WerkBijAsync()
    {
        while (await Bijwerker.WerkBijAsync(default) is { Gemeenten: > 0 })
        {
        }
    }

    /// <summary>Dossiers of one event.</summary>
    sealed class Dossiers : IDossiers
    {
        readonly Dictionary<string, Dossier> _dossiers = [];

        public Task<Dossier?> LeesAsync(string id, CancellationToken ct) => Task.FromResult(_dossiers.GetValueOrDefault(id));

        public Task<Dossier?> OpenAsync(string id, NieuweGebeurtenis eerste, CancellationToken ct)
        {
            var dossier = new Dossier(id, [new Gebeurtenis(id, 0, default, null, eerste, Gebeurtenis.GeenVorige, Gebeurtenis.GeenVorige)]);
            return Task.FromResult(_dossiers.TryAdd(id, dossier) ? dossier : null);
        }

        public Task<Dossier> BoekAsync(Dossier dossier, Func<Dossier, NieuweGebeurtenis?> besluit, CancellationToken ct) => Task.FromResult(dossier);
    }
}
