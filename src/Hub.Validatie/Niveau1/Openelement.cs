using Hub.Validatie.Diagnostiek;
using Hub.Validatie.Niveau1.Schema;

namespace Hub.Validatie.Niveau1;

/// <summary>An element of the message that has begun and not yet ended.</summary>
/// <param name="ouder">The element around it; null for the root.</param>
/// <param name="declaratie">How the schema declares it.</param>
/// <param name="volgnummer">Which one it is among siblings of the same name, counted from 1.</param>
/// <param name="regel">Line of its start tag.</param>
/// <param name="kolom">Column of its start tag.</param>
sealed class Openelement(Openelement? ouder, Elementdeclaratie declaratie, int volgnummer, int regel, int kolom)
{
    public Openelement? Ouder => ouder;

    public Elementdeclaratie Declaratie => declaratie;

    /// <summary>Where we are among its children.</summary>
    public Reeks Reeks { get; } = new(declaratie.Kinderen);

    /// <summary>Number of characters of its value so far.</summary>
    public int Lengte { get; set; }

    /// <summary>True when it was reported that it holds text between its elements.</summary>
    public bool HeeftVreemdeTekst { get; set; }

    /// <summary>Where it begins.</summary>
    public Plek Plek => new(Pad, regel, kolom);

    /// <summary>Path from below <c>Bericht</c>, with a number for elements that can occur more than once.</summary>
    public string Pad => ouder is null ? declaratie.Naam : ouder.PadNaar(declaratie, volgnummer);

    /// <summary>Path of a child.</summary>
    public string PadNaar(Elementdeclaratie kind, int welke) =>
        PadNaar(kind.IsHerhaalbaar ? $"{kind.Naam}[{welke}]" : kind.Naam);

    /// <summary>Path of a child by its name.</summary>
    public string PadNaar(string kind) => ouder is null ? kind : $"{Pad}/{kind}";
}
