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

    /// <summary>Outside euros the amount is volume times tariff; in minutes it may follow from a tariff per hour (IV081).</summary>
    void TR346(Klasse prestatie)
    {
        var (eenheid, volume, tarief) = (prestatie.Veld("Eenheid"), prestatie.Veld("GeleverdVolume"), prestatie.Veld("ProductTarief"));
        var bedrag = prestatie.Veld("IngediendBedrag/Bedrag");
        Regel(prestatie, bedrag, () => Als(
            tarief.IsGevuld && !eenheid.Is("83"u8) && bedrag.Getal != volume.Getal * tarief.Getal
            && !(eenheid.Is("01"u8) && VolgtUitUurtarief(bedrag.Getal, volume.Getal, tarief.Getal)),
            "Het bedrag is niet GeleverdVolume maal ProductTarief."));
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

    /// <summary>A product code belongs to its category, in the standard list or in that of the contract (IV075).</summary>
    void TR381(Klasse klasse, string categorie, string code)
    {
        var (cat, product) = (klasse.Veld(categorie), klasse.Veld(code));
        Regel(klasse, product, () => Als(
            product.IsGevuld && !_bronnen.Producten.KanHorenBij(cat.Waarde, product.Waarde), "Deze productcode hoort niet bij deze productcategorie."));
    }

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
