using System.IO.Pipelines;
using Hub.Kern.Berichten;
using Hub.Kern.Dossiers;
using Hub.Kern.Poorten;
using Hub.Validatie;
using Hub.Validatie.Schema;

namespace Hub.Bezorging.DodeBrieven.Belang;

/// <summary>Reads what is at stake from a message's content, as a stream; memory does not grow with it. Thread-safe.</summary>
/// <param name="blobs">Where the messages are.</param>
/// <param name="schemas">The message types.</param>
public sealed class Belangmeter(IBlobs blobs, Berichtschemas schemas)
{
    /// <summary>What is at stake, or null when that cannot be known: no content (any more), or content that cannot be read.</summary>
    public async Task<Berichtbelang?> MeetAsync(Dossier dossier, CancellationToken ct)
    {
        if (dossier.Eerste.Handeling != Handeling.Ontvangen
            || await blobs.OpenAsync(Ontvangst.Bak, Ontvangst.Uit(dossier).Blob, ct) is not { } blob)
            return null;
        await using (blob)
        {
            var telling = new Belangtelling();
            try
            {
                var pijp = PipeReader.Create(blob.Stroom, new StreamPipeReaderOptions(bufferSize: Berichtgrenzen.Leesblok));
                await Berichtvolging.LeesAsync(pijp, schemas, new Belangvolger(telling), null, ct);
            }
            catch (InvalidDataException)
            {
                return null; // perhaps just why it is a dead letter
            }

            return new Berichtbelang(telling.Clienten, telling.Eurocenten);
        }
    }
}
