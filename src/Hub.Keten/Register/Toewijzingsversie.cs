using System.Text.Json.Serialization;
using Hub.Keten.Volumes;

namespace Hub.Keten.Register;

/// <summary>A ToegewezenProduct as one JW301 has it (IV066). Immutable.</summary>
/// <param name="Herkomst">The JW301.</param>
/// <param name="ToewijzingNummer">Its number, unique within the gemeente (TR332).</param>
/// <param name="Vastgesteld">Toewijzingsdatum and Toewijzingstijd: decides which version is the actual one (IV013).</param>
/// <param name="Ingang">Ingangsdatum.</param>
/// <param name="Einde">Einddatum, or null when it has none.</param>
public sealed record Toewijzingsversie(
    Herkomst Herkomst, int ToewijzingNummer, DateTime Vastgesteld, DateOnly Ingang, DateOnly? Einde)
{
    const string Verwijderd = "13";
    const string Vervallen = "01"; // Administratieve correctie (vervallen)

    /// <summary>The verzoek that it honours (IV097), or null.</summary>
    public string? ReferentieAanbieder { get; init; }

    /// <summary>What is assigned; null for a generic toewijzing.</summary>
    public Product? Product { get; init; }

    /// <summary>Why it changed (IV099); null for a first version or a repetition.</summary>
    public string? RedenWijziging { get; init; }

    /// <summary>How much is assigned, or null.</summary>
    public Omvang? Omvang { get; init; }

    /// <summary>Budget in eurocents, or null.</summary>
    public long? Budget { get; init; }

    /// <summary>RedenWijziging 13: the toewijzing counts as not sent (OP033x1, TR384).</summary>
    [JsonIgnore]
    public bool IsVerwijderd => RedenWijziging == Verwijderd;

    /// <summary>True when it is no actual toewijzing on any day (OP087): deleted, by the reason of today or of before.</summary>
    [JsonIgnore]
    public bool IsNietig => RedenWijziging is Verwijderd or Vervallen && Einde == Ingang;

    /// <summary>True when the day lies between Ingangsdatum and Einddatum, both included.</summary>
    public bool GeldtOp(DateOnly dag) => Ingang <= dag && !(Einde < dag);

    /// <summary>True when it is valid on this day or later, and not deleted (OP087, TR349).</summary>
    public bool IsActueelOp(DateOnly dag) => !IsVerwijderd && !IsNietig && !(Einde < dag);
}
