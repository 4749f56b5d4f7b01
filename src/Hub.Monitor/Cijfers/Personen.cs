using Hub.Monitor.Tellen;

namespace Hub.Monitor.Cijfers;

/// <summary>How many persons, or cases of persons, are behind a figure: of an area, or of what is left of it without one of its parts.</summary>
/// <param name="jaren">The counts of the area.</param>
/// <param name="zonder">Those of the part, of the same years; null for the whole area.</param>
/// <param name="regios">Of a verband: the counts of its regios, for figures about one of them.</param>
/// <param name="volledig">Gives how many months of a year are complete.</param>
sealed class Personen(
    IReadOnlyList<Jaarcijfers> jaren, IReadOnlyList<Jaarcijfers>? zonder, IReadOnlyDictionary<string, IReadOnlyList<Jaarcijfers>> regios, Func<int, int> volledig)
{
    static readonly Maat[] Gedeclareerd = [Maat.Gedeclareerd, Maat.Toegekend, Maat.Afgewezen, Maat.GoedgekeurdePrestaties];

    /// <summary>
    /// The number; 0 only when there is nothing to see. An amount behind which nobody is counted is somebody's (1), but what was imported as a
    /// lump sum is nobody's, and hides others as well as ten persons do.
    /// </summary>
    public long Van(Cel cel) =>
        Tel(cel) is > 0 and var aantal ? aantal
        : Waarden(cel).All(waarde => waarde == 0) ? 0
        : cel.Maat == Maat.BuitenClienten ? Onderdrukking.Minst : 1;

    long Tel(Cel cel) => (cel.Maat, cel.Klasse.Length >= 2 ? cel.Klasse[..2] : "") switch
    {
        (_, Klassen.Regio) => Functies(cel, Jaar(regios[cel.Klasse[2..]], cel)!),
        (_, Klassen.Functie) when cel.Klasse == Klassen.Functie => Jaar(jaren, cel) is { } jaar ? Functies(cel, jaar) - (Jaar(zonder, cel) is { } deel ? Functies(cel, deel) : 0) : 0,
        (Maat.MetDeclaratie, Klassen.Volledig) => Maanden(cel).Take(volledig(cel.Jaar)).Sum(maand => Aantal(maand with { Maat = Maat.NieuwMetDeclaratie, Klasse = cel.Klasse[2..] })),
        (Maat.MetDeclaratie, Klassen.Onvolledig) => Maanden(cel).Skip(volledig(cel.Jaar)).Select(maand => Aantal(maand with { Klasse = cel.Klasse[2..] })).DefaultIfEmpty().Max(),
        (_, Klassen.Rest) => Math.Max(0, Aantal(cel with { Klasse = "" }) - Delen(cel).Sum(Aantal)),
        (Maat.BuitenClienten, _) when cel.IsMaand => Buiten(cel),
        (Maat.NieuweClienten or Maat.Toewijzingen or Maat.NietGestart, _) when !cel.IsMaand => Maandsom(cel),
        _ => Aantal(cel),
    };

    // An amount of a month may be a twelfth of what was imported for a year: then its persons are those of the year.
    long Buiten(Cel cel) => Aantal(cel) is > 0 and var maand ? maand : Aantal(cel with { Maat = Maat.BuitenBedrag }) == 0 ? 0 : Aantal(cel with { Periode = cel.Jaar });

    IEnumerable<long> Waarden(Cel cel) => (cel.Maat, cel.Klasse.Length >= 2 ? cel.Klasse[..2] : "") switch
    {
        (_, Klassen.Regio or Klassen.Volledig or Klassen.Onvolledig) => [],
        (_, Klassen.Categorie) when cel.Product.Length > 0 => [], // of these only persons are counted
        (Maat.BuitenClienten, Klassen.Rest) => [Som(cel with { Maat = Maat.BuitenBedrag, Klasse = "" }) - Delen(cel).Sum(deel => Som(deel with { Maat = Maat.BuitenBedrag }))],
        (Maat.BuitenClienten, _) => [Som(cel with { Maat = Maat.BuitenBedrag })],
        (Maat.MetToegewezen, _) => [Som(cel with { Maat = Maat.Toegewezen })],
        (Maat.MetGestart, _) => [Som(cel with { Maat = Maat.Gestart })],
        (Maat.MetDeclaratie, _) => Gedeclareerd.Select(maat => Som(cel with { Maat = maat })),
        _ => [],
    };

    // Amounts stand by month, a few by year.
    long Som(Cel cel) => cel.IsMaand ? Aantal(cel) : Aantal(cel) + Maandsom(cel);

    long Aantal(Cel cel) => (Jaar(jaren, cel)?.Aantal(cel) ?? 0) - (Jaar(zonder, cel)?.Aantal(cel) ?? 0);

    long Maandsom(Cel cel) => (Jaar(jaren, cel)?.Som(cel) ?? 0) - (Jaar(zonder, cel)?.Som(cel) ?? 0);

    // Of the products, or the categories, those that were named.
    IEnumerable<Cel> Delen(Cel cel) => Jaar(jaren, cel) is not { } jaar ? []
        : cel.Klasse[2] == 'p' ? jaar.Producten.Select(p => cel with { Product = p, Klasse = "" })
        : jaar.Klassen(Klassen.Categorie).Select(c => cel with { Klasse = Klassen.Categorie + c });

    static long Functies(Cel cel, Jaarcijfers jaar) => jaar.Klassen(Klassen.Functie).Sum(f => jaar.Aantal(cel with { Klasse = Klassen.Functie + f }));

    static IEnumerable<Cel> Maanden(Cel cel) => Jaarcijfers.Maanden.Select(m => cel with { Periode = (cel.Jaar * 100) + m });

    // The newest year comes first, and each is one less.
    static Jaarcijfers? Jaar(IReadOnlyList<Jaarcijfers>? jaren, Cel cel) =>
        jaren is { Count: > 0 } && jaren[0].Jaar - cel.Jaar is >= 0 and var terug && terug < jaren.Count ? jaren[terug] : null;
}
