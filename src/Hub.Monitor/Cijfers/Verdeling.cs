using System.Globalization;

namespace Hub.Monitor.Cijfers;

/// <summary>How often each class occurs. Not thread-safe while it is filled.</summary>
public sealed class Verdeling
{
    readonly SortedDictionary<string, long> _klassen = new(StringComparer.Ordinal);

    /// <summary>The classes with their number, in order.</summary>
    public IReadOnlyDictionary<string, long> Klassen => _klassen;

    /// <summary>How many in all.</summary>
    public long Aantal { get; private set; }

    /// <summary>The mean of classes that are days, with one decimal; null when there are none.</summary>
    public decimal? Gemiddelde => Aantal == 0 ? null : Math.Round((decimal)_klassen.Sum(k => Dagen(k.Key) * k.Value) / Aantal, 1);

    /// <summary>Adds to a class.</summary>
    public void Tel(string klasse, long aantal)
    {
        _klassen[klasse] = _klassen.GetValueOrDefault(klasse) + aantal;
        Aantal += aantal;
    }

    /// <summary>
    /// The smallest number of days within which this percentage of all cases falls (nearest rank); null when there are none.
    /// </summary>
    public int? Percentiel(int procent)
    {
        var rang = ((Aantal * procent) + 99) / 100;
        foreach (var (klasse, aantal) in _klassen)
        {
            rang -= aantal;
            if (rang <= 0)
                return Dagen(klasse);
        }

        return null;
    }

    static int Dagen(string klasse) => int.Parse(klasse, CultureInfo.InvariantCulture);
}
