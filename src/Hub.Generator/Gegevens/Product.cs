namespace Hub.Generator.Gegevens;

/// <summary>A kind of care.</summary>
/// <param name="Categorie">Code of list ProductCategorie.</param>
/// <param name="Code">Product code that belongs to the category (TR381), or null when only the category is assigned.</param>
sealed record Product(string Categorie, string? Code);

/// <summary>How much care (IV042).</summary>
/// <param name="Volume">Number of units; eurocents when the unit is euro's.</param>
/// <param name="Eenheid">Code of list Eenheid.</param>
/// <param name="Frequentie">Code of list Frequentie.</param>
sealed record Omvang(int Volume, string Eenheid, string Frequentie);

/// <summary>Codes of list Frequentie.</summary>
static class Frequentie
{
    /// <summary>Needs an Einddatum (CD076).</summary>
    public const string PerWeek = "2";

    public const string PerMaand = "4";

    public const string TotaalBinnenToewijzing = "6";
}
