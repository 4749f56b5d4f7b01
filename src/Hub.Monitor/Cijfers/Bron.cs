using System.Globalization;
using Hub.Monitor.Indelen;
using Hub.Monitor.Tellen;

namespace Hub.Monitor.Cijfers;

/// <summary>From which cells a figure was counted, as a text that goes into links.</summary>
/// <param name="Maat">What is counted.</param>
/// <param name="Periode">A month; or a year: its own cells and those of its months.</param>
/// <param name="Product">Product.</param>
/// <param name="Aanbieder">AGB-code.</param>
/// <param name="Klasse">Class; <c>*</c> is any class of a distribution.</param>
public readonly record struct Bron(Maat Maat, int Periode, string Product = "", string Aanbieder = "", string Klasse = "")
{
    const char Scheiding = '~';
    const string Alle = "*";

    /// <summary>The count of the persons behind it.</summary>
    public Cel Personen => new(Maat.Personen(), Periode, Product, Aanbieder, Klasse == Alle ? "" : Klasse);

    /// <summary>The text.</summary>
    public override string ToString() => string.Join(
        Scheiding, new[] { Maat.ToString(), Periode.ToString(CultureInfo.InvariantCulture), Product, Aanbieder, Klasse }.Select(Uri.EscapeDataString));

    /// <summary>Reads the text; null when it is none.</summary>
    public static Bron? Lees(string tekst) =>
        tekst.Length <= 400 && tekst.Split(Scheiding) is [var maat, var periode, var product, var aanbieder, var klasse]
        && Enum.TryParse<Maat>(maat, out var m) && Enum.IsDefined(m) && char.IsAsciiLetter(maat[0])
        && int.TryParse(periode, NumberStyles.None, CultureInfo.InvariantCulture, out var p)
            ? new Bron(m, p, Uri.UnescapeDataString(product), Uri.UnescapeDataString(aanbieder), Uri.UnescapeDataString(klasse))
            : null;

    /// <summary>Those of a client's facts that were counted in it.</summary>
    public IEnumerable<Feit> Kies(IReadOnlyList<Feit> feiten)
    {
        var bron = this;
        // Who counted in an earlier month of the year is not new in this one.
        var eerder = Maat == Maat.NieuweClienten && Periode >= 10_000 ? Periode % 100 - 1 : 0;
        return Enumerable.Range(1, eerder).Any(terug => feiten.Any((bron with { Periode = bron.Periode - terug }).Telt)) ? [] : feiten.Where(Telt);
    }

    bool Telt(Feit feit)
    {
        var bron = this;
        return Maat is Maat.Clienten or Maat.NieuweClienten
            ? Uitrol.Clientcellen(feit).Any(cel => bron.Bevat(cel with { Maat = bron.Maat }))
            : feit.Metingen.Where(m => m.Maat == bron.Maat && m.Waarde != 0).SelectMany(m => Uitrol.Cellen(feit, m)).Any(c => bron.Bevat(c.Cel));
    }

    bool Bevat(Cel cel) => cel.Maat == Maat && (cel.Periode == Periode || cel.Jaar == Periode) && cel.Product == Product && cel.Aanbieder == Aanbieder
        && (Klasse == Alle || cel.Klasse == Klasse);
}
