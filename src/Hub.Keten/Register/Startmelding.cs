using System.Text.Json.Serialization;

namespace Hub.Keten.Register;

/// <summary>A StartProduct of a JW305. Logical key: ToewijzingNummer, Product, Begindatum. Immutable.</summary>
/// <param name="Herkomst">The JW305.</param>
/// <param name="ToewijzingNummer">The toewijzing, or null (taakgericht).</param>
/// <param name="Product">The product, or null.</param>
/// <param name="Begindatum">First day of delivery.</param>
/// <param name="IsVerwijdering">StatusAanlevering 3.</param>
public sealed record Startmelding(
    Herkomst Herkomst, int? ToewijzingNummer, Product? Product, DateOnly Begindatum, bool IsVerwijdering) : IAanlevering
{
    /// <summary>ToewijzingIngangsdatum, or null.</summary>
    public DateOnly? ToewijzingIngang { get; init; }

    /// <summary>The delivery it belongs to.</summary>
    [JsonIgnore]
    public Leveringssleutel Levering => Leveringssleutel.Van(Herkomst.Aanbieder, ToewijzingNummer, Product);

    /// <summary>True when the other has the same logical key (TR063, TR074).</summary>
    public bool HeeftSleutelVan(Startmelding ander) =>
        Levering == ander.Levering && Product == ander.Product && Begindatum == ander.Begindatum;
}
