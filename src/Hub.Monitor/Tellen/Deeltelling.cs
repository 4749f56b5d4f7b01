using Hub.Monitor.Bijdragen;
using Hub.Monitor.Indelen;

namespace Hub.Monitor.Tellen;

/// <summary>What some clients of a gemeente count, in all and for each regio. Immutable once made.</summary>
/// <param name="Geheel">Everything.</param>
/// <param name="Regios">By regio what counts for it; the same object as <paramref name="Geheel"/> when that is everything.</param>
public sealed record Deeltelling(Telling Geheel, IReadOnlyDictionary<string, Telling> Regios)
{
    /// <summary>Counts clients. A client counts in every regio for which something about it counts (REGIOS R12).</summary>
    public static Deeltelling Van(IEnumerable<Bijdrage> bijdragen, Indeling indeling)
    {
        var clienten = bijdragen.Select(bijdrage => Feitenmaker.Van(bijdrage, indeling)).Where(feiten => feiten.Count > 0).ToList();
        var geheel = new Telling();
        foreach (var feiten in clienten)
            geheel.TelClient(feiten);
        var regios = clienten.SelectMany(feiten => feiten.Select(f => f.Regio)).Distinct().ToList();
        return new Deeltelling(geheel, regios.Where(r => r.Length > 0).ToDictionary(r => r, r => regios.Count == 1 ? geheel : VoorRegio(clienten, r)));
    }

    /// <summary>Several groups of clients together.</summary>
    public static Deeltelling Samen(IReadOnlyCollection<Deeltelling> delen)
    {
        var geheel = Som(delen.Select(d => d.Geheel));
        var regios = delen.SelectMany(d => d.Regios.Keys).Distinct().ToList();
        bool IsAlles(string regio) => delen.All(d => d.Geheel.Cellen.Count == 0 || ReferenceEquals(d.Regios.GetValueOrDefault(regio), d.Geheel));
        return new Deeltelling(
            geheel, regios.ToDictionary(r => r, r => IsAlles(r) ? geheel : Som(delen.Select(d => d.Regios.GetValueOrDefault(r)).OfType<Telling>())));
    }

    static Telling VoorRegio(List<IReadOnlyList<Feit>> clienten, string regio)
    {
        var telling = new Telling();
        foreach (var feiten in clienten)
            telling.TelClient([.. feiten.Where(f => f.Regio == regio)]);
        return telling;
    }

    /// <summary>Counts added up.</summary>
    public static Telling Som(IEnumerable<Telling> tellingen)
    {
        var som = new Telling();
        foreach (var telling in tellingen)
            som.Tel(telling);
        return som;
    }
}
