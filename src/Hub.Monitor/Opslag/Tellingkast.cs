using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Hub.Kern.Poorten;
using Hub.Monitor.Bijwerken;
using Hub.Monitor.Tellen;

namespace Hub.Monitor.Opslag;

/// <summary>
/// Prepared counts, each where it is added up from: the gemeenten of a regio in <c>regio-</c>, the regios of a verband in <c>verband-</c>, all
/// verbanden in <c>totaal</c>; a gemeente by itself in <c>gemeente-</c>; what regios count twice in <c>dubbel-</c>. Beside the years stands which there are and what each holds
/// (<c>stempels</c>), so that a reader who has it already reads no more. Thread-safe.
/// </summary>
/// <param name="kast">Where they are kept.</param>
public sealed class Tellingkast(Pakketkast kast)
{
    const string Stempels = "stempels";

    /// <summary>The years of an area, each with a stamp that changes with what it holds.</summary>
    /// <param name="gebied">The area.</param>
    /// <param name="verband">Of a regio, the verband that it is part of.</param>
    /// <param name="ct">Cancels.</param>
    public Task<IReadOnlyDictionary<int, string>> StempelsAsync(Gebied gebied, string verband, CancellationToken ct)
    {
        var (partitie, begin) = Plaats(gebied, verband);
        return StempelsAsync(partitie, begin, ct);
    }

    /// <summary>The counts of an area in a year; empty when there are none.</summary>
    public async Task<Telling> LeesAsync(Gebied gebied, string verband, int jaar, CancellationToken ct)
    {
        var (partitie, begin) = Plaats(gebied, verband);
        return await kast.LeesAsync(partitie, $"{begin}{jaar}", ct) is { Length: > 0 } inhoud ? Tellingvorm.Lees(inhoud) : new Telling();
    }

    /// <summary>The counts of everything below an area, all years.</summary>
    public Task<IReadOnlyList<Telling>> OnderAsync(Gebied gebied, CancellationToken ct) =>
        TellingenAsync(gebied.Soort == Gebiedsoort.Regio ? $"regio-{gebied.Code}" : $"verband-{gebied.Code}", ct);

    async Task<IReadOnlyList<Telling>> TellingenAsync(string partitie, CancellationToken ct) =>
    [
        .. (await kast.LeesAsync(partitie, Sleutelbereik.Alles, ct))
            .Where(p => !p.Sleutel.EndsWith(Stempels, StringComparison.Ordinal) && p.Inhoud.Length > 0)
            .Select(p => Tellingvorm.Lees(p.Inhoud)),
    ];

    /// <summary>What the regios of a verband count too often together, of each gemeente, all years.</summary>
    public Task<IReadOnlyList<Telling>> DubbelAsync(string verband, CancellationToken ct) => TellingenAsync(Dubbel(verband), ct);

    /// <summary>Writes what the regios of a verband count too often of a gemeente.</summary>
    public Task SchrijfDubbelAsync(string verband, string gemeente, Telling telling, CancellationToken ct) =>
        SchrijfAsync(Dubbel(verband), $"{gemeente}-", telling, ct);

    static string Dubbel(string verband) => $"dubbel-{verband}";

    /// <summary>Writes what an area counts, per year, as far as that changed; years that are no longer there become empty.</summary>
    public Task SchrijfAsync(Gebied gebied, string verband, Telling telling, CancellationToken ct)
    {
        var (partitie, begin) = Plaats(gebied, verband);
        return SchrijfAsync(partitie, begin, telling, ct);
    }

    /// <summary>Writes what a gemeente counts for a regio.</summary>
    public Task SchrijfDeelAsync(string regio, string gemeente, Telling telling, CancellationToken ct) =>
        SchrijfAsync($"regio-{regio}", $"{gemeente}-", telling, ct);

    // The stamps go last: after a crash in between the years are written once more.
    async Task SchrijfAsync(string partitie, string begin, Telling telling, CancellationToken ct)
    {
        var eerder = await StempelsAsync(partitie, begin, ct);
        var jaren = telling.PerJaar().ToDictionary(j => j.Key, j => Tellingvorm.Van(j.Value));
        foreach (var vervallen in eerder.Keys.Where(jaar => !jaren.ContainsKey(jaar)))
            jaren[vervallen] = [];
        var stempels = jaren.ToDictionary(j => j.Key, j => Convert.ToHexStringLower(SHA256.HashData(j.Value).AsSpan(0, 8)));
        var anders = jaren.Where(j => eerder.GetValueOrDefault(j.Key) != stempels[j.Key]).ToList();
        if (anders.Count == 0)
            return;
        await kast.SchrijfAsync(partitie, anders.Select(j => ($"{begin}{j.Key}", j.Value)), ct);
        await kast.SchrijfAsync(
            partitie, [(begin + Stempels, Encoding.ASCII.GetBytes(string.Join(' ', stempels.OrderBy(s => s.Key).Select(s => $"{s.Key}:{s.Value}"))))], ct);
    }

    async Task<IReadOnlyDictionary<int, string>> StempelsAsync(string partitie, string begin, CancellationToken ct) =>
        Encoding.ASCII.GetString(await kast.LeesAsync(partitie, begin + Stempels, ct) ?? [])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(s => s.Split(':'))
            .ToDictionary(s => int.Parse(s[0], CultureInfo.InvariantCulture), s => s[1]);

    static (string Partitie, string Begin) Plaats(Gebied gebied, string verband) => gebied.Soort switch
    {
        Gebiedsoort.Gemeente => ($"gemeente-{gebied.Code}", ""),
        Gebiedsoort.Regio => ($"verband-{verband}", $"{gebied.Code}-"),
        _ => ("totaal", $"{gebied.Code}-"),
    };
}
