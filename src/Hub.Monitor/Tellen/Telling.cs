using System.Runtime.InteropServices;
using Hub.Monitor.Indelen;

namespace Hub.Monitor.Tellen;

/// <summary>
/// Counts: cells with their value. Those of several groups of clients are added up, because no client is in two of them. Not thread-safe.
/// </summary>
public sealed class Telling
{
    readonly Dictionary<Cel, long> _cellen = [];

    /// <summary>The cells that are not zero.</summary>
    public IReadOnlyDictionary<Cel, long> Cellen => _cellen;

    /// <summary>The value of a cell.</summary>
    public long this[Cel cel] => _cellen.GetValueOrDefault(cel);

    /// <summary>Adds to a cell.</summary>
    public void Tel(Cel cel, long waarde)
    {
        if (waarde != 0)
            CollectionsMarshal.GetValueRefOrAddDefault(_cellen, cel, out _) += waarde;
    }

    /// <summary>Adds another.</summary>
    public void Tel(Telling ander)
    {
        foreach (var (cel, waarde) in ander._cellen)
            Tel(cel, waarde);
    }

    /// <summary>The same, divided by year.</summary>
    public IReadOnlyDictionary<int, Telling> PerJaar()
    {
        var jaren = new SortedDictionary<int, Telling>();
        foreach (var (cel, waarde) in _cellen)
            (jaren.TryGetValue(cel.Jaar, out var jaar) ? jaar : jaren[cel.Jaar] = new Telling()).Tel(cel, waarde);
        return jaren;
    }

    /// <summary>Adds everything about one client.</summary>
    /// <param name="feiten">Every fact about the client that counts here.</param>
    public void TelClient(IReadOnlyCollection<Feit> feiten)
    {
        foreach (var feit in feiten)
        {
            foreach (var meting in feit.Metingen)
                foreach (var (cel, waarde) in Uitrol.Cellen(feit, meting))
                    Tel(cel, waarde);
        }

        var cellen = feiten.SelectMany(Uitrol.Clientcellen).Concat(feiten.SelectMany(Uitrol.Persooncellen)).ToHashSet();
        foreach (var cel in cellen)
            Tel(cel, 1);
        TelEerste(cellen.Where(cel => cel is { Maat: Maat.Clienten, IsMaand: true, Aanbieder: "", Klasse: "" }), Maat.NieuweClienten);
        TelEerste(cellen.Where(cel => cel is { Maat: Maat.MetDeclaratie, IsMaand: true }), Maat.NieuwMetDeclaratie);
    }

    void TelEerste(IEnumerable<Cel> maanden, Maat maat)
    {
        foreach (var eerste in maanden.GroupBy(cel => (cel.Jaar, cel.Product, cel.Klasse)))
            Tel(new Cel(maat, eerste.Min(cel => cel.Periode), eerste.Key.Product, Klasse: eerste.Key.Klasse), 1);
    }

    /// <summary>Takes another away.</summary>
    public void Verminder(Telling ander)
    {
        foreach (var (cel, waarde) in ander._cellen)
        {
            Tel(cel, -waarde);
            if (this[cel] == 0)
                _cellen.Remove(cel);
        }
    }
}
