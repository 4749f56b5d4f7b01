using Hub.Generator.Gegevens;
using Hub.Generator.Xml;

namespace Hub.Generator.Berichten;

/// <summary>JW317 and its retour JW318.</summary>
static class VerzoekOmWijziging
{
    const string AndereClientsituatie = "1";

    /// <summary>
    /// The first product is to change, those between stay as they are, the last is new (IV092); so there always is one that
    /// exists (TR352) and one that differs (TR353).
    /// </summary>
    public static void Schrijf(Berichtschrijver x, Casus casus, string fout)
    {
        var (eerste, rest) = (casus.Toewijzingen[0], casus.Toewijzingen.Skip(1).ToList());
        using var _ = x.Begin("Client");
        x.Waarde("Bsn", casus.Bsn);
        using (x.Begin("Verzoek"))
        {
            x.Waarde("ReferentieAanbieder", eerste.Referentie);
            x.Waarde("RedenVerzoek", AndereClientsituatie);
            Ongewijzigd(x, [.. rest.SkipLast(1)]);
            TeWijzigen(x, eerste, fout);
            if (rest.Count > 0)
                Nieuw(x, rest[^1], casus.Peildatum);
            x.Retourcodes(Retourcodes.Goed);
        }

        x.Retourcodes(Retourcodes.Goed);
    }

    static void Ongewijzigd(Berichtschrijver x, List<Toewijzing> toewijzingen)
    {
        if (toewijzingen.Count == 0)
            return;
        using var _ = x.Begin("OngewijzigdeProducten");
        foreach (var toewijzing in toewijzingen)
        {
            using var __ = x.Begin("OngewijzigdProduct");
            x.Waarde("ToewijzingNummer", toewijzing.Nummer);
            x.Retourcodes(Retourcodes.Goed);
        }
    }

    /// <summary>More of the same, from the first day of the assignment, as a change in the past must (TR357).</summary>
    static void TeWijzigen(Berichtschrijver x, Toewijzing toewijzing, string code)
    {
        using var _ = x.Begin("TeWijzigenProducten");
        using var __ = x.Begin("TeWijzigenProduct");
        x.Waarde("ToewijzingNummer", toewijzing.Nummer);
        x.Waarde("GewensteIngangsdatum", toewijzing.Ingangsdatum);
        x.Waarde("Einddatum", toewijzing.Einddatum?.AddMonths(1));
        x.Omvang(toewijzing.Omvang is { } omvang ? omvang with { Volume = omvang.Volume + 1 } : null);
        x.Waarde("Budget", toewijzing.Budget + 10000);
        x.Retourcodes(code);
    }

    /// <summary>Wanted after the day of the request (TR380).</summary>
    static void Nieuw(Berichtschrijver x, Toewijzing toewijzing, DateOnly dagtekening)
    {
        var ingang = new DateOnly(dagtekening.Year, dagtekening.Month, 1).AddMonths(1);
        using var _ = x.Begin("NieuweProducten");
        using var __ = x.Begin("NieuwProduct");
        x.Product(toewijzing.Product);
        x.Waarde("GewensteIngangsdatum", ingang);
        x.Waarde("Einddatum", ingang.AddMonths(6).AddDays(-1));
        x.Omvang(toewijzing.Omvang);
        x.Waarde("Budget", toewijzing.Budget);
        x.Retourcodes(Retourcodes.Goed);
    }
}
