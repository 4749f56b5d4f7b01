namespace Hub.Monitor.Tellen;

/// <summary>Where something is counted: every figure is a cell or a sum of cells. Empty means: all together.</summary>
/// <param name="Maat">What is counted.</param>
/// <param name="Periode">A year (2026) or a month (202603).</param>
/// <param name="Product">Product code or taakgebied, after translation.</param>
/// <param name="Aanbieder">AGB-code.</param>
/// <param name="Klasse">A class of another division (<see cref="Klassen"/>), or of a distribution.</param>
public readonly record struct Cel(Maat Maat, int Periode, string Product = "", string Aanbieder = "", string Klasse = "")
{
    /// <summary>The year it belongs to.</summary>
    public int Jaar => Periode < 10_000 ? Periode : Periode / 100;

    /// <summary>True for a month.</summary>
    public bool IsMaand => Periode >= 10_000;
}

/// <summary>The divisions that stand in <see cref="Cel.Klasse"/>.</summary>
public static class Klassen
{
    /// <summary>By product category.</summary>
    public const string Categorie = "c:";

    /// <summary>By uitvoeringsvariant.</summary>
    public const string Variant = "v:";

    /// <summary>By verwijzer.</summary>
    public const string Verwijzer = "r:";

    /// <summary>By contract.</summary>
    public const string Contract = "k:";

    /// <summary>By essentiële functie.</summary>
    public const string Functie = "f:";

    /// <summary>Complete months of the year, of all or of the class that follows.</summary>
    public const string Volledig = "z:";

    /// <summary>The other months of the year.</summary>
    public const string Onvolledig = "o:";

    /// <summary>By regio, of all essentiële functies together.</summary>
    public const string Regio = "g:";

    /// <summary>What was imported without saying for which product or category.</summary>
    public const string Rest = "x:";

    /// <summary>True when a product is shown under this category, as the code list has it: neither translated nor without code.</summary>
    public static bool IsOnder(string product, string categorie) =>
        Validatie.Standaarden.Codelijsten.Zoek("productcodes")!.Waarde(product, "productcategorie") == categorie;

    /// <summary>What stands for a product of which only the category is known.</summary>
    public const string GeenCode = "(alleen categorie)";
}

/// <summary>An order of cells that is always the same.</summary>
sealed class Celvolgorde : IComparer<Cel>
{
    public static readonly Celvolgorde Vast = new();

    public int Compare(Cel x, Cel y)
    {
        var verschil = x.Maat.CompareTo(y.Maat);
        verschil = verschil != 0 ? verschil : x.Periode.CompareTo(y.Periode);
        verschil = verschil != 0 ? verschil : string.CompareOrdinal(x.Product, y.Product);
        verschil = verschil != 0 ? verschil : string.CompareOrdinal(x.Aanbieder, y.Aanbieder);
        return verschil != 0 ? verschil : string.CompareOrdinal(x.Klasse, y.Klasse);
    }
}
