using System.IO.Pipelines;
using Hub.Kern.Berichten;
using Hub.Kern.Dossiers;
using Hub.Kern.Poorten;
using Hub.Kern.Stappen;
using Hub.Validatie;
using Hub.Validatie.Lezen;
using Hub.Validatie.Schema;
using Hub.Validatie.Standaarden;

namespace Hub.Keten.Inhoud;

/// <summary>Says which classes of a message matter and hands on what is found in them.</summary>
/// <param name="lezer">The message, class by class.</param>
/// <param name="gevonden">Takes what was found.</param>
delegate void Leeswijze<T>(Klassenlezer lezer, Action<T> gevonden);

/// <summary>Looks something up in a stored message, for who needs a few of its elements. Thread-safe.</summary>
/// <param name="blobs">Where the messages are.</param>
/// <param name="schemas">Their schemas.</param>
/// <param name="soorten">Their types.</param>
public sealed class Inhoudlezer(IBlobs blobs, Berichtschemas schemas, Berichtsoorten soorten)
{
    /// <summary>Everything that is found, each once.</summary>
    /// <param name="bericht">The message; it passed level 1.</param>
    /// <param name="wijze">What to look for.</param>
    /// <param name="hoogstens">Nothing is kept beyond this number and one more, so that who asks sees that there was more.</param>
    /// <param name="ct">Cancels the reading.</param>
    /// <exception cref="OnherstelbaarException">The message is no longer in storage.</exception>
    internal async Task<IReadOnlyCollection<T>> LeesAsync<T>(Ontvangst bericht, Leeswijze<T> wijze, int hoogstens, CancellationToken ct)
    {
        await using var blob = await blobs.OpenAsync(Ontvangst.Bak, bericht.Blob, ct)
            ?? throw new OnherstelbaarException("InhoudOntbreekt", "De inhoud van het bericht is niet meer in de opslag.");
        var gevonden = new HashSet<T>();
        var lezer = new Klassenlezer(schemas.Voor(soorten.MetNaam(bericht.Release, bericht.Soort)));
        wijze(lezer, vondst => _ = gevonden.Count <= hoogstens && gevonden.Add(vondst));
        var pijp = PipeReader.Create(blob.Stroom, new StreamPipeReaderOptions(bufferSize: Berichtgrenzen.Leesblok));
        await Berichtvolging.LeesAsync(pijp, schemas, new Volger(lezer), null, ct);
        return gevonden;
    }

    readonly struct Volger(Klassenlezer lezer) : IBerichtvolger
    {
        public void Bericht(Berichtschema schema)
        {
            if (schema != lezer.Schema)
                throw new InvalidOperationException($"Een {lezer.Schema.Soort} werd verwacht, niet een {schema.Soort}.");
        }

        public void Begin(int knoop, in Positie plek) => lezer.Begin(knoop, plek);

        public void Waarde(int knoop, in Positie plek, ReadOnlySpan<byte> waarde) => lezer.Waarde(knoop, plek, waarde);

        public void Einde(int knoop) => lezer.Einde(knoop);
    }
}
