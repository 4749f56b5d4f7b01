using System.IO.Pipelines;
using Hub.Kern.Berichten;
using Hub.Kern.Contracten;

namespace Hub.Kern.Poorten;

/// <summary>Reads and judges messages. Thread-safe; wrong data is a result, never an exception.</summary>
public interface IBerichtvalidator
{
    /// <summary>
    /// Reads the Header at the start of a message and consumes nothing: the same pipe can be given to
    /// <see cref="ValideerAsync(PipeReader, Contractlijst, CancellationToken)"/> afterwards. Looks at <see cref="Berichtgrenzen.MaxKopBytes"/> at the most.
    /// </summary>
    ValueTask<Kopuitkomst> LeesKopAsync(PipeReader bericht, CancellationToken ct);

    /// <summary>Reads a message to its end and gives every finding of the levels this validator knows.</summary>
    /// <param name="bericht">The message.</param>
    /// <param name="contracten">What its gemeente and aanbieder agreed (TR346, TR381); empty where nothing is known.</param>
    /// <param name="ct">Cancels the reading.</param>
    ValueTask<Validatieuitkomst> ValideerAsync(PipeReader bericht, Contractlijst contracten, CancellationToken ct);

    /// <summary>As <see cref="ValideerAsync(PipeReader, Contractlijst, CancellationToken)"/>, without contracts.</summary>
    ValueTask<Validatieuitkomst> ValideerAsync(PipeReader bericht, CancellationToken ct) => ValideerAsync(bericht, Contractlijst.Leeg, ct);
}

/// <summary>Why the start of a message could not be read as the Header of a known message.</summary>
public enum Kopfout
{
    /// <summary>The Header was read.</summary>
    Geen,

    /// <summary>Not XML, a DTD, another encoding than UTF-8, or no known message type: reading on has no use.</summary>
    Onleesbaar,

    /// <summary>A known message type whose Header breaks its schema: validating it gives all findings.</summary>
    Onvolledig,
}

/// <summary>The Header, or the reason why there is none.</summary>
/// <param name="Kop">The Header, or null when <paramref name="Fout"/> says why not.</param>
/// <param name="Fout">Whether, and how, reading failed.</param>
/// <param name="Bevindingen">What was found; empty when the Header was read.</param>
public sealed record Kopuitkomst(Berichtkop? Kop, Kopfout Fout, IReadOnlyList<Bevinding> Bevindingen);

/// <summary>The verdict on a message.</summary>
/// <param name="Soort">The message type, or null when it could not be told.</param>
/// <param name="Bevindingen">In document order, at most <see cref="Berichtgrenzen.MaxBevindingen"/>; empty means valid.</param>
/// <param name="Fouten">
/// Every fault that an answer tells, in document order: those of levels 3 and 4 without a bound, because an answer names each class
/// at fault; of level 2 the first, because one refuses the whole message (IV088). Empty when level 1 found something (IV028).
/// </param>
public sealed record Validatieuitkomst(Berichtsoort? Soort, IReadOnlyList<Bevinding> Bevindingen, IReadOnlyList<Klassefout> Fouten)
{
    /// <summary>True when nothing was found.</summary>
    public bool IsGeldig => Bevindingen.Count == 0;
}
