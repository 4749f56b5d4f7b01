using Hub.Generator.Gegevens;
using Hub.Generator.Xml;

namespace Hub.Generator.Berichten;

/// <summary>JW315 and its retour JW316.</summary>
static class VerzoekOmToewijzing
{
    const string Ja = "1";

    public static void Schrijf(Berichtschrijver x, Casus casus, string fout)
    {
        using var _ = x.Begin("Client");
        Client.Schrijf(x, casus);
        x.Waarde("GezagsdragerBekend", Ja);
        using (x.Begin("AangevraagdeProducten"))
        {
            for (var index = 0; index < casus.Toewijzingen.Count; index++)
                Product(x, casus.Toewijzingen[index], index, Retourcodes.Voor(index, fout));
        }

        x.Retourcodes(Retourcodes.Goed);
    }

    static void Product(Berichtschrijver x, Toewijzing toewijzing, int index, string code)
    {
        var beschikt = index % 2 == 0;
        using var _ = x.Begin("AangevraagdProduct");
        x.Waarde("ReferentieAanbieder", toewijzing.Referentie);
        x.Waarde("BeschikkingNummer", beschikt ? toewijzing.Nummer : default(long?));
        x.Product(toewijzing.Product);
        x.Waarde("BeschikkingIngangsdatum", beschikt ? toewijzing.Ingangsdatum : default(DateOnly?)); // CD043
        x.Waarde("ToewijzingIngangsdatum", toewijzing.Ingangsdatum);
        x.Waarde("ToewijzingEinddatum", toewijzing.Einddatum);
        x.Omvang(toewijzing.Omvang);
        x.Waarde("Budget", toewijzing.Budget);
        Verwijzer(x, index);
        x.Waarde("Raamcontract", Ja);
        x.Retourcodes(code);
    }

    /// <summary>
    /// A referrer with a code has no name (CD066), one that can have a code but has none has a name (CD067); others have no code
    /// (CD068).
    /// </summary>
    static void Verwijzer(Berichtschrijver x, int index)
    {
        (string Type, string? Naam, string? Code) verwijzer = (index % 3) switch
        {
            0 => ("02", null, "01234567"),
            1 => ("05", "Polikliniek Kindergeneeskunde", null),
            _ => ("06", null, null),
        };
        using var _ = x.Begin("Verwijzer");
        x.Basis("Type", verwijzer.Type);
        x.Basis("Naam", verwijzer.Naam);
        x.Basis("ZorgverlenerCode", verwijzer.Code);
    }
}
