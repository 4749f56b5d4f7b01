namespace Hub.Monitor.Indelen;

/// <summary>A product code that counts as an essentiële functie (REGIOS R6). Immutable.</summary>
/// <param name="Naam">Name of the function, for people.</param>
/// <param name="Productcode">As it stands in messages.</param>
/// <param name="Aanbieder">AGB-code of the only aanbieder for which it counts, or null: of every one.</param>
/// <param name="Ingang">First day.</param>
/// <param name="Einde">Last day, or null.</param>
public sealed record Functie(string Naam, string Productcode, string? Aanbieder, DateOnly Ingang, DateOnly? Einde)
{
    /// <summary>True when it counts for this on this day.</summary>
    public bool Geldt(string productcode, string aanbieder, DateOnly dag) =>
        Productcode == productcode && (Aanbieder is null || Aanbieder == aanbieder) && Ingang <= dag && !(Einde < dag);
}
