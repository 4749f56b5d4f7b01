using Hub.Monitor.Indelen;

namespace Hub.Monitor.Tellen;

/// <content>Who is behind an amount: without that nobody can tell whether it may be shown (decision 0063).</content>
public static partial class Uitrol
{
    /// <summary>
    /// The cells in which the client of this fact is one of the persons behind an amount, once however many facts name them; and behind what is
    /// counted of a product that is not shown under its category: a category less its products may not tell of few either (decision 0063).
    /// </summary>
    public static IEnumerable<Cel> Persooncellen(Feit feit)
    {
        var maten = feit.Metingen.Where(m => m.Waarde != 0 && m.Maat is Maat.Toegewezen or Maat.Gestart or Maat.Prestaties).Select(m => m.Maat.Personen());
        foreach (var maat in maten)
            foreach (var cel in Persooncellen(feit, maat))
                yield return cel;
        if (feit.IsClient)
            foreach (var cel in Ongezien(feit, Maat.Clienten))
                yield return cel;
    }

    static IEnumerable<Cel> Persooncellen(Feit feit, Maat maat)
    {
        var (jaar, maand) = (feit.Maand / 100, feit.Maand);
        yield return new Cel(maat, jaar);
        yield return new Cel(maat, maand);
        if (maat == Maat.MetGestart) // shown by month only
            yield break;
        yield return new Cel(maat, jaar, Aanbieder: feit.Aanbieder);
        yield return new Cel(maat, jaar, Klasse: Klassen.Categorie + feit.Categorie);
        if (maat == Maat.MetDeclaratie)
            yield return new Cel(maat, maand, Klasse: Klassen.Categorie + feit.Categorie);
        yield return new Cel(maat, jaar, Klasse: Klassen.Verwijzer + feit.Verwijzer);
        if (feit.Contract.Length > 0)
            yield return new Cel(maat, jaar, Klasse: Klassen.Contract + feit.Contract);
        foreach (var deel in feit.Producten)
        {
            yield return new Cel(maat, jaar, Product(deel));
            yield return new Cel(maat, jaar, Klasse: Klassen.Variant + deel.Variant);
        }

        foreach (var cel in Functiecellen(maat, feit).Concat(Ongezien(feit, maat)))
            yield return cel;
    }

    static IEnumerable<Cel> Ongezien(Feit feit, Maat maat) => feit.Producten.Select(Product).Where(p => !Klassen.IsOnder(p, feit.Categorie))
        .Select(p => new Cel(maat, feit.Maand / 100, p, Klasse: Klassen.Categorie + feit.Categorie));
}
