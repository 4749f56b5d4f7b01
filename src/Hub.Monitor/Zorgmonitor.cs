using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Hub.Kern.Partijen;
using Hub.Keten.Termijnen;
using Hub.Monitor.Bijwerken;
using Hub.Monitor.Cijfers;
using Hub.Monitor.Cijfers.Themas;
using Hub.Monitor.Indelen;

namespace Hub.Monitor;

/// <summary>Makes tables of prepared counts. Thread-safe.</summary>
public sealed partial class Zorgmonitor(
    Cijferlezer cijfers, Indelingen indelingen, Bronlezer bronnen, Partijregister partijen, TimeProvider klok) : IZorgmonitor
{
    const int MeestGemaakt = 100;
    const int Jaren = 4; // the year, and up to three before it to compare with (REGIOS R1)

    readonly Namen _namen = new(partijen);

    // Tables live as long as the counts that they were made of.
    readonly ConditionalWeakTable<Jaarcijfers, ConcurrentDictionary<Gemaakt, IReadOnlyList<Cijfertabel>>> _gemaakt = [];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Cijfertabel>> TabellenAsync(Gebied gebied, int jaar, Thema thema, bool metBron, CancellationToken ct)
    {
        var (jaren, regios) = (await JarenAsync(gebied, jaar, ct), await RegiosAsync(gebied, jaar, ct));
        var beeld = new Beeld(
            gebied, jaren[0], [.. jaren.Skip(1)], Nederland.Datum(klok.GetUtcNow()), _namen, metBron && gebied.Soort == Gebiedsoort.Gemeente);
        // Plafonds of a gemeente look at its regio too: those are made each time, which is quick.
        if ((thema == Thema.Plafonds && !beeld.IsOnderdrukt) || beeld.Nu.IsLeeg)
            return await MaakAsync(beeld, thema, regios, ct);
        var sleutel = new Gemaakt(gebied, Kenmerk(jaren.Skip(1).Concat(regios.Values.SelectMany(r => r))), thema, beeld.MetBron, beeld.Vandaag, (await indelingen.StandAsync(ct)).Kenmerk);
        var eerder = _gemaakt.GetOrCreateValue(beeld.Nu);
        if (eerder.Count > MeestGemaakt)
            eerder.Clear(); // counts that nobody changed for weeks; every day is another key
        return eerder.TryGetValue(sleutel, out var tabellen) ? tabellen : eerder[sleutel] = await MaakAsync(beeld, thema, regios, ct);
    }

    Task<IReadOnlyList<Jaarcijfers>> JarenAsync(Gebied gebied, int jaar, CancellationToken ct) =>
        cijfers.LeesAsync(gebied, [.. Enumerable.Range(0, Jaren).Select(terug => jaar - terug)], ct);

    // Each of these sees the verband too, and can subtract itself.
    async Task<IReadOnlyDictionary<string, IReadOnlyList<Jaarcijfers>>> RegiosAsync(Gebied gebied, int jaar, CancellationToken ct)
    {
        if (gebied.Soort != Gebiedsoort.Verband)
            return new Dictionary<string, IReadOnlyList<Jaarcijfers>>();
        var codes = partijen.Alle.Where(p => p.Rol == Rol.Regio && Verbanden.Van(p.Code, partijen) == gebied.Code).Select(p => p.Code).Order(StringComparer.Ordinal).ToList();
        var gelezen = await Task.WhenAll(codes.Select(code => JarenAsync(new Gebied(Gebiedsoort.Regio, code), jaar, ct)));
        return codes.Zip(gelezen).ToDictionary(r => r.First, r => r.Second);
    }

    async Task<IReadOnlyList<Cijfertabel>> MaakAsync(
        Beeld beeld, Thema thema, IReadOnlyDictionary<string, IReadOnlyList<Jaarcijfers>> regios, CancellationToken ct)
    {
        var tabellen = await TabellenAsync(beeld, thema, regios, ct);
        return [.. (beeld.IsOnderdrukt ? Onderdrukt(tabellen, beeld, thema, regios) : tabellen).Select(tabel => tabel.Gerangschikt())];
    }

    static IReadOnlyList<Cijfertabel> Onderdrukt(
        IReadOnlyList<Cijfertabel> tabellen, Beeld beeld, Thema thema, IReadOnlyDictionary<string, IReadOnlyList<Jaarcijfers>> regios)
    {
        var jaren = beeld.Eerder.Prepend(beeld.Nu).ToList();
        int Volledig(int jaar) => Prognose.VolledigeMaanden(jaar, beeld.Vandaag);
        return Onderdrukking.Pas(tabellen, Ongezien.Van(jaren, thema, Volledig), Lezers.Van(jaren, regios, Volledig), Volledig);
    }

    // Counts that changed are other objects.
    static string Kenmerk(IEnumerable<Jaarcijfers> cijfers) => string.Join(' ', cijfers.Select(c => c.Nummer));

    /// <inheritdoc/>
    public Task<Bronnenbladzijde> BronnenAsync(string gemeente, Bron bron, string? na, int hoogstens, CancellationToken ct) =>
        bronnen.BronnenAsync(gemeente, bron, na, hoogstens, ct);

    /// <inheritdoc/>
    public Task<Toewijzingenbladzijde> ToewijzingenAsync(string gemeente, int? jaar, string? aanbieder, string? na, int hoogstens, CancellationToken ct) =>
        bronnen.ToewijzingenAsync(gemeente, jaar, aanbieder, na, hoogstens, ct);

    async Task<IReadOnlyList<Cijfertabel>> TabellenAsync(
        Beeld beeld, Thema thema, IReadOnlyDictionary<string, IReadOnlyList<Jaarcijfers>> regios, CancellationToken ct) => thema switch
    {
        Thema.Kosten => Kosten.Tabellen(beeld, Vast(await ContractenAsync(beeld.Gebied, ct), beeld)),
        Thema.Clienten => Clienten.Tabellen(beeld),
        Thema.Wachttijden => Wachttijden.Tabellen(beeld),
        Thema.Verloop => Verloop.Tabellen(beeld),
        Thema.Plafonds => Plafonds.Tabellen(beeld, await PlafondsAsync(beeld, ct)),
        Thema.Aanbieders => Aanbieders.Tabellen(beeld, Gecontracteerd(await ContractenAsync(beeld.Gebied, ct), Aanbieders.Peildatum(beeld.Nu.Jaar, beeld.Vandaag))),
        Thema.Functies => Functies.Tabellen(beeld, await AandelenAsync(beeld.Nu.Jaar, regios, ct)),
        _ => Overzicht.Tabellen(beeld),
    };

    async Task<Jaarcijfers> CijfersAsync(Gebied gebied, int jaar, CancellationToken ct) => (await cijfers.LeesAsync(gebied, [jaar], ct))[0];

    async Task<IReadOnlyList<(string Regio, Jaarcijfers Cijfers, int? Aandeel)>> AandelenAsync(
        int jaar, IReadOnlyDictionary<string, IReadOnlyList<Jaarcijfers>> regios, CancellationToken ct)
    {
        var sleutel = (await indelingen.StandAsync(ct)).Invoer.Sleutel.Where(s => s.Geldt(new DateOnly(jaar, 1, 1))).ToDictionary(s => s.Regio, s => s.Aandeel);
        return [.. regios.OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => (r.Key, r.Value[0], sleutel.TryGetValue(r.Key, out var deel) ? deel : (int?)null))];
    }

    /// <summary>What tables were made of, besides the counts of the year.</summary>
    sealed record Gemaakt(Gebied Gebied, string Andere, Thema Thema, bool MetBron, DateOnly Vandaag, string Kenmerk);
}
