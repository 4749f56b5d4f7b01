using Hub.Validatie.Schema;

namespace Hub.Keten.Retour;

/// <summary>
/// How the elements of a heenbericht return in its retourbericht: the same paths (IV028), with RetourCodes at the end of each class
/// that has them. Made once per pair of message types. Immutable and thread-safe.
/// </summary>
sealed class Retourplan
{
    const string Codeklasse = "RetourCodes";
    readonly bool[] _draagtCodes;

    public Retourplan(Berichtschema heen, Berichtschema retour)
    {
        Heen = heen;
        Kop = heen.Knoop("Header");
        Berichtcode = heen.Knoop("Header/BerichtCode");
        _draagtCodes = new bool[heen.Aantal];
        for (var knoop = 0; knoop < heen.Aantal; knoop++)
        {
            var pad = heen.Pad(knoop);
            if (pad.Length > 0 && retour.Zoek(pad) < 0)
                throw new InvalidDataException($"{retour.Soort} heeft geen {pad} en kan {heen.Soort} dus niet beantwoorden.");
            _draagtCodes[knoop] = pad.Length > 0 && retour.Zoek($"{pad}/{Codeklasse}") >= 0;
        }
    }

    /// <summary>Schema of the message that is answered.</summary>
    public Berichtschema Heen { get; }

    /// <summary>Its Header.</summary>
    public int Kop { get; }

    /// <summary>Its BerichtCode, the only value of the Header that changes.</summary>
    public int Berichtcode { get; }

    /// <summary>True for a class that bears its own codes in the answer.</summary>
    public bool DraagtCodes(int knoop) => _draagtCodes[knoop];
}
