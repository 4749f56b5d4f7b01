using System.IO.Pipelines;

namespace Hub.Functies;

/// <summary>Lets two read the same message at the same time, without keeping it: the faster one waits for the slower.</summary>
static class Tweesprong
{
    const int MaxVoorsprong = 128 * 1024; // bytes

    /// <summary>Gives both what comes from the source.</summary>
    public static async Task<(TEen Een, TTwee Twee)> LeesAsync<TEen, TTwee>(
        PipeReader bron, Func<PipeReader, Task<TEen>> een, Func<PipeReader, Task<TTwee>> twee, CancellationToken ct)
    {
        var opties = new PipeOptions(pauseWriterThreshold: MaxVoorsprong, resumeWriterThreshold: MaxVoorsprong / 2);
        var (links, rechts) = (new Pipe(opties), new Pipe(opties));
        var (eerste, tweede) = (TotEindeAsync(links.Reader, een), TotEindeAsync(rechts.Reader, twee));
        try
        {
            await VerdeelAsync(bron, links.Writer, rechts.Writer, ct);
        }
        finally
        {
            await links.Writer.CompleteAsync();
            await rechts.Writer.CompleteAsync();
        }

        await Task.WhenAll(eerste, tweede);
        return (await eerste, await tweede);
    }

    static async Task VerdeelAsync(PipeReader bron, PipeWriter links, PipeWriter rechts, CancellationToken ct)
    {
        for (var klaar = false; !klaar;)
        {
            var resultaat = await bron.ReadAsync(ct);
            foreach (var stuk in resultaat.Buffer)
            {
                await links.WriteAsync(stuk, ct);
                await rechts.WriteAsync(stuk, ct);
            }

            bron.AdvanceTo(resultaat.Buffer.End);
            klaar = resultaat.IsCompleted;
        }
    }

    // Who stops early must not hold up the other.
    static async Task<T> TotEindeAsync<T>(PipeReader lezer, Func<PipeReader, Task<T>> lees)
    {
        try
        {
            return await lees(lezer);
        }
        finally
        {
            await lezer.CompleteAsync();
        }
    }
}
