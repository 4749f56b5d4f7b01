using System.Globalization;
using Hub.Validatie.Lezen;

namespace Hub.Keten.Inhoud;

/// <summary>A toewijzing as a message names it.</summary>
/// <param name="Bsn">The client: for a pseudonym only, never written down.</param>
/// <param name="Nummer">ToewijzingNummer.</param>
readonly record struct Toewijzingverwijzing(string Bsn, int Nummer)
{
    /// <summary>ToewijzingNummer as part of a key.</summary>
    public string Tekst => Nummer.ToString(CultureInfo.InvariantCulture);

    /// <summary>Finds those of a JW301, 305, 307 or 323. The Bsn of a Client stands before its classes.</summary>
    public static void Volg(Klassenlezer lezer, Action<Toewijzingverwijzing> gevonden)
    {
        var (client, onderdeel) = Klassen(lezer);
        var (bsn, nummer) = (client.Veld("Bsn"), onderdeel.Veld("ToewijzingNummer"));
        onderdeel.BijEinde(() =>
        {
            if (nummer.IsGevuld)
                gevonden(new Toewijzingverwijzing(bsn.Tekst!, (int)nummer.Getal));
        });
    }

    static (Klasse Client, Klasse Onderdeel) Klassen(Klassenlezer lezer)
    {
        var soort = lezer.Schema.Soort.Naam;
        var client = lezer.Klasse(soort == "JW323" ? "Declaratie/Clienten/Client" : "Client");
        return (client, client.Klas(soort switch
        {
            "JW301" => "ToegewezenProducten/ToegewezenProduct",
            "JW305" => "StartProducten/StartProduct",
            "JW307" => "StopProducten/StopProduct",
            _ => "Prestaties/Prestatie",
        }));
    }
}
