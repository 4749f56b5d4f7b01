using Hub.Monitor.Tellen;

namespace Hub.Monitor.Cijfers;

/// <summary>
/// Of which figures another is the sum: what a reader can add up and subtract. One place for all tables, so that figures of the same persons
/// are hidden alike wherever they stand. Counts of unique clients do not add up precisely, but may when each has one product: so they count
/// as if they did.
/// </summary>
static class Samenhang
{
    /// <summary>The sums in which a count of persons is a part, each with the division by which it is one.</summary>
    /// <param name="cel">Counts persons.</param>
    /// <param name="volledig">Gives how many months of a year are complete.</param>
    public static IEnumerable<(Cel Geheel, char Deling)> Van(Cel cel, Func<int, int> volledig)
    {
        var jaar = new Cel(cel.Maat, cel.Jaar);
        return cel switch
        {
            { IsMaand: true, Maat: Maat.MetDeclaratie } when volledig(cel.Jaar) < 12 && cel.Periode % 100 <= volledig(cel.Jaar) => [(jaar with { Klasse = Klassen.Volledig }, 'm')],
            { IsMaand: true } => [(jaar, 'm')],
            { Product.Length: > 0, Aanbieder.Length: > 0 } => [(jaar with { Product = cel.Product }, 'a'), (jaar with { Aanbieder = cel.Aanbieder }, 'p')],
            { Product.Length: > 0, Klasse.Length: > 0 } when Namen.CategorieVan(cel.Product).Length > 0 => [(jaar with { Klasse = cel.Klasse }, 'p')],
            { Product.Length: > 0, Klasse.Length: > 0 } => [(jaar with { Product = cel.Product }, 'c'), (jaar with { Klasse = cel.Klasse }, 'p')],
            { Aanbieder.Length: > 0, Klasse.Length: > 0 } => [(jaar with { Klasse = cel.Klasse }, 'a')],
            { Product.Length: > 0 } => Product(cel, jaar),
            { Aanbieder.Length: > 0 } => [(jaar, 'a')],
            _ => Klasse(cel, jaar),
        };
    }

    // Where categories are shown products add up to those; what became of products of several categories is divided over them.
    static IEnumerable<(Cel, char)> Product(Cel cel, Cel jaar) => cel.Maat is Maat.Clienten or Maat.MetToegewezen or Maat.MetDeclaratie
        ? Namen.CategorieVan(cel.Product) is { Length: > 0 } categorie ? [(jaar with { Klasse = Klassen.Categorie + categorie }, 'p')] : []
        : [(jaar, 'p')];

    static IEnumerable<(Cel, char)> Klasse(Cel cel, Cel jaar) => (cel.Klasse.Length >= 2 ? cel.Klasse[..2] : "") switch
    {
        Klassen.Volledig when cel.Klasse == Klassen.Volledig => [(jaar, 'm')],
        Klassen.Volledig => [(jaar with { Klasse = cel.Klasse[2..] }, 'z'), (jaar with { Klasse = Klassen.Volledig }, 'c')],
        Klassen.Onvolledig => [(jaar with { Klasse = cel.Klasse[2..] }, 'z')],
        Klassen.Functie when cel.Klasse == Klassen.Functie => [],
        Klassen.Functie or Klassen.Regio => [(jaar with { Klasse = Klassen.Functie }, cel.Klasse[0])],
        Klassen.Rest => [(jaar, cel.Klasse[2])],
        Klassen.Categorie or Klassen.Variant or Klassen.Verwijzer => [(jaar, cel.Klasse[0])],
        Klassen.Contract => [],
        "" => [],
        _ => [(jaar, 'u')], // a reason of ending
    };
}
