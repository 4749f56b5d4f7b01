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
}
