using Hub.Validatie.Lezen;

namespace Hub.Validatie.Regels;

/// <content>Level 4: rules that need the calendar, the list of gemeenten, the product codes or the arithmetic of a contract.</content>
sealed partial class Berichtregels
{
    const int MinutenPerUur = 60;

    /// <summary>A Dagtekening does not lie in the future.</summary>
    void TR135()
    {
        var bericht = _lezer.Bericht;
        var vandaag = 0;
        bericht.BijBegin(() => vandaag = Datumgetal.Van(_bronnen.Vandaag()));
        string[] datums = _lezer.Schema.Zoek("Header/DeclaratieIdentificatie") < 0
            ? ["BerichtIdentificatie"]
            : ["BerichtIdentificatie", "DeclaratieIdentificatie"];
        foreach (var datum in datums.Select(element => bericht.Veld($"Header/{element}/Dagtekening")))
            Regel(bericht, datum, () => Als(datum.Getal > vandaag, "Deze dagtekening ligt in de toekomst."));
    }

    /// <summary>
    /// Outside euros the amount is volume times tariff; in minutes it may follow from a tariff per hour (IV081): from that of the
    /// contract when the hub knows it, else from any.
    /// </summary>
    void TR346(Klasse prestatie)
    {
        var (eenheid, volume, tarief) = (prestatie.Veld("Eenheid"), prestatie.Veld("GeleverdVolume"), prestatie.Veld("ProductTarief"));
        var (bedrag, afgesproken) = (prestatie.Veld("IngediendBedrag/Bedrag"), AfgesprokenBedragen(prestatie, eenheid, volume, tarief));
        Regel(prestatie, bedrag, () => !tarief.IsGevuld || eenheid.Is("83"u8) ? null : afgesproken() is { Count: > 0 } bedragen
            ? Als(!bedragen.Contains(bedrag.Getal), "Het bedrag volgt niet uit GeleverdVolume en het tarief in het contract.")
            : Als(
                bedrag.Getal != volume.Getal * tarief.Getal && !(eenheid.Is("01"u8) && VolgtUitUurtarief(bedrag.Getal, volume.Getal, tarief.Getal)),
                "Het bedrag is niet GeleverdVolume maal ProductTarief."));
    }

    // A tariff may change within the month: that of its first or its last day is right.
    Func<IReadOnlyList<long>> AfgesprokenBedragen(Klasse prestatie, Veld eenheid, Veld volume, Veld tarief)
    {
        var (categorie, code) = (prestatie.Veld("ProductCategorie"), prestatie.Veld("ProductCode"));
        var (begin, einde) = (prestatie.Veld("ProductPeriode/Begindatum"), prestatie.Veld("ProductPeriode/Einddatum"));
        return () => Contracten.IsLeeg || code.Tekst is not { } product ? [] : [.. Op(begin, product), .. Op(einde, product)];

        IReadOnlyList<long> Op(Veld dag, string product) =>
            Datumgetal.DatumOfNiets(dag.Getal) is { } datum
                ? Contracten.Bedragen(categorie.Tekst ?? "", product, datum, eenheid.Tekst ?? "", tarief.Getal, volume.Getal)
                : [];
    }

    /// <summary>A gemeentecode is in the list that the CBS had on the date concerned (IV046).</summary>
    /// <param name="gemeente">The code.</param>
    /// <param name="product">A class whose date counts too: after a herindeling the old code may be used for what began before it; or null.</param>
    /// <param name="datum">That date.</param>
    void TR378(Veld gemeente, Klasse? product = null, string? datum = null)
    {
        var geldig = false;
        _lezer.Bericht.BijBegin(() => geldig = false);
        if (product?.Veld(datum!) is { } dag)
            product.BijEinde(() => geldig = geldig || (dag.IsGevuld && _bronnen.Gemeenten.KanBestaan(gemeente.Waarde, dag.Getal)));
        Regel(_lezer.Bericht, gemeente, () => Als(
            gemeente.IsGevuld && !geldig && !_bronnen.Gemeenten.KanBestaan(gemeente.Waarde, _dagtekening.Getal),
            "Deze gemeentecode staat niet in de lijst van het CBS die op deze datum geldt."));
    }

    /// <summary>A product code belongs to its category: in the contracts when they name it, else in the standard list (IV075).</summary>
    /// <param name="klasse">The class.</param>
    /// <param name="categorie">Its category.</param>
    /// <param name="code">Its code.</param>
    /// <param name="datum">The day on which the contracts must hold.</param>
    void TR381(Klasse klasse, string categorie, string code, string datum)
    {
        var (cat, product, dag) = (klasse.Veld(categorie), klasse.Veld(code), klasse.Veld(datum));
        Regel(klasse, product, () => Als(
            product.IsGevuld && !(PastBijContract(cat, product, dag) ?? _bronnen.Producten.KanHorenBij(cat.Waarde, product.Waarde)),
            "Deze productcode hoort niet bij deze productcategorie."));
    }

    bool? PastBijContract(Veld categorie, Veld code, Veld dag) =>
        !Contracten.IsLeeg && Datumgetal.DatumOfNiets(dag.Getal) is { } datum ? Contracten.Past(categorie.Tekst ?? "", code.Tekst!, datum) : null;

    // True when some tariff per hour, in cents, gives both this tariff per minute and this amount when rounded (half up).
    internal static bool VolgtUitUurtarief(long bedrag, long minuten, long minuuttarief)
    {
        if (minuten == 0)
            return bedrag == 0;
        var laagste = Math.Max((MinutenPerUur * minuuttarief) - (MinutenPerUur / 2), Gedeeld((MinutenPerUur * bedrag) - (MinutenPerUur / 2), minuten));
        return laagste < (MinutenPerUur * minuuttarief) + (MinutenPerUur / 2)
            && (laagste * minuten) < (MinutenPerUur * bedrag) + (MinutenPerUur / 2);
    }

    // Rounded up.
    static long Gedeeld(long teller, long noemer) => teller <= 0 ? 0 : (teller + noemer - 1) / noemer;
}
