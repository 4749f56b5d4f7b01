using Hub.Monitor.Tellen;

namespace Hub.Monitor.Cijfers;

/// <summary>
/// Finds what must be hidden. A count with 1 to 9 persons is. Then, for every sum of which one part is unknown, or of which the unknown parts are
/// fewer than 10 persons together: its smallest part that is still shown too, and when there is none the sum itself. A part that no table shows is
/// unknown by itself; when subtraction gives it and it is large enough, it is known. Until all sums are at rest. Not thread-safe.
/// </summary>
sealed class Verberging
{
    readonly Dictionary<Cel, Knoop> _knopen = [];
    readonly SortedSet<Som> _sommen = new(Comparer<Som>.Create((a, b) => Celvolgorde.Vast.Compare(a.Cel, b.Cel) is not 0 and var v ? v : a.Deling.CompareTo(b.Deling)));
    readonly Queue<Som> _werk = new();

    public Verberging(IReadOnlyCollection<Cel> gezien, IEnumerable<Cel> ongezien, Func<Cel, long[]> personen, Func<int, int> volledig)
    {
        foreach (var cel in gezien.Concat(ongezien))
            if (personen(cel) is { } aantallen && aantallen[0] > 0)
                _knopen.TryAdd(cel, new Knoop(cel, aantallen, gezien.Contains(cel)));
        var sommen = new Dictionary<(Cel, char), Som>();
        foreach (var knoop in _knopen.Values)
        {
            foreach (var (cel, deling) in Samenhang.Van(knoop.Cel, volledig))
            {
                if (!sommen.TryGetValue((cel, deling), out var som))
                {
                    sommen[(cel, deling)] = som = new Som(cel, deling, _knopen.GetValueOrDefault(cel));
                    som.Geheel?.Sommen.Add(som);
                    _sommen.Add(som);
                }

                som.Delen.Add(knoop);
                knoop.Sommen.Add(som);
            }
        }
    }

    /// <summary>The counts of which no figure may be shown.</summary>
    public HashSet<Cel> Weg()
    {
        foreach (var som in _sommen)
            _werk.Enqueue(som);
        while (_werk.TryDequeue(out var som))
            BrengTotRust(som);
        return [.. _knopen.Values.Where(k => k.IsWeg).Select(k => k.Cel)];
    }

    void BrengTotRust(Som som)
    {
        while (true)
        {
            var onbekend = som.Delen.Where(deel => deel.IsOnbekend).ToList();
            var geheelOnbekend = som.Geheel is { IsOnbekend: true };
            var aantal = onbekend.Count + (geheelOnbekend ? 1 : 0);
            if (aantal == 0 || (aantal > 1 && (geheelOnbekend || IsGenoeg(onbekend))))
                return;
            var geraakt = (aantal == 1 ? LeidAf(geheelOnbekend ? som.Geheel! : onbekend[0]) : null) ?? Verberg(som);
            if (geraakt is null)
                return; // nothing is left to hide behind
            foreach (var andere in geraakt.Sommen.Where(s => s != som))
                _werk.Enqueue(andere);
        }
    }

    static Knoop? LeidAf(Knoop knoop)
    {
        if (knoop.IsGezien || knoop.IsKlein)
            return null;
        knoop.IsAfgeleid = true;
        return knoop;
    }

    static Knoop? Verberg(Som som)
    {
        var knoop = som.Delen.Where(deel => deel.IsTeZien).MinBy(deel => (deel.Personen[0], deel.Cel), Kleinste) ?? (som.Geheel is { IsTeZien: true } ? som.Geheel : null);
        if (knoop is not null)
            knoop.IsWeg = true;
        return knoop;
    }

    // For every reader: nothing, or enough persons.
    static bool IsGenoeg(List<Knoop> onbekend) =>
        Enumerable.Range(0, onbekend[0].Personen.Length).All(lezer => onbekend.Sum(deel => deel.Personen[lezer]) is 0 or >= Onderdrukking.Minst);

    // Always the same one of those that are alike: figures of the same persons on another page must be hidden alike.
    static readonly Comparer<(long Personen, Cel Cel)> Kleinste = Comparer<(long Personen, Cel Cel)>.Create(
        (a, b) => a.Personen.CompareTo(b.Personen) is not 0 and var v ? v : Celvolgorde.Vast.Compare(a.Cel, b.Cel));

    sealed class Knoop(Cel cel, long[] personen, bool isGezien)
    {
        public Cel Cel => cel;

        public long[] Personen => personen;

        public bool IsGezien => isGezien;

        public bool IsKlein { get; } = personen.Any(aantal => aantal is > 0 and < Onderdrukking.Minst);

        public bool IsWeg { get; set; } = isGezien && personen.Any(aantal => aantal is > 0 and < Onderdrukking.Minst);

        public bool IsAfgeleid { get; set; }

        public bool IsTeZien => isGezien && !IsWeg;

        public bool IsOnbekend => (IsWeg || !isGezien) && !IsAfgeleid;

        public List<Som> Sommen { get; } = [];
    }

    sealed class Som(Cel cel, char deling, Knoop? geheel)
    {
        public Cel Cel => cel;

        public char Deling => deling;

        public Knoop? Geheel => geheel;

        public List<Knoop> Delen { get; } = [];
    }
}
