using System.Text;
using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;
using Hub.Kern.Privacy;
using Hub.Keten.Beoordelen;
using Hub.Keten.Contracten;
using Hub.Keten.Contracten.Bestand;
using Hub.Keten.Koppelen;
using Hub.Kern.Poorten;
using Hub.Keten.Register;
using Hub.Keten.Register.Bijhouden;
using Hub.Keten.Register.Opslag;
using Hub.Keten.Stappen;
using Hub.Monitor.Bijwerken;
using Hub.Monitor.Cijfers;
using Hub.Monitor.Indelen;
using Hub.Monitor.Invoer;
using Hub.Monitor.Opslag;
using Hub.Testbasis;
using Hub.Testbasis.Geheugen;
using Hub.Testbasis.Storingen;
using Hub.Validatie.Schema;
using Hub.Validatie.Standaarden;
using Microsoft.Extensions.Logging.Abstractions;

namespace Hub.Monitor.Tests.Proef;

/// <summary>Register and monitor on tables in memory, fed with messages without the steps before; the parties answer themselves.</summary>
sealed class Monitorproef
{
    static readonly Pseudoniemen Pseudoniemen = Pseudoniemen.Lees([], demo: true);

    readonly Proefopslag _opslag;
    readonly Koppelingen _koppelingen;
    readonly Registratie _registratie;

    /// <summary>A process on this storage, that dies as the test wishes.</summary>
    public Monitorproef(Partijenconfiguratie partijen, Proefopslag opslag, Storing storing)
        : this(partijen, opslag, new HaperendeTabellen(opslag.Tabellen, storing), new HaperendeBlobs(opslag.Blobs, storing))
    {
    }

    /// <summary>A process on this storage, that may see it by way of something else.</summary>
    public Monitorproef(Partijenconfiguratie partijen, Proefopslag opslag, ITabellen? tabellen = null, IBlobs? blobs = null)
    {
        var klok = opslag.Klok;
        _opslag = opslag;
        Tabellen = tabellen ?? opslag.Tabellen;
        Blobs = blobs ?? opslag.Blobs;
        (_koppelingen, Partijen) = (new Koppelingen(Tabellen), new Partijregister(partijen));
        var soorten = Berichtsoorten.Ingebouwd;
        var (logboek, rijen, bestand) = (new Contractlogboek(Tabellen, klok), new Contractrijen(Tabellen), new Contractbestand(soorten.Standaarden[^1].Release));
        var bron = new Berichtbron(_opslag.Dossiers, Blobs, new Archief(Blobs, soorten, Berichtschemas.Ingebouwd, Pseudoniemen, klok), soorten);
        Register = new Registerkast(Tabellen);
        Merken = new Merken(Tabellen);
        var keten = new Ketenbeoordeling(
            Register, new Nummerindex(Tabellen, Pseudoniemen), bron, new Beoordelaar(Ketenregels.Geen), Berichtschemas.Ingebouwd, Pseudoniemen, Merken);
        _registratie = new Registratie(keten, bron, _koppelingen, _opslag.Dossiers, Partijen, new Contractregister(logboek, rijen));
        Contracten = new Importeren(bestand, rijen, logboek, Blobs);
        var (pakketten, invoer) = (new Pakketkast(Tabellen), new Invoerlogboek(Tabellen, klok));
        (Invoer, Invoerders) = (new Monitorimport(invoer, Blobs), new Invoerders(Partijen));
        var (bijdragen, tellingen) = (new Bijdragekast(Tabellen, pakketten), new Tellingkast(pakketten));
        Indelingen = new Indelingen(new Contractoverzicht(logboek, bestand, Partijen, Blobs), new Monitorinvoerbron(invoer, Blobs), Partijen, klok);
        var kenmerken = new Kenmerken(Tabellen);
        Herbouw = new Monitorherbouw(bijdragen, Merken, kenmerken);
        Bijwerker = new Bijwerker(
            Merken, new Gemeentebijwerker(Register, bijdragen, new Delenkast(pakketten), tellingen), tellingen, Indelingen, kenmerken, Partijen, Blobs,
            klok, NullLogger<Bijwerker>.Instance);
        Monitor = new Zorgmonitor(new Cijferlezer(tellingen, Partijen), Indelingen, new Bronlezer(bijdragen, Indelingen, Partijen), Partijen, klok);
    }

    public ITabellen Tabellen { get; }

    public IBlobs Blobs { get; }

    public Registerkast Register { get; }

    public Monitorherbouw Herbouw { get; }

    public Partijregister Partijen { get; }

    public Merken Merken { get; }

    public Importeren Contracten { get; }

    public Monitorimport Invoer { get; }

    public Invoerders Invoerders { get; }

    public Indelingen Indelingen { get; }

    public Bijwerker Bijwerker { get; }

    public IZorgmonitor Monitor { get; }

    public static async Task<Monitorproef> MaakAsync(Partijenconfiguratie partijen, Proefopslag? opslag = null)
    {
        var proef = new Monitorproef(partijen, opslag ?? new Proefopslag());
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
        if (await _opslag.Dossiers.LeesAsync(bericht.Id, default) is not { } dossier)
        {
            await using (var blob = Blobs.Schrijf(Ontvangst.Bak, bericht.Id, alsNieuw: true))
            {
                await blob.WriteAsync(bericht.Inhoud);
                await blob.VoltooiAsync(new Dictionary<string, string>(), default);
            }

            var ontvangst = Ontvangst.Van(bericht.Kop, bericht.AntwoordOp, "", bericht.Inhoud.Length, bericht.Id);
            dossier = (await _opslag.Dossiers.OpenAsync(bericht.Id, ontvangst.AlsGebeurtenis("proef"), default))!;
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

    /// <summary>The register gets facts about a client.</summary>
    public async Task BoekAsync(string gemeente, string client, params Berichtfeiten[] feiten)
    {
        foreach (var feit in feiten)
            await Register.BoekAsync(gemeente, [client], feit.Herkomst.Bericht, 1, _ => new Registerregel(1, true, feit, []), default);
        await Merken.GewijzigdAsync(gemeente, [[client]], default);
    }

    /// <summary>Imports a file for the monitor.</summary>
    public async Task<Importuitkomst> VoerInAsync(string invoerder, string csv) => await Invoer.VoerUitAsync(
        Encoding.UTF8.GetBytes(csv), invoerder == Invoerder.Hub ? new Invoerder(Invoerder.Hub, [], Regios()) : Invoerders.Van(Partijen.Zoek(invoerder)!)!, proef: false, default);

    Dictionary<string, string> Regios() => Partijen.Alle.Where(p => p.Rol == Rol.Regio).ToDictionary(p => p.Code, p => Verbanden.Van(p.Code, Partijen));
}

/// <summary>What outlives a process.</summary>
sealed class Proefopslag
{
    public Proefopslag() => Blobs = new GeheugenBlobs(Klok);

    public Testklok Klok { get; } = new(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));

    public GeheugenTabellen Tabellen { get; } = new();

    public GeheugenBlobs Blobs { get; }

    public IDossiers Dossiers { get; } = new Enkeldossiers();
}
