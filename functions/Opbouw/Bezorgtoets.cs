using Hub.Bezorging;
using Hub.Bezorging.Webhook;
using Hub.Kern;
using Hub.Kern.Partijen;

namespace Hub.Functies.Opbouw;

/// <summary>
/// Whether the hub can push to parties as they wish: every key to sign with is there, and an event says who sends it (CE-03). Asked at the start and of
/// every changed file. Thread-safe.
/// </summary>
sealed class Bezorgtoets(Handtekening handtekening, Hubidentiteit hub, Hubinstellingen instellingen)
{
    /// <summary>Checks these parties.</summary>
    /// <exception cref="ConfiguratieException">It cannot, and why.</exception>
    public void Toets(IEnumerable<Partij> partijen)
    {
        foreach (var webhook in partijen.Select(p => p.Bezorging).OfType<Webhookbezorging>())
        {
            handtekening.Toets(webhook.Ondertekening);
            if (webhook.Vorm == Webhookvorm.Cloudevents && hub.Organisatie == Bezorgdiensten.Onbekend && !instellingen.Demo)
                throw new ConfiguratieException("Hub__Oin ontbreekt: een partij wil CloudEvents, en die noemen het OIN van wie ze stuurt.");
        }
    }
}
