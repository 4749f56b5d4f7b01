using Hub.Monitor.Tellen;

namespace Hub.Monitor.Cijfers;

/// <summary>
/// Finds what must be hidden. A count with 1 to 9 persons is. Then, for every sum of which one part is unknown, or of which the unknown parts are
/// fewer than 10 persons together: its smallest part that is still shown too, and when there is none the sum itself. A part that no table shows is
/// unknown by itself; when subtraction gives it and it is large enough, it is known. Until all sums are at rest. Not thread-safe.
/// </summary>
sealed class Verberging
{
    readonly List<Knoop> _knopen = [];
    readonly List<Som> _sommen = [];
    readonly Queue<Som> _werk = new();

    public Verberging(IReadOnlyCollection<Cel> gezien, IEnumerable<Cel> ongezien, Func<Cel, long[]> personen, Func<int, int> volledig)
    {
        var knopen = new Dictionary<Cel, Knoop>();
        foreach (var cel in gezien.Concat(ongezien))
            if (personen(cel) is { } aantallen && aantallen[0] > 0)
                knopen.TryAdd(cel, new Knoop(cel, aantallen, gezien.Contains(cel)));
        // Always the same one of those that are alike: figures of the same persons on another page must be hidden alike.
        _knopen.AddRange(knopen.Values.OrderBy(k => k.Personen[0]).ThenBy(k => k.Cel, Celvolgorde.Vast));
        var sommen = new Dictionary<(Cel, char), Som>();
        foreach (var knoop in _knopen)
        {
            foreach (var (cel, deling) in Samenhang.Van(knoop.Cel, volledig))
            {
                if (!sommen.TryGetValue((cel, deling), out var som))
                    sommen[(cel, deling)] = som = new Som(cel, deling, knopen.GetValueOrDefault(cel), knoop.Personen.Length);
                som.Voeg(knoop);
            }
        }

        _sommen.AddRange(sommen.Values.OrderBy(som => som.Cel, Celvolgorde.Vast).ThenBy(som => som.Deling));
    }

    /// <summary>The counts of which no figure may be shown.</summary>
    public HashSet<Cel> Weg()
    {
        foreach (var som in _sommen)
            _werk.Enqueue(som);
        while (_werk.TryDequeue(out var som))
            BrengTotRust(som);
        return [.. _knopen.Where(k => k.IsWeg).Select(k => k.Cel)];
    }

    void BrengTotRust(Som som)
    {
        while (true)
        {
            var geheelOnbekend = som.Geheel is { IsOnbekend: true };
            var aantal = som.Onbekend + (geheelOnbekend ? 1 : 0);
            if (aantal == 0 || (aantal > 1 && (geheelOnbekend || som.IsGenoeg)))
                return;
            var geraakt = (aantal == 1 ? LeidAf(geheelOnbekend ? som.Geheel! : som.EersteOnbekende) : null) ?? Verberg(som);
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
        knoop.LeidAf();
        return knoop;
    }

    static Knoop? Verberg(Som som)
    {
        var knoop = som.KleinsteTeZien ?? (som.Geheel is { IsTeZien: true } ? som.Geheel : null);
        knoop?.Verberg();
        return knoop;
    }

    sealed class Knoop(Cel cel, long[] personen, bool isGezien)
    {
        public Cel Cel => cel;

        public long[] Personen => personen;

        public bool IsGezien => isGezien;

        public bool IsKlein { get; } = personen.Any(aantal => aantal is > 0 and < Onderdrukking.Minst);

        public bool IsWeg { get; private set; } = isGezien && personen.Any(aantal => aantal is > 0 and < Onderdrukking.Minst);

        public bool IsAfgeleid { get; private set; }

        public bool IsTeZien => isGezien && !IsWeg;

        public bool IsOnbekend => (IsWeg || !isGezien) && !IsAfgeleid;

        /// <summary>Of which it is a part, and of which it is the whole.</summary>
        public List<Som> Sommen { get; } = [];

        public void Verberg()
        {
            IsWeg = true;
            foreach (var som in Sommen.Where(som => som.Geheel != this))
                som.Tel(this, 1);
        }

        public void LeidAf()
        {
            IsAfgeleid = true;
            foreach (var som in Sommen.Where(som => som.Geheel != this))
                som.Tel(this, -1);
        }
    }

    /// <summary>A whole and its parts, which come in order of size; what is unknown of them is counted as it changes.</summary>
    sealed class Som
    {
        readonly List<Knoop> _delen = [];
        readonly long[] _onbekenden;
        int _kleinste;

        public Som(Cel cel, char deling, Knoop? geheel, int lezers)
        {
            (Cel, Deling, Geheel, _onbekenden) = (cel, deling, geheel, new long[lezers]);
            geheel?.Sommen.Add(this);
        }

        public Cel Cel { get; }

        public char Deling { get; }

        public Knoop? Geheel { get; }

        public int Onbekend { get; private set; }

        /// <summary>True when the unknown parts are nobody, or enough persons, for every reader.</summary>
        public bool IsGenoeg => Array.TrueForAll(_onbekenden, aantal => aantal is 0 or >= Onderdrukking.Minst);

        public Knoop EersteOnbekende => _delen.First(deel => deel.IsOnbekend);

        /// <summary>The smallest part that is shown, or null; what was hidden stays so.</summary>
        public Knoop? KleinsteTeZien
        {
            get
            {
                while (_kleinste < _delen.Count && !_delen[_kleinste].IsTeZien)
                    _kleinste++;
                return _kleinste < _delen.Count ? _delen[_kleinste] : null;
            }
        }

        public void Voeg(Knoop deel)
        {
            _delen.Add(deel);
            deel.Sommen.Add(this);
            if (deel.IsOnbekend)
                Tel(deel, 1);
        }

        public void Tel(Knoop deel, int keer)
        {
            Onbekend += keer;
            for (var lezer = 0; lezer < _onbekenden.Length; lezer++)
                _onbekenden[lezer] += keer * deel.Personen[lezer];
        }
    }
}
