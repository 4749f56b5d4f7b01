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
        : $"{Nederlands.Aantal(volume)} × {(Eenheden.Betekenis(eenheid) ?? eenheid).ToLowerInvariant()}";

    static string? Categorie(string? categorie) => categorie is null ? null : Categorieen.Betekenis(categorie);
}
