namespace Hub.Kern.Berichten;

/// <summary>The four controleniveaus of the standard (IV032).</summary>
public enum Niveau
{
    /// <summary>1: the XML and its XSD.</summary>
    Berichtformaat = 1,

    /// <summary>2: rules that can be judged within one message.</summary>
    Berichtinhoud = 2,

    /// <summary>3: rules that need earlier messages.</summary>
    Berichtoverstijgend = 3,

    /// <summary>4: rules that need an external source.</summary>
    ExterneBron = 4,
}

/// <summary>One thing found wrong in a message. It never holds the value that was found: that could be a BSN.</summary>
/// <param name="Regel">Code in the catalogue (<c>docs/diagnostiek</c>): the standard's rule code where it has one.</param>
/// <param name="Niveau">The controleniveau at which it was found.</param>
/// <param name="Pad">Place in the message, for example <c>Client/ToegewezenProducten/ToegewezenProduct[2]/Einddatum</c>.</param>
/// <param name="Melding">What is wrong and what was expected, in Dutch, for a backoffice employee.</param>
/// <param name="Regelnummer">Line, counted from 1; 0 when unknown.</param>
/// <param name="Kolom">Column in characters, counted from 1; 0 when unknown.</param>
/// <param name="Offset">Byte offset from the start of the message; -1 when unknown.</param>
/// <param name="Retourcode">The standard's code for the retourbericht, or null at level 1.</param>
public sealed record Bevinding(
    string Regel,
    Niveau Niveau,
    string Pad,
    string Melding,
    int Regelnummer = 0,
    int Kolom = 0,
    long Offset = -1,
    string? Retourcode = null);
