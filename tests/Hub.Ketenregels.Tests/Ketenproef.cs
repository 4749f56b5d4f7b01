using System.IO.Pipelines;
using Hub.Berichtproeven;
using Hub.Kern.Contracten;
using Hub.Kern.Privacy;
using Hub.Keten.Beoordelen;
using Hub.Keten.Regels;
using Hub.Keten.Register.Lezen;
using Hub.Keten.Register.Opslag;
using Hub.Ketenregels.Tests.Taal;
using Hub.Testbasis.Geheugen;
using Hub.Validatie.Schema;

namespace Hub.Ketenregels.Tests;

/// <summary>Plays a scenario through the hub's own reading, judging and register, on tables in memory.</summary>
sealed class Ketenproef : IBerichtbron
{
    readonly Dictionary<string, Bericht> _berichten = [];
    readonly Bouwer _bouwer = new();
    readonly Scenario _scenario;
    readonly Ketenbeoordeling _keten;

    Ketenproef(Scenario scenario, GeheugenTabellen tabellen)
    {
        _scenario = scenario;
        var pseudoniemen = Pseudoniemen.Lees([], demo: true);
        _keten = new Ketenbeoordeling(
            new Registerkast(tabellen), new Nummerindex(tabellen, pseudoniemen), this, new Beoordelaar(Toepassing.Alle), Berichtschemas.Ingebouwd, pseudoniemen);
    }

    public static async Task<Ketenproef> BeginAsync(Scenario scenario)
    {
        var tabellen = new GeheugenTabellen();
        await tabellen.MaakAsync(Registerkast.Tabel, default);
        await tabellen.MaakAsync(Nummerindex.Tabel, default);
        return new Ketenproef(scenario, tabellen);
    }

    /// <summary>What the register holds from now on.</summary>
    public async Task NeemAsync(Berichttekst tekst)
    {
        var isToegekend = tekst.Kop.Heeft("toegekend");
        await VerwerkAsync(Maak(tekst), Opdracht(tekst) with { Beoordeelt = false, Bindend = isToegekend });
    }

    /// <summary>What is found: by a dry run, for good, and once more as after a crash.</summary>
    public async Task<(Ketenoordeel Droog, Ketenoordeel Echt, Ketenoordeel NogEens)> BeoordeelAsync(Berichttekst tekst)
    {
        var (bericht, opdracht) = (Maak(tekst), Opdracht(tekst));
        return (
            await _keten.ProefAsync(Stukjespijp.InEens(bericht.Inhoud), Gegevens(bericht), opdracht, default),
            await VerwerkAsync(bericht, opdracht), await VerwerkAsync(bericht, opdracht));
    }

    public Task<Berichtgegevens?> ZoekAsync(string id, CancellationToken ct) =>
        Task.FromResult(_berichten.TryGetValue(id, out var bericht) ? Gegevens(bericht) : null);

    public Task<Stream?> OpenAsync(string id, CancellationToken ct) =>
        Task.FromResult<Stream?>(_berichten.TryGetValue(id, out var bericht) ? new MemoryStream(bericht.Inhoud) : null);

    Bericht Maak(Berichttekst tekst)
    {
        var bericht = _bouwer.Bouw(tekst);
        return _berichten[bericht.Id] = bericht;
    }

    Task<Ketenoordeel> VerwerkAsync(Bericht bericht, Beoordelingsopdracht opdracht) =>
        _keten.VerwerkAsync(PipeReader.Create(new MemoryStream(bericht.Inhoud)), Gegevens(bericht), opdracht, default);

    Beoordelingsopdracht Opdracht(Berichttekst tekst) => new([], Bindend: true, _scenario.VolledigVanaf, tekst.Dagtekening)
    {
        Contracten = new Contractlijst(_scenario.Contracten),
    };

    static Berichtgegevens Gegevens(Bericht b) => Berichtgegevens.Van(b.Id, b.Soort, b.Afzender, b.Ontvanger, b.Identificatie, b.Dagtekening, b.Vraag);
}
