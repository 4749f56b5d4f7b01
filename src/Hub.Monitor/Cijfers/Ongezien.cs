using Hub.Monitor.Tellen;

namespace Hub.Monitor.Cijfers;

/// <summary>Parts of sums that no table shows: what a reader finds as the rest.</summary>
static class Ongezien
{
    static readonly Maat[] Maten = [Maat.Clienten, Maat.MetToegewezen, Maat.MetDeclaratie];

    /// <summary>Those of a theme.</summary>
    public static IEnumerable<Cel> Van(IReadOnlyList<Jaarcijfers> jaren, Thema thema, Func<int, int> volledig) =>
        thema is not (Thema.Kosten or Thema.Clienten) ? []
        : jaren.SelectMany(jaar => Producten(jaar).Concat(Rest(jaar)).Concat(thema == Thema.Kosten ? Maanden(jaar, volledig(jaar.Jaar)) : []));

    // What became of products of several categories, and what has no product code, is not shown under its category.
    static IEnumerable<Cel> Producten(Jaarcijfers jaar) =>
        from product in jaar.Producten
        let eigen = Namen.CategorieVan(product)
        from categorie in jaar.Klassen(Klassen.Categorie)
        where eigen.Length == 0 || categorie != eigen
        from maat in Maten
        select new Cel(maat, jaar.Jaar, product, Klasse: Klassen.Categorie + categorie);

    // An import need not name a product or a category.
    static IEnumerable<Cel> Rest(Jaarcijfers jaar) => "pc".Select(deling => new Cel(Maat.BuitenClienten, jaar.Jaar, Klasse: Klassen.Rest + deling));

    // The year of a category less its complete months; and of earlier years, of which another page shows those.
    static IEnumerable<Cel> Maanden(Jaarcijfers jaar, int volledig) => volledig is 0 or 12 ? [] :
        jaar.Klassen(Klassen.Categorie).Select(c => new Cel(Maat.MetDeclaratie, jaar.Jaar, Klasse: $"{Klassen.Onvolledig}{Klassen.Categorie}{c}"))
            .Append(new Cel(Maat.MetDeclaratie, jaar.Jaar, Klasse: Klassen.Volledig));
}
