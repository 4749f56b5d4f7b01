using System.Collections.Concurrent;

namespace Hub.Keten.Zoeken;

/// <summary>How many messages came in per hour. An hour that is over is counted once per instance. Thread-safe.</summary>
public sealed class Doorstroom(Zoekindex index, TimeProvider klok)
{
    /// <summary>How many hours back.</summary>
    public const int Uren = 24;

    // An index line may come after its hour: a message can wait for the step that writes it.
    static readonly TimeSpan Nakomer = TimeSpan.FromMinutes(15);
    readonly ConcurrentDictionary<DateTimeOffset, int> _geteld = new();

    /// <summary>The last 24 hours, oldest first; the last is the current one.</summary>
    public async Task<IReadOnlyList<(DateTimeOffset Uur, int Aantal)>> LeesAsync(CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        var dit = new DateTimeOffset(nu.UtcTicks - (nu.UtcTicks % TimeSpan.TicksPerHour), TimeSpan.Zero);
        foreach (var oud in _geteld.Keys.Where(uur => uur < dit.AddHours(-Uren)))
            _geteld.TryRemove(oud, out _);
        return [.. (await Task.WhenAll(Enumerable.Range(0, Uren).Select(i => LeesAsync(dit.AddHours(i - Uren + 1), nu, ct))))];
    }

    async Task<(DateTimeOffset Uur, int Aantal)> LeesAsync(DateTimeOffset uur, DateTimeOffset nu, CancellationToken ct)
    {
        if (_geteld.TryGetValue(uur, out var eerder))
            return (uur, eerder);
        var aantal = await index.TelAsync(uur, ct);
        if (uur.AddHours(1) + Nakomer < nu)
            _geteld[uur] = aantal;
        return (uur, aantal);
    }
}
