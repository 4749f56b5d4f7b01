using Hub.Generator.Gegevens;

namespace Hub.Generator.Berichten;

/// <summary>JW319 and its retour JW320.</summary>
static class Antwoordbericht
{
    const string Afgewezen = "1";
    const string InOnderzoek = "2";
    const string GeenContract = "3";
    const string Woonplaatsbeginsel = "8";
    const string AndereGemeente = "0202"; // Arnhem

    /// <summary>Under examination, refused, or refused because another gemeente is responsible (IV095): by the house number.</summary>
    public static void Schrijf(Berichtschrijver x, Casus casus, string fout)
    {
        var reden = (casus.Adres.Huisnummer % 3) switch
        {
            0 => null, // CD086
            1 => GeenContract,
            _ => Woonplaatsbeginsel,
        };
        using var _ = x.Begin("Antwoord");
        x.Waarde("ReferentieAanbieder", casus.Toewijzingen[0].Referentie);
        x.Waarde("VerzoekAntwoord", reden is null ? InOnderzoek : Afgewezen);
        x.Waarde("RedenAfwijzingVerzoek", reden); // CD085
        if (reden == Woonplaatsbeginsel) // TR377, TR409
        {
            using var __ = x.Begin("Woonplaatsbeginsel");
            x.Waarde("Gemeente", AndereGemeente);
            x.Retourcodes(Retourcodes.Goed);
        }

        x.Retourcodes(fout);
    }
}
