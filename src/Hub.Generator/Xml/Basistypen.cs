using Hub.Generator.Gegevens;

namespace Hub.Generator.Xml;

/// <summary>The shared composite types of the standard (CDT_…), each as an element with a name.</summary>
static class Basistypen
{
    public static void Geboortedatum(this Berichtschrijver x, DateOnly datum)
    {
        using var _ = x.Begin("Geboortedatum");
        x.Basis("Datum", datum);
    }

    /// <summary>CDT_VolledigeNaam; without a partner's name only "own name" is allowed (CS050).</summary>
    public static void VolledigeNaam(this Berichtschrijver x, Persoon persoon)
    {
        using var _ = x.Begin("Naam");
        Naamdelen(x, persoon);
        x.Basis("NaamGebruik", "1");
    }

    public static void VerkorteNaam(this Berichtschrijver x, Persoon persoon)
    {
        using var _ = x.Begin("Naam");
        Naamdelen(x, persoon);
    }

    public static void Adres(this Berichtschrijver x, Adres adres)
    {
        using var _ = x.Begin("Adres");
        using (x.BeginBasis("Huis"))
        {
            x.Basis("Huisnummer", adres.Huisnummer);
            x.Basis("Huisletter", adres.Huisletter);
        }

        x.Basis("Postcode", adres.Postcode);
        x.Basis("Straatnaam", adres.Straat);
        x.Basis("Plaatsnaam", adres.Plaats);
        x.Basis("LandCode", "NL"); // CD005: goes with Postcode
    }

    public static void Telefoon(this Berichtschrijver x, string nummer)
    {
        using var _ = x.Begin("Telefoon");
        using var __ = x.BeginBasis("Telefoon01");
        x.Basis("Telefoonnummer", nummer);
        x.Basis("Landnummer", "0031");
    }

    public static void Product(this Berichtschrijver x, Product? product)
    {
        if (product is null)
            return;
        using var _ = x.Begin("Product");
        x.Basis("Categorie", product.Categorie);
        x.Basis("Code", product.Code);
    }

    public static void Omvang(this Berichtschrijver x, Omvang? omvang)
    {
        if (omvang is null)
            return;
        using var _ = x.Begin("Omvang");
        x.Basis("Volume", omvang.Volume);
        x.Basis("Eenheid", omvang.Eenheid);
        x.Basis("Frequentie", omvang.Frequentie);
    }

    public static void Periode(this Berichtschrijver x, string naam, DateOnly begin, DateOnly einde)
    {
        using var _ = x.Begin(naam);
        x.Basis("Begindatum", begin);
        x.Basis("Einddatum", einde);
    }

    /// <summary>CDT_BedragMetDC and CDT_TotaalBedragMetDC: the sign as a letter, D for zero (CS325).</summary>
    public static void Bedrag(this Berichtschrijver x, string naam, string bedragnaam, long eurocenten)
    {
        using var _ = x.Begin(naam);
        x.Basis(bedragnaam, Math.Abs(eurocenten));
        x.Basis("DebetCredit", eurocenten < 0 ? "C" : "D");
    }

    static void Naamdelen(Berichtschrijver x, Persoon persoon)
    {
        using (x.BeginBasis("Geslachtsnaam"))
        {
            x.Basis("Achternaam", persoon.Achternaam);
            x.Basis("Voorvoegsel", persoon.Voorvoegsel);
        }

        x.Basis("Voornamen", persoon.Voornaam);
        x.Basis("Voorletters", persoon.Voorletter);
    }
}
