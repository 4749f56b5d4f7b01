using Hub.Keten.Register;
using Hub.Keten.Volumes;
using Hub.Validatie.Standaarden;

namespace Hub.Portaal.Weergave;

/// <summary>Products and volumes in words. Thread-safe.</summary>
public static class Producten
{
    static readonly Codelijst Codes = Codelijsten.Zoek("productcodes")!;
    static readonly Codelijst Categorieen = Codelijsten.Zoek("ProductCategorie")!;
    static readonly Codelijst Eenheden = Codelijsten.Zoek("Eenheid")!;

    // The list has each unit in the singular.
    static readonly Dictionary<string, string> Meervouden = new()
    {
        ["01"] = "minuten", ["04"] = "uur", ["14"] = "etmalen", ["16"] = "dagdelen (4 uur)", ["82"] = "stuks (output)", ["84"] = "stuks (inspanning)",
    };

    /// <summary>"45A04 Ambulante begeleiding", or the category in words when there is no code.</summary>
    public static string Naam(string? categorie, string? code) => (categorie, code) switch
    {
        (_, { } c) => $"{c} {Codes.Betekenis(c) ?? Categorie(categorie)}".Trim(),
        ({ } alleen, _) => $"{alleen} {Categorieen.Betekenis(alleen)}".Trim(),
        _ => "Algemeen, zonder product",
    };

    /// <inheritdoc cref="Naam(string?, string?)"/>
    public static string Naam(Product product) => Naam(product.Categorie, product.Code);

    /// <summary>"12 uur", "€ 80,00": a volume in its unit.</summary>
    public static string Volume(long volume, string eenheid) => eenheid == Eenheid.Euro
        ? Nederlands.Euro(volume)
        : $"{Nederlands.Aantal(volume)} {Eenheidsnaam(volume, eenheid)}";

    /// <summary>"2 van 6 stuks (output)", "€ 80,00 van € 120,00": how much of a volume.</summary>
    public static string Volume(long deel, long geheel, string eenheid) => eenheid == Eenheid.Euro
        ? $"{Nederlands.Euro(deel)} van {Nederlands.Euro(geheel)}"
        : $"{Nederlands.Aantal(deel)} van {Volume(geheel, eenheid)}";

    static string Eenheidsnaam(long volume, string eenheid) => volume switch
    {
        1 when eenheid is "82" or "84" => Meervouden[eenheid].Replace("stuks", "stuk", StringComparison.Ordinal),
        1 => (Eenheden.Betekenis(eenheid) ?? eenheid).ToLowerInvariant(),
        _ => Meervouden.GetValueOrDefault(eenheid) ?? Eenheden.Betekenis(eenheid) ?? eenheid,
    };

    static string? Categorie(string? categorie) => categorie is null ? null : Categorieen.Betekenis(categorie);
}
