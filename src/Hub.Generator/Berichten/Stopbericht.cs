using Hub.Generator.Gegevens;
using Hub.Generator.Xml;

namespace Hub.Generator.Berichten;

/// <summary>JW307 and its retour JW308.</summary>
static class Stopbericht
{
    const string VolgensPlan = "31";

    public static void Schrijf(Berichtschrijver x, Casus casus, string fout)
    {
        using var _ = x.Begin("Client");
        Client.Schrijf(x, casus);
        using (x.Begin("StopProducten"))
        {
            for (var index = 0; index < casus.Toewijzingen.Count; index++)
                Product(x, casus.Toewijzingen[index], casus.Peildatum, Retourcodes.Voor(index, fout));
        }

        x.Retourcodes(Retourcodes.Goed);
    }

    static void Product(Berichtschrijver x, Toewijzing toewijzing, DateOnly dagtekening, string code)
    {
        using var _ = x.Begin("StopProduct");
        x.Waarde("ToewijzingNummer", toewijzing.Nummer);
        x.Product(toewijzing.Product);
        x.Waarde("ToewijzingIngangsdatum", toewijzing.Ingangsdatum);
        x.Waarde("Begindatum", toewijzing.Begindatum);
        x.Waarde("RedenBeeindiging", VolgensPlan);
        x.Waarde("Einddatum", dagtekening); // TR134: not later
        x.Waarde("StatusAanlevering", "1"); // CS058
        x.Retourcodes(code);
    }
}
