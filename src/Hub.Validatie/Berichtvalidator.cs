using System.Buffers;
using System.IO.Pipelines;
using Hub.Kern.Berichten;
using Hub.Kern.Contracten;
using Hub.Kern.Poorten;
using Hub.Validatie.Diagnostiek;
using Hub.Validatie.Niveau1;
using Hub.Validatie.Regels;
using Hub.Validatie.Schema;

namespace Hub.Validatie;

/// <summary>
/// Judges messages while they stream by, in any segmentation: level 1, and in the same pass the rules within the message. Holds no more of a message than its open elements and one value.
/// Thread-safe.
/// </summary>
/// <param name="schemas">The message types to know.</param>
/// <param name="bronnen">What the rules of level 4 compare with.</param>
public sealed class Berichtvalidator(Berichtschemas schemas, Regelbronnen bronnen) : IBerichtvalidator
{
    readonly Regelkast _regels = new(bronnen);

    /// <inheritdoc/>
    public async ValueTask<Kopuitkomst> LeesKopAsync(PipeReader bericht, CancellationToken ct)
    {
        while (true)
        {
            var resultaat = await bericht.ReadAsync(ct);
            if (resultaat.IsCanceled)
                throw new OperationCanceledException("Het lezen van het bericht is afgebroken.", ct);
            var buffer = resultaat.Buffer;
            if (LeesKop(buffer, resultaat.IsCompleted) is { } uitkomst)
            {
                // The last byte counts as not looked at, so that the next reader does not wait for bytes beyond those that are there.
                bericht.AdvanceTo(buffer.Start, resultaat.IsCompleted ? buffer.End : buffer.GetPosition(buffer.Length - 1));
                return uitkomst;
            }

            bericht.AdvanceTo(buffer.Start, buffer.End);
        }
    }

    /// <inheritdoc/>
    public ValueTask<Validatieuitkomst> ValideerAsync(PipeReader bericht, CancellationToken ct) => ValideerAsync(bericht, Contractlijst.Leeg, ct);

    /// <inheritdoc/>
    public async ValueTask<Validatieuitkomst> ValideerAsync(PipeReader bericht, Contractlijst contracten, CancellationToken ct)
    {
        var regels = new Regelvolger(_regels, contracten);
        var lezing = new Berichtlezing<Regelvolger>(schemas, regels, alleenKop: false);
        await Pijplezing.LeesAsync(bericht, lezing, naBlok: null, ct);
        var gevonden = regels.NeemUitkomst();
        // What breaks its schema cannot be judged by rules about its content (IV088).
        return lezing.Bevindingen.Count > 0
            ? new Validatieuitkomst(lezing.Schema?.Soort, lezing.Bevindingen, [])
            : new Validatieuitkomst(lezing.Schema?.Soort, gevonden.Bevindingen, gevonden.Fouten);
    }

    /// <summary>Judges only whether it is XML 1.0 with Namespaces, in UTF-8 and without a DTD; any root element will do.</summary>
    public static async ValueTask<IReadOnlyList<Bevinding>> BeoordeelWelgevormdheidAsync(PipeReader document, CancellationToken ct)
    {
        var lezing = new Berichtlezing<Geenvolger>(schemas: null, default, alleenKop: false);
        await Pijplezing.LeesAsync(document, lezing, naBlok: null, ct);
        return lezing.Bevindingen;
    }

    // Null when more bytes are needed. Reading starts anew each time: a Header is short and nearly always comes at once.
    Kopuitkomst? LeesKop(in ReadOnlySequence<byte> buffer, bool volledig)
    {
        var lengte = (int)Math.Min(buffer.Length, Berichtgrenzen.MaxKopBytes);
        var vol = buffer.Length >= Berichtgrenzen.MaxKopBytes;
        var bytes = ArrayPool<byte>.Shared.Rent(lengte);
        try
        {
            buffer.Slice(0, lengte).CopyTo(bytes);
            var kop = new Kopvelden();
            var lezing = new Berichtlezing<Kopvelden>(schemas, kop, alleenKop: true);
            lezing.Lees(bytes.AsSpan(0, lengte), laatste: volledig && lengte == buffer.Length);
            if (lezing.IsKlaar)
                return Uitkomst(lezing, kop);
            return vol
                ? new Kopuitkomst(null, Kopfout.Onleesbaar, [Xmlmeldingen.KopTeGroot(new Plek(Kopvelden.Header, default))])
                : null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    static Kopuitkomst Uitkomst(Berichtlezing<Kopvelden> lezing, Kopvelden kop)
    {
        if (lezing.IsOnleesbaar || lezing.Schema is null)
            return new Kopuitkomst(null, Kopfout.Onleesbaar, lezing.Bevindingen);
        return lezing.Bevindingen.Count > 0
            ? new Kopuitkomst(null, Kopfout.Onvolledig, lezing.Bevindingen)
            : new Kopuitkomst(kop.Maak(lezing.Schema), Kopfout.Geen, []);
    }
}
