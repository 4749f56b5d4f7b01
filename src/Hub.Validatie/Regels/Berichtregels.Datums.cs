using Hub.Validatie.Lezen;

namespace Hub.Validatie.Regels;

/// <content>Rules that compare dates with the Dagtekening of the message, and keys with those before.</content>
sealed partial class Berichtregels
{
    /// <summary>Nothing that has happened lies after the Dagtekening of the message that tells it.</summary>
    void TR134(Klasse klasse, Veld datum) =>
        Regel(klasse, datum, () => Als(datum.Dag > _dagtekening.Dag, "Deze datum ligt na de dagtekening van het bericht."));

    /// <summary>A period that is claimed has not ended before it began, and not after the Dagtekening (OP354).</summary>
    void TR137(Klasse klasse, string periode)
    {
        var (begin, einde) = (klasse.Veld($"{periode}/Begindatum"), klasse.Veld($"{periode}/Einddatum"));
        Regel(klasse, einde, () =>
            einde.Dag < begin.Dag ? "Einddatum ligt voor Begindatum."
            : einde.Dag > _dagtekening.Dag ? "Einddatum ligt na de dagtekening van het bericht."
            : null);
    }

    /// <summary>No class occurs twice: its logical key is unique within the class around it.</summary>
    void TR101(Klasse klasse, params string[] sleutel)
    {
        var velden = sleutel.Select(klasse.Veld).ToArray();
        var gezien = new Sleutelset();
        klasse.Ouder!.BijBegin(gezien.Leeg);
        Regel(klasse, () =>
        {
            foreach (var veld in velden)
                gezien.Deel(veld);
            return Als(!gezien.Voeg(), $"Deze klasse staat al in het bericht: dezelfde {string.Join(", ", sleutel.Select(Naam))}.");
        });
    }

    /// <summary>Each AangevraagdProduct has a ReferentieAanbieder of its own, so that its answer can name it (OP361).</summary>
    void TR383(Klasse product)
    {
        var referentie = product.Veld("ReferentieAanbieder");
        var gezien = new Sleutelset();
        product.Ouder!.BijBegin(gezien.Leeg);
        Regel(product, referentie, () => Als(!gezien.Deel(referentie).Voeg(), "Een ander AangevraagdProduct in dit bericht heeft dezelfde ReferentieAanbieder."));
    }
}
