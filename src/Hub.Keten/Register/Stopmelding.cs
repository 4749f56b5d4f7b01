using System.Text.Json.Serialization;

namespace Hub.Keten.Register;

/// <summary>A StopProduct of a JW307. Logical key: ToewijzingNummer, Product, Begindatum, RedenBeeindiging, Einddatum. Immutable.</summary>
/// <param name="Herkomst">The JW307.</param>
/// <param name="ToewijzingNummer">The toewijzing, or null (taakgericht).</param>
/// <param name="Product">The product, or null.</param>
/// <param name="Begindatum">First day of the delivery that stops, as in its start (TR382).</param>
/// <param name="RedenBeeindiging">Why it stops.</param>
/// <param name="Einddatum">Last day of delivery.</param>
/// <param name="IsVerwijdering">StatusAanlevering 3.</param>
public sealed record Stopmelding(
    Herkomst Herkomst, int? ToewijzingNummer, Product? Product, DateOnly Begindatum, string RedenBeeindiging, DateOnly Einddatum,
    bool IsVerwijdering) : IAanlevering
{
    const string Tijdelijk = "20";

    /// <summary>ToewijzingIngangsdatum, or null.</summary>
    public DateOnly? ToewijzingIngang { get; init; }

    /// <summary>RedenBeeindiging 20: delivery pauses.</summary>
    [JsonIgnore]
    public bool IsTijdelijk => RedenBeeindiging == Tijdelijk;

    /// <summary>The delivery it belongs to.</summary>
    [JsonIgnore]
    public Leveringssleutel Levering => Leveringssleutel.Van(Herkomst.Aanbieder, ToewijzingNummer, Product);

    /// <summary>True when the other has the same logical key (TR063, TR074).</summary>
    public bool HeeftSleutelVan(Stopmelding ander) =>
        Levering == ander.Levering && Product == ander.Product && Begindatum == ander.Begindatum
        && RedenBeeindiging == ander.RedenBeeindiging && Einddatum == ander.Einddatum;
}
