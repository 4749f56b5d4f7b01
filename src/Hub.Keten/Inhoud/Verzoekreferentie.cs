using Hub.Validatie.Lezen;

namespace Hub.Keten.Inhoud;

/// <summary>A ReferentieAanbieder in a message, with what the message says about it.</summary>
/// <param name="Referentie">Its value: a reference that may lead back to a client.</param>
/// <param name="InOnderzoek">True when VerzoekAntwoord says that the decision is still to come.</param>
readonly record struct Verzoekreferentie(string Referentie, bool InOnderzoek)
{
    /// <summary>Finds those of a JW301, 315, 317 or 319.</summary>
    public static void Volg(Klassenlezer lezer, Action<Verzoekreferentie> gevonden)
    {
        var soort = lezer.Schema.Soort.Naam;
        var klasse = lezer.Klasse(soort switch
        {
            "JW301" => "Client/ToegewezenProducten/ToegewezenProduct",
            "JW315" => "Client/AangevraagdeProducten/AangevraagdProduct",
            "JW317" => "Client/Verzoek",
            _ => "Antwoord",
        });
        var referentie = klasse.Veld("ReferentieAanbieder");
        var antwoord = soort == "JW319" ? klasse.Veld("VerzoekAntwoord") : null;
        klasse.BijEinde(() =>
        {
            if (referentie.Tekst is { } tekst)
                gevonden(new Verzoekreferentie(tekst, antwoord?.Is("2"u8) == true)); // WJ760: aanvraag in onderzoek
        });
    }
}
