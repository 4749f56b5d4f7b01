using Hub.Kern.Berichten;

namespace Hub.Validatie.Diagnostiek;

/// <summary>A place in a message with its path.</summary>
/// <param name="Pad">Path relative to <c>Bericht</c>.</param>
/// <param name="Positie">Where it is.</param>
readonly record struct Plek(string Pad, Positie Positie)
{
    /// <summary>A finding of this kind here.</summary>
    public Bevinding Met(Diagnose diagnose, string melding) =>
        new(diagnose.Code, diagnose.Niveau, Pad, melding, Positie.Regel, Positie.Kolom, Positie.Offset, diagnose.Retourcode);
}
