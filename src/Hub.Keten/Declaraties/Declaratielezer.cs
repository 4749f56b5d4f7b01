using System.IO.Pipelines;
using Hub.Kern.Berichten;
using Hub.Validatie;
using Hub.Validatie.Schema;

namespace Hub.Keten.Declaraties;

/// <summary>Reads what a JW323 or JW325 says about its Prestaties. Thread-safe. Memory: the Prestaties of one client.</summary>
/// <param name="schemas">The message types.</param>
public sealed class Declaratielezer(Berichtschemas schemas)
{
    /// <summary>Reads a message to its end.</summary>
    /// <param name="soort">JW323 or JW325, of the release of the message.</param>
    /// <param name="bericht">The message; it passed level 1.</param>
    /// <param name="prestatie">Is given each Prestatie, in document order; or null.</param>
    /// <param name="ct">Cancels the reading.</param>
    /// <exception cref="InvalidDataException">It is not such a message.</exception>
    public async Task<Declaratiesom> LeesAsync(Berichtsoort soort, Stream bericht, Action<Prestatieregel>? prestatie, CancellationToken ct)
    {
        var lezing = new Prestatielezing(schemas.Voor(soort), prestatie ?? (_ => { }));
        var pijp = PipeReader.Create(bericht, new StreamPipeReaderOptions(bufferSize: Berichtgrenzen.Leesblok, leaveOpen: true));
        await Berichtvolging.LeesAsync(pijp, schemas, new Prestatielezing.Volger(lezing), null, ct);
        return lezing.Som();
    }
}
