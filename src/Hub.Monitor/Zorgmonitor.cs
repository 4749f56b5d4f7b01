using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Hub.Kern.Contracten;
using Hub.Kern.Partijen;
using Hub.Keten.Contracten;
using Hub.Keten.Termijnen;
using Hub.Monitor.Bijwerken;
using Hub.Monitor.Cijfers;
using Hub.Monitor.Cijfers.Themas;
using Hub.Monitor.Indelen;

namespace Hub.Monitor;

/// <summary>Makes tables of prepared counts. Thread-safe.</summary>
public sealed class Zorgmonitor(
    Cijferlezer cijfers, Indelingen indelingen, Bronlezer bronnen, Partijregister partijen, TimeProvider klok) : IZorgmonitor
{
    const int MeestGemaakt = 100;

    readonly Namen _namen = new(partijen);

    // Tables live as long as the counts that they were made of.
    readonly ConditionalWeakTable<Jaarcijfers, ConcurrentDictionary<Gemaakt, IReadOnlyList<Cijfertabel>>> _gemaakt = [];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Cijfertabel>> TabellenAsync(Gebied gebied, int jaar, Thema thema, bool metBron, CancellationToken ct)
    {
        var isGemeente = gebied.Soort == Gebiedsoort.Gemeente;
        var jaren = await cijfers.LeesAsync(gebied, [jaar, jaar - 1], ct);
        var beeld = new Beeld(
            gebied, jaren[0], jaren[1], Nederland.Datum(klok.GetUtcNow()), _namen, metBron && isGemeente);
        // Plafonds and functies look at other areas too: those are made each time, which is quick.
        if (thema is Thema.Plafonds or Thema.Functies || beeld.Nu.IsLeeg)
            return await MaakAsync(beeld, thema, ct);
        var sleutel = new Gemaakt(gebied, beeld.Vorig, thema, beeld.MetBron, beeld.Peildatum, (await indelingen.StandAsync(ct)).Kenmerk);
        var eerder = _gemaakt.GetOrCreateValue(beeld.Nu);
        if (eerder.Count > MeestGemaakt)
            eerder.Clear(); // counts that nobody changed for weeks; every day is another key
        return eerder.TryGetValue(sleutel, out var tabellen) ? tabellen : eerder[sleutel] = await MaakAsync(beeld, thema, ct);
    }

    async Task<IReadOnlyList<Cijfertabel>> MaakAsync(Beeld beeld, Thema thema, CancellationToken ct)
    {
        var tabellen = await TabellenAsync(beeld, thema, ct);
        return beeld.Gebied.Soort == Gebiedsoort.Gemeente ? tabellen : [.. tabellen.Select(Onderdrukking.Pas)];
    }

    /// <inheritdoc/>
    public Task<Bronnenbladzijde> BronnenAsync(string gemeente, Bron bron, string? na, int hoogstens, CancellationToken ct) =>
        bronnen.BronnenAsync(gemeente, bron, na, hoogstens, ct);

    /// <inheritdoc/>
    public Task<Toewijzingenbladzijde> ToewijzingenAsync(string gemeente, int? jaar, string? aanbieder, string? na, int hoogstens, CancellationToken ct) =>
        bronnen.ToewijzingenAsync(gemeente, jaar, aanbieder, na, hoogstens, ct);

    async Task<IReadOnlyList<Cijfertabel>> TabellenAsync(Beeld beeld, Thema thema, CancellationToken ct) => thema switch
    {
        Thema.Kosten => Kosten.Tabellen(beeld, VasteBedragen(await ContractenAsync(beeld.Gebied, ct), beeld.Nu.Jaar)),
        Thema.Clienten => Clienten.Tabellen(beeld),
        Thema.Wachttijden => Wachttijden.Tabellen(beeld),
        Thema.Verloop => Verloop.Tabellen(beeld),
        Thema.Plafonds => Plafonds.Tabellen(beeld, await PlafondsAsync(beeld, ct)),
        Thema.Aanbieders => Aanbieders.Tabellen(beeld, Gecontracteerd(await ContractenAsync(beeld.Gebied, ct), beeld.Peildatum)),
        Thema.Functies => Functies.Tabellen(beeld, await RegiosAsync(beeld, ct)),
        _ => Overzicht.Tabellen(beeld),
    };

    async Task<Jaarcijfers> CijfersAsync(Gebied gebied, int jaar, CancellationToken ct) => (await cijfers.LeesAsync(gebied, [jaar], ct))[0];

    async Task<IReadOnlyList<Gemeentecontract>> ContractenAsync(Gebied gebied, CancellationToken ct)
    {
        var alle = (await indelingen.StandAsync(ct)).Contracten.Contracten;
        return gebied.Soort switch
        {
            Gebiedsoort.Gemeente => [.. alle.Where(c => c.Gemeenten.Contains(gebied.Code))],
            Gebiedsoort.Regio => [.. alle.Where(c => c.Regel.Inkoper == gebied.Code)],
            _ => [.. alle.Where(c => partijen.Zoek(c.Regel.Inkoper) is { Rol: Rol.Regio } regio && Verbanden.Van(regio.Code, partijen) == gebied.Code)],
        };
    }

    // The lines of a contract that share a ceiling name the same amount; of different amounts the highest counts.
    static IEnumerable<(string Inkoper, string Contract, string Naam, long Bedrag)> Afgesproken(IEnumerable<Gemeentecontract> contracten, int jaar) => contracten
        .Select(c => c.Regel).Where(r => r.Budgetplafond is not null && IsInJaar(r, jaar)).GroupBy(r => (r.Inkoper, r.Contract))
        .Select(g => (g.Key.Inkoper, g.Key.Contract, string.Join(", ", g.Select(r => r.Perceel).OfType<string>().Distinct().Prepend(g.Key.Contract)), g.Max(r => r.Budgetplafond!.Value)));

    async Task<IReadOnlyList<Plafond>> PlafondsAsync(Beeld beeld, CancellationToken ct)
    {
        var geheel = new Dictionary<string, Jaarcijfers>(StringComparer.Ordinal);
        var plafonds = new List<Plafond>();
        foreach (var (inkoper, contract, naam, bedrag) in Afgesproken(await ContractenAsync(beeld.Gebied, ct), beeld.Nu.Jaar))
        {
            if (!geheel.ContainsKey(inkoper))
                geheel[inkoper] = beeld.Gebied.Soort == Gebiedsoort.Gemeente && inkoper != beeld.Gebied.Code
                    ? await CijfersAsync(new Gebied(Gebiedsoort.Regio, inkoper), beeld.Nu.Jaar, ct)
                    : beeld.Nu;
            plafonds.Add(new Plafond($"{inkoper}|{contract}", naam, bedrag, geheel[inkoper]));
        }

        return plafonds;
    }

    static Dictionary<Uitvoeringsvariant, long> VasteBedragen(IEnumerable<Gemeentecontract> contracten, int jaar) => contracten
        .Select(c => c.Regel).Where(r => r is { Tarief: null, Uitvoeringsvariant: Uitvoeringsvariant.Taakgericht or Uitvoeringsvariant.Beschikbaarheid } && IsInJaar(r, jaar))
        .GroupBy(r => (r.Inkoper, r.Contract, r.Uitvoeringsvariant)).GroupBy(g => g.Key.Uitvoeringsvariant, g => g.Max(r => r.Budgetplafond ?? 0))
        .ToDictionary(g => g.Key, g => g.Sum());

    static IEnumerable<(string Aanbieder, string Contracten)> Gecontracteerd(IEnumerable<Gemeentecontract> contracten, DateOnly dag) => contracten
        .Select(c => c.Regel).Where(r => r.Geldt(dag)).GroupBy(r => r.Aanbieder).Select(g => (g.Key, string.Join(", ", g.Select(r => r.Contract).Distinct())));

    async Task<IReadOnlyList<(string Regio, Jaarcijfers Cijfers, int? Aandeel)>> RegiosAsync(Beeld beeld, CancellationToken ct)
    {
        if (beeld.Gebied.Soort != Gebiedsoort.Verband)
            return [];
        var sleutel = (await indelingen.StandAsync(ct)).Invoer.Sleutel.Where(s => s.Geldt(new DateOnly(beeld.Nu.Jaar, 1, 1))).ToDictionary(s => s.Regio, s => s.Aandeel);
        var regios = partijen.Alle.Where(p => p.Rol == Rol.Regio && Verbanden.Van(p.Code, partijen) == beeld.Gebied.Code).Select(p => p.Code).Order(StringComparer.Ordinal);
        var delen = new List<(string, Jaarcijfers, int?)>();
        foreach (var regio in regios)
            delen.Add((regio, await CijfersAsync(new Gebied(Gebiedsoort.Regio, regio), beeld.Nu.Jaar, ct), sleutel.TryGetValue(regio, out var deel) ? deel : null));
        return delen;
    }

    static bool IsInJaar(Contractregel r, int jaar) => r.Ingang.Year <= jaar && !(r.Einde?.Year < jaar);

    /// <summary>What tables were made of, besides the counts of the year.</summary>
    sealed record Gemaakt(Gebied Gebied, Jaarcijfers Vorig, Thema Thema, bool MetBron, DateOnly Peildatum, string Kenmerk);
}
