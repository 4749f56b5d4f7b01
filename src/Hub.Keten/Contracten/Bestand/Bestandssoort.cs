namespace Hub.Keten.Contracten.Bestand;

/// <summary>The kinds of file that can be imported. Immutable.</summary>
/// <param name="Naam">Name of the kind, as JSON files and versions have it; stored.</param>
/// <param name="Kenveld">The column that only this kind has.</param>
/// <param name="Velden">Every column, in the order in which it is exported.</param>
sealed record Bestandssoort(string Naam, string Kenveld, IReadOnlyList<string> Velden)
{
    /// <summary>Agreements.</summary>
    public static readonly Bestandssoort Contracten = new(
        "contracten", Veld.Contract,
        [
            Veld.Contract, Veld.Perceel, Veld.Aanbieder, Veld.Gemeenten, Veld.Productcategorie, Veld.Productcode, Veld.Uitvoeringsvariant,
            Veld.Eenheid, Veld.Tarief, Veld.Ingang, Veld.Einde, Veld.Budgetplafond,
        ]);

    /// <summary>Translations of product codes (REGIOS R11).</summary>
    public static readonly Bestandssoort Vertalingen = new(
        "vertalingen", Veld.Was,
        [Veld.Was, Veld.Wordt, Veld.Aandeel, Veld.Uitvoeringsvariant, Veld.Gemeenten, Veld.Ingang, Veld.Einde]);

    /// <summary>Every kind.</summary>
    public static readonly IReadOnlyList<Bestandssoort> Alle = [Contracten, Vertalingen];
}

/// <summary>The names of the columns.</summary>
static class Veld
{
    public const string Contract = "contract";
    public const string Perceel = "perceel";
    public const string Aanbieder = "aanbieder";
    public const string Gemeenten = "gemeenten";
    public const string Productcategorie = "productcategorie";
    public const string Productcode = "productcode";
    public const string Uitvoeringsvariant = "uitvoeringsvariant";
    public const string Eenheid = "eenheid";
    public const string Tarief = "tarief";
    public const string Ingang = "ingang";
    public const string Einde = "einde";
    public const string Budgetplafond = "budgetplafond";
    public const string Was = "was";
    public const string Wordt = "wordt";
    public const string Aandeel = "aandeel";
}
