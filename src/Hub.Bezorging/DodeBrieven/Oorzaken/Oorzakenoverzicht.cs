using Hub.Kern;

namespace Hub.Bezorging.DodeBrieven.Oorzaken;

/// <summary>
/// The open dead letters by cause. Counted from the letters themselves each time, so that it cannot disagree with the list
/// (docs/besluiten/0051); memory grows with the causes, not with the letters. Thread-safe.
/// </summary>
public sealed class Oorzakenoverzicht(Dodebrievenbak bak, Dempingen dempingen, TimeProvider klok)
{
    /// <summary>How long <see cref="RecentAsync"/> shows what was read: screens refresh, and each reading reads every open letter.</summary>
    public static readonly TimeSpan Houdbaar = TimeSpan.FromSeconds(15);

    Stand? _stand;

    /// <summary>As <see cref="MaakAsync"/>, at most <see cref="Houdbaar"/> old: for screens.</summary>
    public async Task<IReadOnlyList<Oorzaak>> RecentAsync(CancellationToken ct) =>
        _stand is { } stand && klok.GetUtcNow() < stand.Gelezen + Houdbaar ? stand.Oorzaken : await MaakAsync(ct);

    /// <summary>Every cause with open letters: those that alarm first, then the most letters first.</summary>
    public async Task<IReadOnlyList<Oorzaak>> MaakAsync(CancellationToken ct)
    {
        var (gelezen, oorzaken) = (klok.GetUtcNow(), new Dictionary<string, Oorzaak>());
        await foreach (var brief in bak.LeesAllesAsync(null, ct))
            oorzaken[brief.Oorzaak] = (oorzaken.GetValueOrDefault(brief.Oorzaak) ?? Oorzaak.Begin(brief)).Met(brief);
        var gedempt = await dempingen.LopendAsync(ct);
        _stand = new Stand([.. oorzaken.Values.Select(o => o with { Demping = gedempt.GetValueOrDefault(o.Id) })
            .OrderBy(o => o.Demping is not null).ThenByDescending(o => o.Aantal).ThenBy(o => o.Id, StringComparer.Ordinal)], gelezen);
        return _stand.Oorzaken;
    }

    /// <summary>Tells the metrics how many letters are open and how old the oldest is; muted ones apart, so that an alert can leave them out.</summary>
    public async Task MeldAsync(CancellationToken ct)
    {
        var oorzaken = await MaakAsync(ct);
        foreach (var gedempt in new[] { false, true })
        {
            var deel = oorzaken.Where(o => o.Demping is not null == gedempt).ToList();
            Sporen.OpenDodeBrieven.Record(deel.Sum(o => o.Aantal), new KeyValuePair<string, object?>("gedempt", gedempt));
            Sporen.OudsteDodeBrief.Record(
                deel.Count == 0 ? 0 : (klok.GetUtcNow() - deel.Min(o => o.Eerste)).TotalSeconds, new KeyValuePair<string, object?>("gedempt", gedempt));
        }
    }

    sealed record Stand(IReadOnlyList<Oorzaak> Oorzaken, DateTimeOffset Gelezen);
}
