using Hub.Chaos.Ontvangen;

namespace Hub.Chaos.Tellen;

/// <summary>A message in the postbus of its recipient.</summary>
/// <param name="Aankomst">When it first came, and since when that look at the postbus may have been.</param>
/// <param name="Positie">Its place in the postbus.</param>
/// <param name="LagEr">From this moment it certainly lay there.</param>
sealed record Stuk(Aankomst Aankomst, string Positie, DateTimeOffset LagEr);

/// <summary>
/// Whether the order of the postbus was kept. A message that lay there when the postbus was looked at goes before all that come after
/// it in the postbus; one that was put in later, with an earlier place, cannot.
/// </summary>
static class Volgorde
{
    const int PerBladzijde = 32; // the hub reads so many at once of a postbus that it empties

    /// <summary>The messages that were passed over.</summary>
    /// <param name="stukken">Of one recipient, in the order in which they first came.</param>
    /// <param name="starts">When the hub was started: what it had read before is gone then.</param>
    public static IReadOnlyList<string> Gepasseerd(IReadOnlyList<Stuk> stukken, IReadOnlyList<DateTimeOffset> starts)
    {
        var gepasseerd = new List<string>();
        for (var i = 0; i < stukken.Count; i++)
        {
            var gekeken = Gekeken(stukken, i, starts);
            gepasseerd.AddRange(stukken.Skip(i + 1)
                .Where(later => string.CompareOrdinal(later.Positie, stukken[i].Positie) < 0 && later.LagEr < gekeken)
                .Select(later => later.Aankomst.Bericht));
        }

        return [.. gepasseerd.Distinct()];
    }

    // Of a push the moment is not known: after the hub's last start, and after what is a page ago came.
    static DateTimeOffset Gekeken(IReadOnlyList<Stuk> stukken, int i, IReadOnlyList<DateTimeOffset> starts)
    {
        var aankomst = stukken[i].Aankomst;
        if (aankomst.Gekeken is { } gekeken)
            return gekeken;
        var start = starts.LastOrDefault(s => s <= aankomst.Tijdstip);
        var bladzijde = i < PerBladzijde ? default : stukken[i - PerBladzijde].Aankomst.Tijdstip;
        return start > bladzijde ? start : bladzijde;
    }
}
