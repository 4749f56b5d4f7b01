using System.IO.Pipelines;
using System.Text;
using Hub.Kern.Berichten;
using Hub.Kern.Dossiers;
using Hub.Kern.Poorten;
using Hub.Kern.Stappen;
using Hub.Validatie;
using Hub.Validatie.Schema;

namespace Hub.Keten.Termijnen;

/// <summary>A ReferentieAanbieder in a message, with what the message says about it.</summary>
/// <param name="Referentie">Its value: a reference that may lead back to a client.</param>
/// <param name="InOnderzoek">True when VerzoekAntwoord says that the decision is still to come.</param>
readonly record struct Verzoekreferentie(string Referentie, bool InOnderzoek);

/// <summary>Reads the references to verzoeken in a stored message (JW301, 315, 317, 319). Thread-safe.</summary>
/// <param name="blobs">Where the messages are.</param>
/// <param name="schemas">Their schemas.</param>
public sealed class Referentielezer(IBlobs blobs, Berichtschemas schemas)
{
    const string InOnderzoek = "2"; // VerzoekAntwoord (WJ760)

    /// <summary>Each reference once.</summary>
    internal async Task<IReadOnlyList<Verzoekreferentie>> LeesAsync(Ontvangst bericht, CancellationToken ct)
    {
        await using var blob = await blobs.OpenAsync(Ontvangst.Bak, bericht.Blob, ct)
            ?? throw new OnherstelbaarException("InhoudOntbreekt", "De inhoud van het bericht is niet meer in de opslag.");
        var gevonden = new List<Verzoekreferentie>();
        var pijp = PipeReader.Create(blob.Stroom, new StreamPipeReaderOptions(bufferSize: Berichtgrenzen.Leesblok));
        await Berichtvolging.LeesAsync(pijp, schemas, new Volger(gevonden, new Houder()), null, ct);
        return [.. gevonden.DistinctBy(v => v.Referentie)];
    }

    sealed class Houder
    {
        public Berichtschema Schema { get; set; } = null!;
    }

    readonly struct Volger(List<Verzoekreferentie> gevonden, Houder houder) : IBerichtvolger
    {
        public void Bericht(Berichtschema schema) => houder.Schema = schema;

        public void Begin(int knoop, in Positie plek)
        {
            // Only values are looked at.
        }

        public void Waarde(int knoop, in Positie plek, ReadOnlySpan<byte> waarde)
        {
            var naam = houder.Schema.Naam(knoop);
            if (naam == "ReferentieAanbieder")
                gevonden.Add(new Verzoekreferentie(Encoding.UTF8.GetString(waarde), InOnderzoek: false));
            else if (naam == "VerzoekAntwoord" && gevonden.Count > 0 && Encoding.UTF8.GetString(waarde) == InOnderzoek)
                gevonden[^1] = gevonden[^1] with { InOnderzoek = true };
        }

        public void Einde(int knoop)
        {
            // Only values are looked at.
        }
    }
}
