using Hub.Validatie.Lezen;

namespace Hub.Validatie.Regels;

/// <content>Rules that compare dates with the Dagtekening of the message, and keys with those before.</content>
sealed partial class Berichtregels
{
    /// <summary>Nothing that has happened lies after the Dagtekening of the message that tells it.</summary>
    void TR134(Klasse klasse, Veld datum) =>
        Regel(klasse, datum, () => Als(datum.Getal > _dagtekening.Getal, "Deze datum ligt na de dagtekening van het bericht."));

    /// <summary>A period that is claimed has not ended before it began, and not after the Dagtekening (OP354).</summary>
    void TR137(Klasse klasse, string periode)
    {
        var (begin, einde) = (klasse.Veld($"{periode}/Begindatum"), klasse.Veld($"{periode}/Einddatum"));
        Regel(klasse, einde, () =>
            einde.Getal < begin.Getal ? "Einddatum ligt voor Begindatum."
            : einde.Getal > _dagtekening.Getal ? "Einddatum ligt na de dagtekening van het bericht."
            : null);
    }

    /// <summary>No class occurs twice: its logical key is unique within the class around it.</summary>
    void TR101(Klasse klasse, params string[] sleutel)
    {
        var velden = sleutel.Select(klasse.Veld).ToArray();
        var melding = $"Deze klasse staat al in het bericht: dezelfde {string.Join(", ", sleutel.Select(Naam))}.";
        var gezien = new Sleutelset();
        klasse.Ouder!.BijBegin(gezien.Leeg);
        Regel(klasse, () => Als(IsDubbel(gezien, velden), melding));
    }

    /// <summary>Each AangevraagdProduct has a ReferentieAanbieder of its own, so that its answer can name it (OP361).</summary>
    void TR383(Klasse product)
    {
        var referentie = product.Veld("ReferentieAanbieder");
        Veld[] sleutel = [referentie];
        var gezien = new Sleutelset();
        product.Ouder!.BijBegin(gezien.Leeg);
        Regel(product, referentie, () => Als(IsDubbel(gezien, sleutel), "Een ander AangevraagdProduct in dit bericht heeft dezelfde ReferentieAanbieder."));
    }

    static bool IsDubbel(Sleutelset gezien, Veld[] sleutel)
    {
        gezien.Maak(sleutel);
        return !gezien.Voeg();
    }
}
