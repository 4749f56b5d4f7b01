namespace Hub.Monitor.Tellen;

/// <summary>What a cell counts. Numbers are stored: never change or reuse one.</summary>
public enum Maat : byte
{
    /// <summary>Unique clients.</summary>
    Clienten = 1,

    /// <summary>Clients in the first month of a year in which they count.</summary>
    NieuweClienten = 2,

    /// <summary>Eurocents assigned.</summary>
    Toegewezen = 3,

    /// <summary>Eurocents assigned, for the days on which help was given.</summary>
    Gestart = 4,

    /// <summary>Eurocents claimed, whatever became of it.</summary>
    Gedeclareerd = 5,

    /// <summary>Eurocents awarded.</summary>
    Toegekend = 6,

    /// <summary>Eurocents refused.</summary>
    Afgewezen = 7,

    /// <summary>Prestaties claimed.</summary>
    Prestaties = 8,

    /// <summary>Prestaties awarded.</summary>
    GoedgekeurdePrestaties = 9,

    /// <summary>Toewijzingen, in the month in which they were decided.</summary>
    Toewijzingen = 10,

    /// <summary>Started toewijzingen by days waited, in the month of the start.</summary>
    Wachttijd = 11,

    /// <summary>Toewijzingen without a start, in the month of their Ingangsdatum.</summary>
    NietGestart = 12,

    /// <summary>Trajects that ended by length in days, in the month of the end.</summary>
    Duur = 13,

    /// <summary>Trajects that ended by RedenBeeindiging.</summary>
    Uitstroom = 14,

    /// <summary>Those of <see cref="Uitstroom"/> after which another aanbieder started within a month.</summary>
    Vervolgplaatsing = 15,

    /// <summary>Eurocents claimed and not refused on trajects that ended.</summary>
    Trajectkosten = 16,

    /// <summary>Toewijzingen of which the value in euros is unknown, in the month of their Ingangsdatum.</summary>
    ZonderWaarde = 17,

    /// <summary>Clients outside the messages, from imports.</summary>
    BuitenClienten = 18,

    /// <summary>Eurocents outside the messages, from imports.</summary>
    BuitenBedrag = 19,

    /// <summary>Unique clients of whom something is counted in <see cref="Toegewezen"/>.</summary>
    MetToegewezen = 20,

    /// <summary>Unique clients of whom something is counted in <see cref="Gestart"/>.</summary>
    MetGestart = 21,

    /// <summary>Unique clients with a Prestatie, whatever became of it.</summary>
    MetDeclaratie = 22,

    /// <summary>Clients in the first month of a year in which they have a Prestatie.</summary>
    NieuwMetDeclaratie = 23,
}

/// <summary>How a measure is divided.</summary>
public static class Maten
{
    /// <summary>True for eurocents and numbers that are shared over translated products; false for events that count once.</summary>
    public static bool IsBedrag(this Maat maat) => maat is >= Maat.Toegewezen and <= Maat.GoedgekeurdePrestaties or Maat.BuitenBedrag;

    /// <summary>The count of the persons, or cases of persons, who are behind figures of this measure.</summary>
    public static Maat Personen(this Maat maat) => maat switch
    {
        Maat.Toegewezen => Maat.MetToegewezen,
        Maat.Gestart => Maat.MetGestart,
        Maat.Gedeclareerd or Maat.Toegekend or Maat.Afgewezen or Maat.Prestaties or Maat.GoedgekeurdePrestaties => Maat.MetDeclaratie,
        Maat.BuitenBedrag => Maat.BuitenClienten,
        Maat.Trajectkosten => Maat.Duur,
        _ => maat,
    };

    /// <summary>True for what happens to a toewijzing or traject.</summary>
    public static bool IsGebeurtenis(this Maat maat) => maat is >= Maat.Toewijzingen and <= Maat.ZonderWaarde;
}
