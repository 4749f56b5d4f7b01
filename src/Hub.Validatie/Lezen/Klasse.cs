namespace Hub.Validatie.Lezen;

/// <summary>
/// A berichtklasse (Client, Prestatie, …) while a message is read: its elements, and what must happen when one begins or ends.
/// The same object is used again for every class of its kind in the message. Not thread-safe.
/// </summary>
public sealed class Klasse
{
    readonly Klassenlezer _lezer;
    readonly string _pad;
    // Arrays, replaced when one is added: they are made once and walked through for every class.
    Veld[] _velden = [];
    Klasse[] _kinderen = [];
    Action[] _bijBegin = [];
    Action[] _bijEinde = [];
    Positie _plek;

    internal Klasse(Klassenlezer lezer, int knoop, string pad, Klasse? ouder)
    {
        (_lezer, Knoop, _pad, Ouder) = (lezer, knoop, pad, ouder);
        if (ouder is not null)
            ouder._kinderen = [.. ouder._kinderen, this];
    }

    /// <summary>Its place in the schema.</summary>
    public int Knoop { get; }

    /// <summary>The class around it, or the message; null for the message.</summary>
    public Klasse? Ouder { get; }

    /// <summary>How many of this kind began within the class around it; so the number of the one being read, from 1.</summary>
    public int Aantal { get; private set; }

    /// <summary>Where the one being read begins.</summary>
    public ref readonly Positie Plek => ref _plek;

    /// <summary>An element of it.</summary>
    /// <param name="pad">Path below the class, for example <c>Product/Code</c>; an element that occurs once.</param>
    /// <exception cref="KeyNotFoundException">The schema has no such path: a fault in the program.</exception>
    public Veld Veld(string pad)
    {
        var veld = _lezer.Veld(Samen(pad));
        if (!_velden.Contains(veld))
            _velden = [.. _velden, veld];
        return veld;
    }

    /// <summary>A class within this one.</summary>
    /// <param name="pad">Path below the class, for example <c>Prestaties/Prestatie</c>.</param>
    /// <exception cref="KeyNotFoundException">The schema has no such path: a fault in the program.</exception>
    public Klasse Klas(string pad) => _lezer.Klasse(Samen(pad));

    /// <summary>Runs this whenever one begins, before anything in it is read.</summary>
    public void BijBegin(Action actie) => _bijBegin = [.. _bijBegin, actie];

    /// <summary>Runs this whenever one has been read.</summary>
    public void BijEinde(Action actie) => _bijEinde = [.. _bijEinde, actie];

    /// <summary>The path of the one being read, relative to <c>Bericht</c>, with a number for what can occur more than once.</summary>
    public string Pad() => _lezer.Pad(Knoop);

    internal void Begin(in Positie plek)
    {
        Aantal++;
        _plek = plek;
        foreach (var veld in _velden)
            veld.Leeg();
        foreach (var kind in _kinderen)
            kind.Aantal = 0;
        foreach (var actie in _bijBegin)
            actie();
    }

    internal void Einde()
    {
        foreach (var actie in _bijEinde)
            actie();
    }

    internal void BeginBericht() => Aantal = 0;

    string Samen(string pad) => _pad.Length == 0 ? pad : $"{_pad}/{pad}";
}
