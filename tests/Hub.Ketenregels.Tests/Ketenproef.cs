using System.IO.Pipelines;
using Hub.Berichtproeven;
using Hub.Kern.Contracten;
using Hub.Kern.Privacy;
using Hub.Keten.Beoordelen;
using Hub.Keten.Regels;
using Hub.Keten.Register.Lezen;
using Hub.Keten.Register.Opslag;
using Hub.Berichtproeven.Taal;
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

    /// <summary>The message in XML.</summary>
    public Bericht Maak(Berichttekst tekst) => _bouwer.Bouw(tekst);

    /// <summary>Adds what is given; it is not judged. An answer that came before is taken in again, as the hub does (OP080).</summary>
    public async Task NeemAsync(Bericht bericht)
    {
        await VerwerkAsync(bericht, Opdracht with { Beoordeelt = false, Bindend = bericht.IsToegekend });
        foreach (var antwoord in _berichten.Values.Where(ander => ander.Vraag == bericht.Id).ToList())
            await VerwerkAsync(antwoord, Opdracht with { Beoordeelt = false, Bindend = false });
    }

    /// <summary>What is found: by a dry run, for good, and once more as after a crash.</summary>
    public async Task<(Ketenoordeel Droog, Ketenoordeel Echt, Ketenoordeel NogEens)> BeoordeelAsync(Bericht bericht) => (
        await _keten.ProefAsync(Stukjespijp.InEens(bericht.Inhoud), Gegevens(bericht), Opdracht, default),
        await VerwerkAsync(bericht, Opdracht), await VerwerkAsync(bericht, Opdracht));

    public Task<Berichtgegevens?> ZoekAsync(string id, CancellationToken ct) =>
        Task.FromResult(_berichten.TryGetValue(id, out var bericht) ? Gegevens(bericht) : null);

    public Task<Stream?> OpenAsync(string id, CancellationToken ct) =>
        Task.FromResult<Stream?>(_berichten.TryGetValue(id, out var bericht) ? new MemoryStream(bericht.Inhoud) : null);

    Task<Ketenoordeel> VerwerkAsync(Bericht bericht, Beoordelingsopdracht opdracht)
    {
        _berichten[bericht.Id] = bericht;
        return _keten.VerwerkAsync(PipeReader.Create(new MemoryStream(bericht.Inhoud)), Gegevens(bericht), opdracht, default);
    }

    Beoordelingsopdracht Opdracht => new([], Bindend: true, _scenario.VolledigVanaf)
    {
        Contracten = new Contractlijst(_scenario.Contracten),
    };

    static Berichtgegevens Gegevens(Bericht b) => Berichtgegevens.Van(b.Id, b.Soort, b.Afzender, b.Ontvanger, b.Identificatie, b.Dagtekening, b.Vraag);
}
