using Hub.Validatie.Schema;

namespace Hub.Validatie.Lezen;

/// <summary>
/// Reads messages of one type as berichtklassen: ask for the classes and elements that matter and say what to do with each class
/// that was read; then let it follow messages, one after the other. Keeps one class of each kind, whatever the size of the message.
/// Not thread-safe.
/// </summary>
/// <param name="schema">The message type.</param>
public sealed class Klassenlezer(Berichtschema schema)
{
    readonly Klasse?[] _klassen = new Klasse?[schema.Aantal];
    readonly Veld?[] _velden = new Veld?[schema.Aantal];

    /// <summary>The message type.</summary>
    public Berichtschema Schema => schema;

    /// <summary>The classes that were asked for, by their place in the schema.</summary>
    internal Klasse?[] Klassen => _klassen;

    /// <summary>The elements that were asked for, by their place in the schema.</summary>
    internal Veld?[] Velden => _velden;

    /// <summary>The message as a whole: its Header and what occurs once.</summary>
    public Klasse Bericht => Klasse("");

    /// <summary>The class at a path below <c>Bericht</c>.</summary>
    /// <exception cref="KeyNotFoundException">The schema has no such path: a fault in the program.</exception>
    public Klasse Klasse(string pad) => Klasse(schema.Knoop(pad));

    /// <inheritdoc cref="IBerichtvolger.Begin"/>
    public void Begin(int knoop, in Positie plek)
    {
        if (knoop == 0)
            _klassen[0]?.BeginBericht();
        _klassen[knoop]?.Begin(plek);
        _velden[knoop]?.Zet(plek, default);
    }

    /// <inheritdoc cref="IBerichtvolger.Waarde"/>
    public void Waarde(int knoop, in Positie plek, ReadOnlySpan<byte> waarde) => _velden[knoop]?.Zet(plek, waarde);

    /// <inheritdoc cref="IBerichtvolger.Einde"/>
    public void Einde(int knoop) => _klassen[knoop]?.Einde();

    /// <summary>The path of an element where reading is, with a number for each class that can occur more than once.</summary>
    public string Pad(int knoop) => Pad(knoop, klasse => klasse.Aantal);

    /// <summary>As <see cref="Pad(int)"/>, for what was read before.</summary>
    /// <param name="knoop">The element.</param>
    /// <param name="volgnummer">Which one it was, of each class around it that can occur more than once.</param>
    public string Pad(int knoop, Func<Klasse, int> volgnummer)
    {
        var stap = _klassen[knoop] is { } klasse && schema.IsHerhaalbaar(knoop) ? $"{schema.Naam(knoop)}[{volgnummer(klasse)}]" : schema.Naam(knoop);
        return schema.Ouder(knoop) switch { -1 => stap, 0 => stap, var ouder => $"{Pad(ouder, volgnummer)}/{stap}" };
    }

    /// <summary>As <see cref="Pad(int)"/>, for a class that was read before: the one with this number.</summary>
    public string Pad(int knoop, int volgnummer) => $"{Pad(schema.Ouder(knoop))}/{schema.Naam(knoop)}[{volgnummer}]";

    internal Veld Veld(string pad)
    {
        var knoop = schema.Knoop(pad);
        return _velden[knoop] ??= new Veld(knoop, schema.Veldsoort(knoop));
    }

    // The classes around it are made too: they count, so that a path can say which one.
    Klasse Klasse(int knoop) => _klassen[knoop] ??= new Klasse(this, knoop, schema.Pad(knoop), Omringend(schema.Ouder(knoop)));

    Klasse? Omringend(int knoop) => knoop switch
    {
        -1 => null,
        0 => Klasse(0),
        _ when schema.IsHerhaalbaar(knoop) => Klasse(knoop),
        _ => Omringend(schema.Ouder(knoop)),
    };
}
