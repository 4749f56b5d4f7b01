namespace Hub.Validatie.Regels;

/// <summary>What the rules look at in one Prestatie. One is used again for all of a message (ONTWERP §4).</summary>
struct Prestatie
{
    /// <summary>IngediendBedrag/Bedrag in eurocents, without sign.</summary>
    public long Bedrag;

    /// <summary>GeleverdVolume, in its Eenheid.</summary>
    public long Volume;

    /// <summary>True for DebetCredit C.</summary>
    public bool IsCredit;

    /// <summary>True for Eenheid 83.</summary>
    public bool IsInEuros;

    public bool HeeftVorigReferentieNummer;

    public bool HeeftTarief;

    public Positie ProductReferentie;

    public Positie Eenheid;

    public Positie BedragPlek;

    public Positie DebetCredit;

    /// <summary>The amount in eurocents; a credit is negative.</summary>
    public readonly long Getekend => IsCredit ? -Bedrag : Bedrag;
}
