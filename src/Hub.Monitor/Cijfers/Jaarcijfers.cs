using System.Runtime.InteropServices;
using Hub.Monitor.Tellen;

namespace Hub.Monitor.Cijfers;

/// <summary>The counts of one area in one year, to be asked. Immutable once made.</summary>
public sealed class Jaarcijfers
{
    /// <summary>Months of a year.</summary>
    public static readonly IReadOnlyList<int> Maanden = [.. Enumerable.Range(1, 12)];

    static long _laatste;

    readonly Telling _telling;
    readonly Dictionary<string, List<string>> _klassen;
    readonly List<string> _producten;
    readonly List<string> _aanbieders;
    readonly Dictionary<(Maat Maat, string Product, string Aanbieder), Verdeling> _verdelingen = [];
    readonly Lazy<Dictionary<Cel, long>> _sommen;

    /// <summary>Indexes the counts.</summary>
    /// <param name="telling">Counts of this year only.</param>
    /// <param name="jaar">The year.</param>
    public Jaarcijfers(Telling telling, int jaar)
    {
        (_telling, Jaar, _sommen) = (telling, jaar, new(() => TelOp(telling, jaar)));
        var (producten, aanbieders, klassen) = (new HashSet<string>(), new HashSet<string>(), new HashSet<string>());
        foreach (var (cel, waarde) in telling.Cellen)
        {
            producten.Add(cel.Product);
            aanbieders.Add(cel.Aanbieder);
            if (cel.Maat is Maat.Wachttijd or Maat.Duur or Maat.Uitstroom or Maat.Vervolgplaatsing)
                Verdeel(cel, waarde);
            else
                klassen.Add(cel.Klasse);
        }

        (_producten, _aanbieders) = (Gesorteerd(producten), Gesorteerd(aanbieders));
        _klassen = klassen.Where(k => k.Length >= 2).GroupBy(k => k[..2], k => k[2..]).ToDictionary(g => g.Key, g => g.Order(StringComparer.Ordinal).ToList());
    }

    /// <summary>Another number for every object: counts that changed are made anew.</summary>
    internal long Nummer { get; } = Interlocked.Increment(ref _laatste);

    /// <summary>The year.</summary>
    public int Jaar { get; }

    /// <summary>True when nothing was counted.</summary>
    public bool IsLeeg => _telling.Cellen.Count == 0;

    /// <summary>The products with any count.</summary>
    public IReadOnlyCollection<string> Producten => _producten;

    /// <summary>The aanbieders with any count.</summary>
    public IReadOnlyCollection<string> Aanbieders => _aanbieders;

    /// <summary>The classes of a division (<see cref="Tellen.Klassen"/>) with any count, without what it begins with.</summary>
    public IReadOnlyCollection<string> Klassen(string deling) => _klassen.TryGetValue(deling, out var klassen) ? klassen : [];

    /// <summary>A count of the year.</summary>
    public long Van(Maat maat, string product = "", string aanbieder = "", string klasse = "") =>
        _telling[new Cel(maat, Jaar, product, aanbieder, klasse)];

    /// <summary>A count of a month.</summary>
    public long Maand(Maat maat, int maand, string product = "", string aanbieder = "", string klasse = "") =>
        _telling[new Cel(maat, (Jaar * 100) + maand, product, aanbieder, klasse)];

    /// <summary>What is counted in a cell: of a distribution every class together, or the one that the cell names.</summary>
    public long Aantal(Cel cel) => cel.Maat switch
    {
        Maat.Wachttijd or Maat.Duur or Maat.Uitstroom or Maat.Vervolgplaatsing when cel.Klasse.Length > 0 =>
            Verdeling(cel.Maat, cel.Product, cel.Aanbieder).Klassen.GetValueOrDefault(cel.Klasse),
        Maat.Wachttijd or Maat.Duur or Maat.Uitstroom or Maat.Vervolgplaatsing => Verdeling(cel.Maat, cel.Product, cel.Aanbieder).Aantal,
        _ => _telling[cel],
    };

    /// <summary>What the months add up to.</summary>
    public long Som(Maat maat, string product = "", string aanbieder = "", string klasse = "") => Som(new Cel(maat, Jaar, product, aanbieder, klasse));

    /// <summary>What the months of a cell of the year add up to.</summary>
    public long Som(Cel cel) => _sommen.Value.GetValueOrDefault(cel);

    /// <summary>A distribution: of days, or over codes.</summary>
    public Verdeling Verdeling(Maat maat, string product = "", string aanbieder = "") =>
        _verdelingen.GetValueOrDefault((maat, product, aanbieder)) ?? new Verdeling();

    /// <summary>Product and aanbieder pairs of a distribution.</summary>
    public IEnumerable<(string Product, string Aanbieder)> Paren(Maat maat) => _verdelingen.Keys
        .Where(s => s.Maat == maat && s.Product.Length > 0 && s.Aanbieder.Length > 0)
        .OrderBy(s => s.Product, StringComparer.Ordinal).ThenBy(s => s.Aanbieder, StringComparer.Ordinal).Select(s => (s.Product, s.Aanbieder));

    static Dictionary<Cel, long> TelOp(Telling telling, int jaar)
    {
        var sommen = new Dictionary<Cel, long>();
        foreach (var (cel, waarde) in telling.Cellen)
        {
            if (cel.IsMaand)
                CollectionsMarshal.GetValueRefOrAddDefault(sommen, cel with { Periode = jaar }, out _) += waarde;
        }

        return sommen;
    }

    void Verdeel(Cel cel, long waarde)
    {
        var sleutel = (cel.Maat, cel.Product, cel.Aanbieder);
        (_verdelingen.TryGetValue(sleutel, out var verdeling) ? verdeling : _verdelingen[sleutel] = new Verdeling()).Tel(cel.Klasse, waarde);
    }

    static List<string> Gesorteerd(IEnumerable<string> codes) => [.. codes.Where(c => c.Length > 0).Order(StringComparer.Ordinal)];
}
