using Hub.Kern.Contracten;
using Hub.Monitor.Indelen;

namespace Hub.Monitor.Tellen;

/// <summary>In which cells a fact counts. Counting and looking up the messages behind a figure both ask here, so they agree.</summary>
public static partial class Uitrol
{
    /// <summary>The cells in which the client of this fact counts, once however many facts name them.</summary>
    public static IEnumerable<Cel> Clientcellen(Feit feit)
    {
        if (!feit.IsClient)
            yield break;
        var (jaar, maand) = (feit.Maand / 100, feit.Maand);
        foreach (var periode in new[] { jaar, maand })
        {
            yield return new Cel(Maat.Clienten, periode);
            yield return new Cel(Maat.Clienten, periode, Aanbieder: feit.Aanbieder);
            yield return new Cel(Maat.Clienten, periode, Klasse: Klassen.Categorie + feit.Categorie);
            foreach (var deel in feit.Producten)
                yield return new Cel(Maat.Clienten, periode, Product(deel));
        }

        foreach (var deel in feit.Producten)
        {
            yield return new Cel(Maat.Clienten, jaar, Product(deel), feit.Aanbieder);
            yield return new Cel(Maat.Clienten, jaar, Klasse: Klassen.Variant + deel.Variant);
        }

        yield return new Cel(Maat.Clienten, jaar, Klasse: Klassen.Verwijzer + feit.Verwijzer);
        if (feit.Contract.Length > 0)
            yield return new Cel(Maat.Clienten, jaar, Klasse: Klassen.Contract + feit.Contract);
        foreach (var cel in Functiecellen(Maat.Clienten, feit))
            yield return cel;
    }

    /// <summary>The cells in which a measurement of this fact counts, with how much.</summary>
    public static IEnumerable<(Cel Cel, long Waarde)> Cellen(Feit feit, Meting meting) =>
        meting.Maat.IsBedrag() ? Bedragcellen(feit, meting) : Gebeurteniscellen(feit, meting);

    static IEnumerable<(Cel Cel, long Waarde)> Bedragcellen(Feit feit, Meting meting)
    {
        var (maat, waarde, jaar, maand) = (meting.Maat, meting.Waarde, feit.Maand / 100, feit.Maand);
        yield return (new Cel(maat, maand), waarde);
        yield return (new Cel(maat, maand, Aanbieder: feit.Aanbieder), waarde);
        yield return (new Cel(maat, maand, Klasse: Klassen.Categorie + feit.Categorie), waarde);
        yield return (new Cel(maat, jaar, Klasse: Klassen.Verwijzer + feit.Verwijzer), waarde);
        if (feit.Contract.Length > 0)
            yield return (new Cel(maat, maand, Klasse: Klassen.Contract + feit.Contract), waarde);
        foreach (var cel in Functiecellen(maat, feit))
            yield return (cel, waarde);
        foreach (var (deel, bedrag) in Verdeel(feit.Producten, waarde))
        {
            yield return (new Cel(maat, maand, Product(deel)), bedrag);
            yield return (new Cel(maat, jaar, Product(deel), feit.Aanbieder), bedrag);
            yield return (new Cel(maat, maand, Klasse: Klassen.Variant + deel.Variant), bedrag);
        }
    }

    // An event counts whole for each product that its product became, and once in all; distributions by year, they are wide.
    static IEnumerable<(Cel Cel, long Waarde)> Gebeurteniscellen(Feit feit, Meting meting)
    {
        var periode = meting.Maat is Maat.Toewijzingen or Maat.NietGestart ? feit.Maand : feit.Maand / 100;
        foreach (var product in feit.Producten.Select(Product).Distinct().Prepend(""))
        {
            yield return (new Cel(meting.Maat, periode, product, "", meting.Klasse), meting.Waarde);
            yield return (new Cel(meting.Maat, periode, product, feit.Aanbieder, meting.Klasse), meting.Waarde);
        }
    }

    static IEnumerable<Cel> Functiecellen(Maat maat, Feit feit) => feit.Functie.Length == 0 ? [] :
    [
        new Cel(maat, feit.Maand / 100, Klasse: Klassen.Functie + feit.Functie),
        new Cel(maat, feit.Maand / 100, Aanbieder: feit.Aanbieder, Klasse: Klassen.Functie + feit.Functie),
    ];

    static string Product(Productdeel deel) => deel.Code.Length == 0 ? Klassen.GeenCode : deel.Code;

    /// <summary>Divides an amount by shares; what rounding leaves goes to the last, so that the parts add up to the whole.</summary>
    public static IEnumerable<(Productdeel Deel, long Waarde)> Verdeel(IReadOnlyList<Productdeel> delen, long waarde)
    {
        var over = waarde;
        for (var index = 0; index < delen.Count; index++)
        {
            var deel = index == delen.Count - 1 ? over : waarde * delen[index].Aandeel / Productvertaling.Geheel;
            over -= deel;
            yield return (delen[index], deel);
        }
    }
}
