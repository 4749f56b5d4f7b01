using System.Text.Json.Serialization;
using Hub.Keten.Volumes;

namespace Hub.Keten.Register;

/// <summary>A Prestatie of a JW323. Immutable.</summary>
/// <param name="Herkomst">The JW323.</param>
/// <param name="ReferentieNummer">Unique for the aanbieder (TR314).</param>
/// <param name="ToewijzingNummer">The toewijzing it is claimed on (TR338).</param>
/// <param name="Product">Category and code.</param>
/// <param name="Periode">ProductPeriode.</param>
/// <param name="Volume">GeleverdVolume, in <paramref name="Eenheid"/>.</param>
/// <param name="Eenheid">Code of the unit.</param>
/// <param name="Bedrag">IngediendBedrag in eurocents, without sign.</param>
/// <param name="IsCredit">DebetCredit C: takes back a debet Prestatie (IV091).</param>
public sealed record Prestatie(
    Herkomst Herkomst, string ReferentieNummer, int ToewijzingNummer, Product Product, Periode Periode, long Volume, string Eenheid,
    long Bedrag, bool IsCredit)
{
    /// <summary>VorigReferentieNummer: of a credit, the debet Prestatie that it takes back (TR323).</summary>
    public string? VorigReferentieNummer { get; init; }

    /// <summary>ProductTarief in eurocents, or null.</summary>
    public long? Tarief { get; init; }

    /// <summary>IngediendBedrag in eurocents; a credit is negative.</summary>
    [JsonIgnore]
    public long Getekend => IsCredit ? -Bedrag : Bedrag;

    /// <summary>GeleverdVolume; of a credit negative.</summary>
    [JsonIgnore]
    public long GetekendVolume => IsCredit ? -Volume : Volume;
}

/// <summary>What became of a Prestatie.</summary>
public enum Prestatiestatus
{
    /// <summary>Claimed, not answered.</summary>
    Ingediend,

    /// <summary>Awarded: not refused in the JW325 (IV087).</summary>
    Toegekend,

    /// <summary>Refused.</summary>
    Afgewezen,
}

/// <summary>A Prestatie with what became of it. Immutable.</summary>
/// <param name="Prestatie">The Prestatie.</param>
/// <param name="Status">What became of it.</param>
/// <param name="Retourcodes">Why it was refused; empty otherwise.</param>
public sealed record Prestatiestand(Prestatie Prestatie, Prestatiestatus Status, IReadOnlyList<string> Retourcodes)
{
    /// <summary>True when it counts for volumes, budgets and chains: not refused.</summary>
    public bool Telt => Status != Prestatiestatus.Afgewezen;
}
