using Hub.Validatie.Schrijven;

namespace Hub.Berichtproeven.Taal;

/// <content>Toewijzingen, starts, stops, verzoeken and their answers.</content>
sealed partial class Bouwer
{
    static void Toewijzing(Berichtschrijver x, Zin zin, DateOnly dagtekening)
    {
        using var _ = x.Begin("ToegewezenProduct");
        var (ingang, einde) = (zin.Dag("vanaf") ?? throw zin.Fout("een toewijzing geldt 'vanaf'"), zin.Dag("tot"));
        x.Waarde("ToewijzingNummer", zin.Neem("het toewijzingnummer"));
        x.Waarde("ReferentieAanbieder", zin.Na("voor"));
        Product(x, zin);
        x.Waarde("Toewijzingsdatum", zin.Dag("vastgesteld") ?? Eerste(ingang.AddDays(-14), dagtekening));
        x.Waarde("Toewijzingstijd", "10:00:00");
        x.Waarde("Ingangsdatum", ingang);
        x.Waarde("Einddatum", einde);
        x.Waarde("RedenWijziging", zin.Na("wijziging"));
        Omvang(x, zin);
        x.Waarde("Budget", zin.Bedrag("budget"));
    }

    static void Start(Berichtschrijver x, Zin zin)
    {
        using var _ = x.Begin("StartProduct");
        Levering(x, zin);
        x.Waarde("StatusAanlevering", zin.Heeft("verwijderen") ? "3" : "1");
    }

    static void Stop(Berichtschrijver x, Zin zin)
    {
        using var _ = x.Begin("StopProduct");
        Levering(x, zin);
        x.Waarde("RedenBeeindiging", zin.Heeft("tijdelijk") ? "20" : zin.Na("reden") ?? "31");
        x.Waarde("Einddatum", zin.Dag("tot"));
        x.Waarde("StatusAanlevering", zin.Heeft("verwijderen") ? "3" : "1");
    }

    static void Levering(Berichtschrijver x, Zin zin)
    {
        x.Waarde("ToewijzingNummer", zin.Heeft("taakgericht") ? null : zin.Neem("het toewijzingnummer"));
        Product(x, zin);
        x.Waarde("Begindatum", zin.Dag("vanaf"));
    }

    static void Aanvraag(Berichtschrijver x, Zin zin)
    {
        using var _ = x.Begin("AangevraagdProduct");
        x.Waarde("ReferentieAanbieder", zin.Neem("de referentie"));
        Product(x, zin);
        x.Waarde("ToewijzingIngangsdatum", zin.Dag("vanaf"));
        x.Waarde("ToewijzingEinddatum", zin.Dag("tot"));
        Omvang(x, zin);
        x.Waarde("Budget", zin.Bedrag("budget"));
        using var verwijzer = x.Begin("Verwijzer");
        x.Basis("Type", "01");
    }

    static void Wijziging(Berichtschrijver x, Berichttekst tekst)
    {
        using var client = x.Begin("Client");
        x.Waarde("Bsn", Bsn(tekst.Kop));
        using var verzoek = x.Begin("Verzoek");
        x.Waarde("ReferentieAanbieder", tekst.Kop.Na("verzoek"));
        x.Waarde("RedenVerzoek", "1");
        Lijst(x, tekst, "ongewijzigd", "OngewijzigdeProducten", "OngewijzigdProduct", zin => x.Waarde("ToewijzingNummer", zin.Neem("het toewijzingnummer")));
        Lijst(x, tekst, "wijzig", "TeWijzigenProducten", "TeWijzigenProduct", zin =>
        {
            x.Waarde("ToewijzingNummer", zin.Neem("het toewijzingnummer"));
            Gewenst(x, zin);
        });
        Lijst(x, tekst, "nieuw", "NieuweProducten", "NieuwProduct", zin =>
        {
            Product(x, zin);
            Gewenst(x, zin);
        });
    }

    static void Gewenst(Berichtschrijver x, Zin zin)
    {
        x.Waarde("GewensteIngangsdatum", zin.Dag("vanaf"));
        x.Waarde("Einddatum", zin.Dag("tot"));
        Omvang(x, zin);
        x.Waarde("Budget", zin.Bedrag("budget"));
    }

    static void Antwoord(Berichtschrijver x, Zin zin)
    {
        using var _ = x.Begin("Antwoord");
        x.Waarde("ReferentieAanbieder", zin.Neem("de referentie"));
        x.Waarde("VerzoekAntwoord", zin.Heeft("in", "onderzoek") ? "2" : zin.Heeft("afgewezen") ? "1" : throw zin.Fout("schrijf 'afgewezen' of 'in onderzoek'"));
        x.Waarde("RedenAfwijzingVerzoek", zin.Na("reden"));
        if (zin.Na("woonplaats") is not { } gemeente)
            return;
        using var woonplaats = x.Begin("Woonplaatsbeginsel");
        x.Waarde("Gemeente", gemeente);
    }

    static void Lijst(Berichtschrijver x, Berichttekst tekst, string soort, string lijst, string klasse, Action<Zin> schrijf)
    {
        var zinnen = tekst.Zinnen.Where(zin => zin.Soort == soort).ToList();
        if (zinnen.Count == 0)
            return;
        using var _ = x.Begin(lijst);
        foreach (var zin in zinnen)
        {
            using var __ = x.Begin(klasse);
            Is(zin, soort);
            schrijf(zin);
        }
    }

    static void Product(Berichtschrijver x, Zin zin)
    {
        if (zin.Na("product") is not { } product)
            return;
        using var _ = x.Begin("Product");
        x.Basis("Categorie", product[..2]);
        x.Basis("Code", product.Length > 2 ? product : null);
    }

    static void Omvang(Berichtschrijver x, Zin zin)
    {
        if (zin.Volume("volume") is not var (volume, eenheid))
            return;
        using var _ = x.Begin("Omvang");
        x.Basis("Volume", volume);
        x.Basis("Eenheid", eenheid);
        x.Basis(
            "Frequentie",
            zin.Heeft("per", "dag") ? "1" : zin.Heeft("per", "week") ? "2" : zin.Heeft("per", "maand") ? "4" : zin.Heeft("in", "totaal") ? "6"
            : throw zin.Fout("schrijf bij een volume 'per dag', 'per week', 'per maand' of 'in totaal'"));
    }
}
