using Hub.Kern.Berichten;

namespace Hub.Keten.Beoordelen;

/// <summary>Adds up what the parts of a message gave: an entry per fault, findings for people up to a bound. Thread-safe.</summary>
sealed class Oordeelsom
{
    readonly Lock _slot = new();
    readonly SortedSet<Bevinding> _gevonden = new(OpPlaats);
    readonly SortedSet<Bevinding> _onbeslist = new(OpPlaats);
    readonly List<Klassefout> _fouten = [];

    static Comparer<Bevinding> OpPlaats { get; } = Comparer<Bevinding>.Create((a, b) =>
        a.Offset.CompareTo(b.Offset) is var plek and not 0 ? plek
        : string.CompareOrdinal(a.Regel, b.Regel) is var regel and not 0 ? regel
        : string.CompareOrdinal(a.Pad, b.Pad));

    /// <summary>Takes in the faults of a part.</summary>
    public void Fout(IEnumerable<Bevinding> bevindingen)
    {
        lock (_slot)
        {
            foreach (var bevinding in bevindingen)
            {
                if (bevinding.Retourcode is { } code)
                    _fouten.Add(new Klassefout(bevinding.Offset, code));
                Bewaar(_gevonden, bevinding);
            }
        }
    }

    /// <summary>Takes in what could not be judged.</summary>
    public void Onbeslist(IEnumerable<Bevinding> bevindingen)
    {
        lock (_slot)
        {
            foreach (var bevinding in bevindingen)
                Bewaar(_onbeslist, bevinding);
        }
    }

    /// <summary>The whole.</summary>
    public Ketenoordeel Oordeel()
    {
        lock (_slot)
            return new Ketenoordeel([.. _gevonden], [.. _fouten.OrderBy(fout => fout.Offset)], [.. _onbeslist]);
    }

    // The first ones of the message are kept, in whatever order its parts were judged.
    static void Bewaar(SortedSet<Bevinding> set, Bevinding bevinding)
    {
        set.Add(bevinding);
        if (set.Count > Berichtgrenzen.MaxBevindingen)
            set.Remove(set.Max!);
    }
}
