using Hub.Generator.Gegevens;
using Hub.Generator.Xml;

namespace Hub.Generator.Berichten;

/// <summary>JW305 and its retour JW306.</summary>
static class Startbericht
{
    public static void Schrijf(Berichtschrijver x, Casus casus, string fout)
    {
        using var _ = x.Begin("Client");
        Client.Schrijf(x, casus);
        using (x.Begin("StartProducten"))
        {
            for (var index = 0; index < casus.Toewijzingen.Count; index++)
                Product(x, casus.Toewijzingen[index], Retourcodes.Voor(index, fout));
        }

        x.Retourcodes(Retourcodes.Goed);
    }

    static void Product(Berichtschrijver x, Toewijzing toewijzing, string code)
    {
        using var _ = x.Begin("StartProduct");
        x.Waarde("ToewijzingNummer", toewijzing.Nummer);
        x.Product(toewijzing.Product);
        x.Waarde("ToewijzingIngangsdatum", toewijzing.Ingangsdatum);
        x.Waarde("Begindatum", toewijzing.Begindatum);
        x.Waarde("StatusAanlevering", "1"); // CS058
        x.Retourcodes(code);
    }
}
