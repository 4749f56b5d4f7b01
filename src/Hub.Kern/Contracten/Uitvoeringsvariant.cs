namespace Hub.Kern.Contracten;

/// <summary>How help is paid for (REGIOS R5, R6). Names are stored and stand in files: never rename or reuse one.</summary>
public enum Uitvoeringsvariant
{
    /// <summary>By effort: a tariff per hour, part of a day or etmaal.</summary>
    Inspanningsgericht,

    /// <summary>By result: a tariff per piece, or an agreed amount.</summary>
    Outputgericht,

    /// <summary>A lump sum for a task; nothing is declared per client.</summary>
    Taakgericht,

    /// <summary>A lump sum for being available, for example for a number of places.</summary>
    Beschikbaarheid,
}
