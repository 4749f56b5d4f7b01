using System.Collections.Concurrent;
using Hub.Kern.Contracten;
using Hub.Validatie.Lezen;
using Hub.Validatie.Schema;

namespace Hub.Validatie.Regels;

/// <summary>
/// Puts the rules of a message type to work once it is known. What they were built from is used again for a next message. A hot
/// loop: what is nobody's is passed over here, without a call.
/// </summary>
/// <param name="kast">Where the rules are kept between messages.</param>
/// <param name="contracten">What the parties of the message agreed.</param>
struct Regelvolger(Regelkast kast, Contractlijst contracten) : IBerichtvolger
{
    readonly Houder _houder = new();
    Klassenlezer? _lezer;
    Klasse?[] _klassen = [];
    Veld?[] _velden = [];

    /// <summary>What the rules found; ask once, at the end.</summary>
    public readonly Regeluitkomst NeemUitkomst()
    {
        if (_houder.Regels is not { } regels)
            return Regeluitkomst.Leeg;
        _houder.Regels = null;
        var uitkomst = regels.NeemUitkomst();
        kast.Leg(_houder.Schema!, regels);
        return uitkomst;
    }

    /// <inheritdoc/>
    public void Bericht(Berichtschema schema)
    {
        (_houder.Schema, _houder.Regels) = (schema, kast.Pak(schema));
        _houder.Regels.Contracten = contracten;
        _lezer = _houder.Regels.Lezer;
        (_klassen, _velden) = (_lezer.Klassen, _lezer.Velden);
    }

    /// <inheritdoc/>
    public readonly void Begin(int knoop, in Positie plek)
    {
        if (_klassen[knoop] is not null || _velden[knoop] is not null)
            _lezer!.Begin(knoop, plek);
    }

    /// <inheritdoc/>
    public readonly void Waarde(int knoop, in Positie plek, ReadOnlySpan<byte> waarde) => _velden[knoop]?.Zet(plek, waarde);

    /// <inheritdoc/>
    public readonly void Einde(int knoop) => _klassen[knoop]?.Einde();

    sealed class Houder
    {
        public Berichtschema? Schema { get; set; }

        public Berichtregels? Regels { get; set; }
    }
}

/// <summary>Keeps rules between messages, so that they are built once per message type and thread. Thread-safe.</summary>
/// <param name="bronnen">What level 4 compares with.</param>
sealed class Regelkast(Regelbronnen bronnen)
{
    readonly ConcurrentDictionary<Berichtschema, ConcurrentBag<Berichtregels>> _vrij = new();

    /// <summary>Rules of a message type, for one message.</summary>
    public Berichtregels Pak(Berichtschema schema) =>
        _vrij.TryGetValue(schema, out var vrij) && vrij.TryTake(out var regels) ? regels : new Berichtregels(schema, bronnen);

    /// <summary>Gives them back, once what they found was taken.</summary>
    public void Leg(Berichtschema schema, Berichtregels regels) => _vrij.GetOrAdd(schema, _ => []).Add(regels);
}
