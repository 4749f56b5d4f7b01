using Hub.Kern.Berichten;

namespace Hub.Validatie.Diagnostiek;

/// <summary>A place in a message.</summary>
/// <param name="Pad">Path relative to <c>Bericht</c>.</param>
/// <param name="Regel">Line, counted from 1; 0 when unknown.</param>
/// <param name="Kolom">Column, counted from 1; 0 when unknown.</param>
readonly record struct Plek(string Pad, int Regel, int Kolom)
{
    /// <summary>A finding of this kind here.</summary>
    public Bevinding Met(Diagnose diagnose, string melding) =>
        new(diagnose.Code, diagnose.Niveau, Pad, melding, Regel, Kolom);

    /// <summary>The place in this text, which begins here, of the first character that is not white space.</summary>
    public Plek NaWitruimte(string tekst)
    {
        var wit = tekst.AsSpan(0, tekst.Length - tekst.AsSpan().TrimStart().Length);
        var laatste = wit.LastIndexOf('\n');
        return laatste < 0
            ? this with { Kolom = Kolom + wit.Length }
            : this with { Regel = Regel + wit.Count('\n'), Kolom = wit.Length - laatste };
    }
}
