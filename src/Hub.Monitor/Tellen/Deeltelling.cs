using Hub.Monitor.Bijdragen;
using Hub.Monitor.Indelen;

namespace Hub.Monitor.Tellen;

/// <summary>What some clients of a gemeente count, in all and for each regio. Immutable once made.</summary>
/// <param name="Geheel">Everything.</param>
/// <param name="Regios">By regio what counts for it; the same object as <paramref name="Geheel"/> when that is everything.</param>
/// <param name="Dubbel">
/// By verband what its regios together count too often: a client who counts in two of them is one client of the verband (decision 0064).
/// </param>
public sealed record Deeltelling(Telling Geheel, IReadOnlyDictionary<string, Telling> Regios, IReadOnlyDictionary<string, Telling> Dubbel)
{
    /// <summary>Counts clients. A client counts in every regio for which something about it counts (REGIOS R12).</summary>
    public static Deeltelling Van(IEnumerable<Bijdrage> bijdragen, Indeling indeling)
    {
        var clienten = bijdragen.Select(bijdrage => Feitenmaker.Van(bijdrage, indeling)).Where(feiten => feiten.Count > 0).ToList();
        var geheel = Voor(clienten);
        var regios = clienten.SelectMany(feiten => feiten.Select(f => f.Regio)).Distinct().ToList();
        return new Deeltelling(
            geheel,
            regios.Where(r => r.Length > 0).ToDictionary(r => r, r => regios.Count == 1 ? geheel : Voor(clienten.Select(feiten => VanRegio(feiten, r)))),
            regios.Where(r => r.Length > 0).GroupBy(indeling.Verband).Where(v => v.Count() > 1).ToDictionary(v => v.Key, v => Teveel(clienten, [.. v])));
    }

    /// <summary>Several groups of clients together.</summary>
    public static Deeltelling Samen(IReadOnlyCollection<Deeltelling> delen)
    {
        var geheel = Som(delen.Select(d => d.Geheel));
        bool IsAlles(string regio) => delen.All(d => d.Geheel.Cellen.Count == 0 || ReferenceEquals(d.Regios.GetValueOrDefault(regio), d.Geheel));
        return new Deeltelling(
            geheel,
            delen.SelectMany(d => d.Regios.Keys).Distinct().ToDictionary(r => r, r => IsAlles(r) ? geheel : Som(delen.Select(d => d.Regios.GetValueOrDefault(r)).OfType<Telling>())),
            delen.SelectMany(d => d.Dubbel.Keys).Distinct().ToDictionary(v => v, v => Som(delen.Select(d => d.Dubbel.GetValueOrDefault(v)).OfType<Telling>())));
    }

    static Telling Voor(IEnumerable<IReadOnlyList<Feit>> clienten)
    {
        var telling = new Telling();
        foreach (var feiten in clienten)
            telling.TelClient(feiten);
        return telling;
    }

    // Amounts and events are in one regio each, so only unique clients are left.
    static Telling Teveel(List<IReadOnlyList<Feit>> clienten, IReadOnlyList<string> regios)
    {
        var teveel = new Telling();
        foreach (var feiten in clienten.Select(f => f.Where(feit => regios.Contains(feit.Regio)).ToList()).Where(f => f.Select(feit => feit.Regio).Distinct().Count() > 1))
        {
            teveel.Tel(Voor(regios.Select(r => VanRegio(feiten, r))));
            teveel.Verminder(Voor([feiten]));
        }

        return teveel;
    }

    static List<Feit> VanRegio(IReadOnlyList<Feit> feiten, string regio) => [.. feiten.Where(f => f.Regio == regio)];

    /// <summary>Counts added up.</summary>
    public static Telling Som(IEnumerable<Telling> tellingen)
    {
        var som = new Telling();
        foreach (var telling in tellingen)
            som.Tel(telling);
        return som;
    }
}
