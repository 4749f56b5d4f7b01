using Hub.Validatie.Niveau1.Schema;

namespace Hub.Validatie.Niveau1;

/// <summary>How a child fits among its siblings.</summary>
enum Inpassing
{
    /// <summary>It belongs here; mandatory ones before it may be missing.</summary>
    Past,

    /// <summary>It occurs more often than it may.</summary>
    TeVaak,

    /// <summary>It belongs before a sibling that already passed.</summary>
    TeLaat,

    /// <summary>The parent has no such child.</summary>
    Onbekend,
}

/// <summary>
/// Follows the children of one element through their declared order (XSD: sequence). After a fault it goes on where the
/// message goes on, so that each fault is found once.
/// </summary>
/// <param name="leden">The declared children, in order.</param>
sealed class Reeks(IReadOnlyList<Elementdeclaratie> leden)
{
    int _plaats;
    int _aantal; // how often the child at _plaats occurred

    /// <summary>The child that was fitted in last: its declaration.</summary>
    public Elementdeclaratie Huidige => leden[_plaats];

    /// <summary>Which occurrence of <see cref="Huidige"/> it is, counted from 1.</summary>
    public int Volgnummer => _aantal;

    /// <summary>The names that may come next: up to and including the first that must.</summary>
    public IReadOnlyList<string> Verwacht()
    {
        List<string> namen = [];
        for (var index = _plaats; index < leden.Count; index++)
        {
            if (index > _plaats || !(leden[index].Maximum <= _aantal))
                namen.Add(leden[index].Naam);
            if (IsNogNodig(index))
                break;
        }

        return namen;
    }

    /// <summary>Fits in the next child by its local name, and tells which mandatory ones were passed over.</summary>
    public Inpassing Neem(string naam, out IReadOnlyList<Elementdeclaratie> ontbrekend)
    {
        ontbrekend = [];
        var index = Zoek(naam);
        if (index < 0)
            return Inpassing.Onbekend;
        if (index < _plaats)
            return Inpassing.TeLaat;
        if (index == _plaats && leden[index].Maximum <= _aantal)
            return Inpassing.TeVaak;

        ontbrekend = NogNodig(index);
        _aantal = index == _plaats ? _aantal + 1 : 1;
        _plaats = index;
        return Inpassing.Past;
    }

    /// <summary>The mandatory children that did not come before the parent ended.</summary>
    public IReadOnlyList<Elementdeclaratie> NogNodig() => NogNodig(leden.Count);

    List<Elementdeclaratie> NogNodig(int tot)
    {
        List<Elementdeclaratie> nodig = [];
        for (var index = _plaats; index < tot; index++)
        {
            if (IsNogNodig(index))
                nodig.Add(leden[index]);
        }

        return nodig;
    }

    bool IsNogNodig(int index) => leden[index].Minimum > (index == _plaats ? _aantal : 0);

    int Zoek(string naam)
    {
        for (var index = 0; index < leden.Count; index++)
        {
            if (leden[index].Naam == naam)
                return index;
        }

        return -1;
    }
}
