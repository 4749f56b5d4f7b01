using Hub.Keten.Volumes;
using Hub.Validatie.Lezen;

namespace Hub.Keten.Register.Lezen;

/// <summary>Composed elements as the register knows them.</summary>
static class Velden
{
    public static DateOnly Datum(this Veld veld) => Datumgetal.Datum(veld.Getal);

    public static DateOnly? DatumOfNiets(this Veld veld) => veld.IsGevuld ? veld.Datum() : null;

    public static int? NummerOfNiets(this Veld veld) => veld.IsGevuld ? (int)veld.Getal : null;

    public static long? GetalOfNiets(this Veld veld) => veld.IsGevuld ? veld.Getal : null;

    /// <summary>CDT_Product.</summary>
    public static Func<Product?> Product(this Klasse klasse)
    {
        var (categorie, code) = (klasse.Veld("Product/Categorie"), klasse.Veld("Product/Code"));
        return () => categorie.IsGevuld ? new Product(categorie.Tekst!, code.Tekst) : null;
    }

    /// <summary>CDT_Omvang.</summary>
    public static Func<Omvang?> Omvang(this Klasse klasse)
    {
        var (volume, eenheid, frequentie) = (klasse.Veld("Omvang/Volume"), klasse.Veld("Omvang/Eenheid"), klasse.Veld("Omvang/Frequentie"));
        return () => volume.IsGevuld ? new Omvang(volume.Getal, eenheid.Tekst!, (Frequentie)frequentie.Getal) : null;
    }

    /// <summary>CDT_GeslotenPeriode. An end before its begin is a fault of the message itself; here it is read as one day.</summary>
    public static Func<Periode> Periode(this Klasse klasse, string pad)
    {
        var (begin, einde) = (klasse.Veld($"{pad}/Begindatum"), klasse.Veld($"{pad}/Einddatum"));
        return () => new Periode(begin.Datum(), einde.Getal < begin.Getal ? begin.Datum() : einde.Datum());
    }

    /// <summary>An amount with DebetCredit, in eurocents; credit is negative.</summary>
    public static Func<long> Bedrag(this Klasse klasse, string bedrag, string debetCredit)
    {
        var (waarde, dc) = (klasse.Veld(bedrag), klasse.Veld(debetCredit));
        return () => dc.Is("C"u8) ? -waarde.Getal : waarde.Getal;
    }
}
