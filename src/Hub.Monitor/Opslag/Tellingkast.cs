using System.Globalization;
using System.Text;
using Hub.Kern.Poorten;
using Hub.Monitor.Bijwerken;
using Hub.Monitor.Tellen;

namespace Hub.Monitor.Opslag;

/// <summary>
/// Prepared counts, each where it is added up from: the parts of a gemeente in <c>delen-</c>, the gemeenten of a regio in <c>regio-</c>,
/// the regios of a verband in <c>verband-</c>, all verbanden in <c>totaal</c>; a gemeente by itself in <c>gemeente-</c>. Thread-safe.
/// </summary>
/// <param name="kast">Where they are kept.</param>
public sealed class Tellingkast(Pakketkast kast)
{
    const string Jaren = "jaren";

    /// <summary>The counts of an area in a year; empty when there are none.</summary>
    /// <param name="gebied">The area.</param>
    /// <param name="verband">Of a regio, the verband that it is part of.</param>
    /// <param name="jaar">The year.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Telling> LeesAsync(Gebied gebied, string verband, int jaar, CancellationToken ct)
    {
        var (partitie, begin) = Plaats(gebied, verband);
        return await kast.LeesAsync(partitie, $"{begin}{jaar}", ct) is { Length: > 0 } inhoud ? Tellingvorm.Lees(inhoud) : new Telling();
    }

    /// <summary>The counts of everything below an area, by its code and year.</summary>
    public async Task<IReadOnlyList<(string Code, int Jaar, Telling Telling)>> OnderAsync(Gebied gebied, CancellationToken ct) =>
    [
        .. (await kast.LeesAsync(gebied.Soort == Gebiedsoort.Regio ? $"regio-{gebied.Code}" : $"verband-{gebied.Code}", Sleutelbereik.Alles, ct))
            .Where(p => !p.Sleutel.EndsWith(Jaren, StringComparison.Ordinal) && p.Inhoud.Length > 0)
            .Select(p => (p.Sleutel[..^5], int.Parse(p.Sleutel.AsSpan(p.Sleutel.Length - 4), CultureInfo.InvariantCulture), Tellingvorm.Lees(p.Inhoud))),
    ];

    /// <summary>Writes what an area counts, per year, over what was there; years that are no longer there become empty.</summary>
    public async Task SchrijfAsync(Gebied gebied, string verband, Telling telling, CancellationToken ct)
    {
        var (partitie, begin) = Plaats(gebied, verband);
        await SchrijfAsync(partitie, begin, telling, ct);
    }

    /// <summary>Writes what a gemeente counts for a regio.</summary>
    public Task SchrijfDeelAsync(string regio, string gemeente, Telling telling, CancellationToken ct) =>
        SchrijfAsync($"regio-{regio}", $"{gemeente}-", telling, ct);

    async Task SchrijfAsync(string partitie, string begin, Telling telling, CancellationToken ct)
    {
        var perJaar = telling.Cellen.GroupBy(c => c.Key.Jaar).ToDictionary(g => g.Key, g =>
        {
            var jaar = new Telling();
            foreach (var (cel, waarde) in g)
                jaar.Tel(cel, waarde);
            return jaar;
        });
        var eerder = await kast.LeesAsync(partitie, $"{begin}{Jaren}", ct) is { } lijst ? Encoding.ASCII.GetString(lijst).Split(' ', StringSplitOptions.RemoveEmptyEntries) : [];
        var nu = perJaar.Keys.Select(jaar => jaar.ToString(CultureInfo.InvariantCulture)).ToList();
        var alles = eerder.Union(nu).Order(StringComparer.Ordinal).ToList();
        if (alles.Count == 0)
            return;
        await kast.SchrijfAsync(partitie, [(begin + Jaren, Encoding.ASCII.GetBytes(string.Join(' ', alles)))], ct);
        await kast.SchrijfAsync(
            partitie,
            alles.Select(jaar => (begin + jaar, perJaar.TryGetValue(int.Parse(jaar, CultureInfo.InvariantCulture), out var t) ? Tellingvorm.Van(t) : [])), ct);
    }

    static (string Partitie, string Begin) Plaats(Gebied gebied, string verband) => gebied.Soort switch
    {
        Gebiedsoort.Gemeente => ($"gemeente-{gebied.Code}", ""),
        Gebiedsoort.Regio => ($"verband-{verband}", $"{gebied.Code}-"),
        _ => ("totaal", $"{gebied.Code}-"),
    };
}
