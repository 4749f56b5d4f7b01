using System.IO.Pipelines;
using Hub.Validatie.Niveau1;
using Hub.Validatie.Schema;

namespace Hub.Validatie;

/// <summary>Reads a message that was judged before, for who needs what stands in it.</summary>
public static class Berichtvolging
{
    /// <summary>Reads a message to its end; memory does not grow with it.</summary>
    /// <param name="bericht">The message; it passed level 1.</param>
    /// <param name="schemas">The message types.</param>
    /// <param name="volger">Is told what is read; results must live in objects it refers to, because it is a struct.</param>
    /// <param name="naBlok">Is called after each block of bytes, to hand on what the volger collected; or null.</param>
    /// <param name="ct">Cancels the reading.</param>
    /// <exception cref="InvalidDataException">It does not pass level 1.</exception>
    public static async ValueTask LeesAsync<TVolger>(
        PipeReader bericht, Berichtschemas schemas, TVolger volger, Func<CancellationToken, ValueTask>? naBlok, CancellationToken ct)
        where TVolger : struct, IBerichtvolger
    {
        var lezing = new Berichtlezing<TVolger>(schemas, volger, alleenKop: false);
        await Pijplezing.LeesAsync(bericht, lezing, naBlok, ct);
        if (lezing.Bevindingen.Count > 0)
            throw new InvalidDataException($"Een bewaard bericht voldoet niet meer aan zijn schema: {lezing.Bevindingen[0].Regel}.");
    }
}
