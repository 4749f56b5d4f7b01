using Hub.Kern.Partijen;
using Hub.Validatie.Standaarden;

namespace Hub.Monitor.Cijfers;

/// <summary>What codes are called. Thread-safe.</summary>
/// <param name="partijen">The parties.</param>
public sealed class Namen(Partijregister partijen)
{
    const string Productlijst = "productcodes";

    /// <summary>Month by number, in Dutch.</summary>
    public static IReadOnlyList<string> Maanden { get; } =
        ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];

    /// <summary>A day as people write it: 3 maart 2026.</summary>
    public static string Dag(DateOnly dag) => $"{dag.Day} {Maand(dag.Year, dag.Month)}";

    /// <summary>A month as people write it: maart 2026.</summary>
    public static string Maand(int jaar, int maand) => $"{Maanden[maand - 1]} {jaar}";

    /// <summary>Code and description of a product; a taakgebied is its own name.</summary>
    public static string Product(string code) => Codelijsten.Zoek(Productlijst)!.Betekenis(code) is { } naam ? $"{code} {naam}" : code;

    /// <summary>The category of a product code, or empty.</summary>
    public static string CategorieVan(string code) => Codelijsten.Zoek(Productlijst)!.Waarde(code, "productcategorie") ?? "";

    /// <summary>Code and name of a category.</summary>
    public static string Categorie(string code) => code.Length == 0 ? "geen categorie" : Met("ProductCategorie", code);

    /// <summary>Who referred.</summary>
    public static string Verwijzer(string code) => code.Length == 0 ? "onbekend: geen verzoek om toewijzing" : Met("TypeVerwijzer", code);

    /// <summary>Why help ended.</summary>
    public static string Reden(string code) => Met("RedenBeeindiging", code);

    /// <summary>Name of a party; its code when the hub does not know it.</summary>
    public string Partij(string code) => partijen.Zoek(code)?.Naam is { } naam ? $"{naam} ({code})" : code;

    static string Met(string lijst, string code) => Codelijsten.Zoek(lijst)!.Betekenis(code) is { } naam ? $"{code} {naam}" : code;
}
