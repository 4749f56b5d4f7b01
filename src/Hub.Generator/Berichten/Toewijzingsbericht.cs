using Hub.Generator.Gegevens;
using Hub.Generator.Xml;

namespace Hub.Generator.Berichten;

/// <summary>JW301 and its retour JW302.</summary>
static class Toewijzingsbericht
{
    const string Verblijfadres = "03";
    const string TijdelijkAdres = "04";
    const string Ouder = "10";
    const string TolkTaal = "1";

    public static void Schrijf(Berichtschrijver x, Casus casus, string fout)
    {
        using var _ = x.Begin("Client");
        x.Waarde("Bsn", casus.Bsn);
        x.Geboortedatum(casus.Client.Geboortedatum);
        x.Waarde("Geslacht", casus.Client.Geslacht);
        x.VolledigeNaam(casus.Client);
        if (casus.Adres.Huisnummer % 5 == 0)
            Communicatie(x);
        Relaties(x, casus);
        Contactgegevens(x, casus);
        using (x.Begin("ToegewezenProducten"))
        {
            for (var index = 0; index < casus.Toewijzingen.Count; index++)
                Product(x, casus.Toewijzingen[index], casus.Peildatum, Retourcodes.Voor(index, fout));
        }

        x.Retourcodes(Retourcodes.Goed);
    }

    static void Communicatie(Berichtschrijver x)
    {
        using var _ = x.Begin("Communicatie");
        x.Basis("Vorm", TolkTaal);
        x.Basis("Taal", "Tigrinya"); // CD007: goes with an interpreter
    }

    static void Relaties(Berichtschrijver x, Casus casus)
    {
        using var _ = x.Begin("Relaties");
        using var __ = x.Begin("Relatie");
        x.Waarde("Nummer", "1");
        x.Waarde("Volgorde", 1);
        x.Waarde("Soort", Ouder);
        x.Geboortedatum(casus.Gezagsdrager.Geboortedatum);
        x.Waarde("Geslacht", casus.Gezagsdrager.Geslacht);
        x.VolledigeNaam(casus.Gezagsdrager);
        using (x.Begin("Contact"))
        {
            x.Waarde("Soort", Verblijfadres);
            x.Adres(casus.Adres);
            x.Telefoon("0243290000");
            x.Waarde("Emailadres", "gezagsdrager@voorbeeld.nl");
            x.Retourcodes(Retourcodes.Goed);
        }

        x.Retourcodes(Retourcodes.Goed);
    }

    /// <summary>Where the client lives (TR061), and for some a temporary address with its period (CD009).</summary>
    static void Contactgegevens(Berichtschrijver x, Casus casus)
    {
        using var _ = x.Begin("Contactgegevens");
        using (x.Begin("Contact"))
        {
            x.Waarde("Soort", Verblijfadres);
            x.Adres(casus.Adres);
            x.Telefoon("0612345678");
            x.Retourcodes(Retourcodes.Goed);
        }

        if (casus.Adres.Huisletter is null)
            return;
        using var __ = x.Begin("Contact");
        x.Waarde("Soort", TijdelijkAdres);
        x.Adres(casus.Adres with { Straat = "Logeerhof", Huisletter = null });
        x.Waarde("Organisatie", "Logeerhuis De Proef");
        using (x.Begin("Periode"))
            x.Basis("Begindatum", casus.Toewijzingen[0].Ingangsdatum);
        x.Retourcodes(Retourcodes.Goed);
    }

    static void Product(Berichtschrijver x, Toewijzing toewijzing, DateOnly dagtekening, string code)
    {
        using var _ = x.Begin("ToegewezenProduct");
        x.Waarde("ToewijzingNummer", toewijzing.Nummer);
        x.Waarde("ReferentieAanbieder", toewijzing.Referentie);
        x.Product(toewijzing.Product);
        x.Waarde("Toewijzingsdatum", dagtekening);
        x.Waarde("Toewijzingstijd", "09:30:00");
        x.Waarde("Ingangsdatum", toewijzing.Ingangsdatum);
        x.Waarde("Einddatum", toewijzing.Einddatum);
        x.Omvang(toewijzing.Omvang);
        x.Waarde("Budget", toewijzing.Budget);
        x.Retourcodes(code);
    }
}
