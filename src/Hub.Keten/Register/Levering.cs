namespace Hub.Keten.Register;

/// <summary>
/// What ties start, stop and toewijzing together (IV096): the ToewijzingNummer, or for what has no toewijzing (taakgericht) the Product.
/// </summary>
/// <param name="Aanbieder">AGB-code of the aanbieder.</param>
/// <param name="ToewijzingNummer">The toewijzing, or null.</param>
/// <param name="Product">The product when there is no toewijzing; null otherwise.</param>
public readonly record struct Leveringssleutel(string Aanbieder, int? ToewijzingNummer, Product? Product)
{
    /// <summary>The key of a start or stop that has these elements.</summary>
    public static Leveringssleutel Van(string aanbieder, int? toewijzingNummer, Product? product) =>
        new(aanbieder, toewijzingNummer, toewijzingNummer is null ? product : null);
}

/// <summary>What was reported about one delivery, as it counts now: what was taken back (StatusAanlevering 3) is left out. Immutable.</summary>
/// <param name="Sleutel">Which delivery.</param>
/// <param name="Starts">The starts that count, by Begindatum.</param>
/// <param name="Stops">The stops that count, by Begindatum and Einddatum.</param>
public sealed record Levering(
    Leveringssleutel Sleutel, IReadOnlyList<Startmelding> Starts, IReadOnlyList<Stopmelding> Stops)
{
    /// <summary>The start with no stop of the same key, or null (TR326).</summary>
    public Startmelding? Lopend => Starts.LastOrDefault(start => !StopsBij(start.Begindatum).Any());

    /// <summary>The start with this Begindatum, or null (TR382).</summary>
    public Startmelding? Start(DateOnly begindatum) => Starts.FirstOrDefault(start => start.Begindatum == begindatum);

    /// <summary>The stops of the start with this Begindatum, by Einddatum (TR413, TR414, TR415).</summary>
    public IEnumerable<Stopmelding> StopsBij(DateOnly begindatum) => Stops.Where(stop => stop.Begindatum == begindatum);
}
