using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;
using Hub.Kern.Poorten;
using Hub.Keten.Corrigeren;
using Hub.Keten.Inzien;
using Hub.Portaal.Weergave;

namespace Hub.Portaal.Corrigeren;

/// <summary>
/// The content of a dead letter and of a correction proposed for it, for an operator with a reason; on record before anything is shown
/// (AVG-02, NEN-02). Thread-safe.
/// </summary>
public sealed class Correctieinzage(Inhoudopening opening, Correctieoverzicht correcties)
{
    /// <summary>The text of the letter, to work on; null when it is gone or too long for a page.</summary>
    public async Task<string?> OrigineelAsync(Dossier brief, Optreden wie, string oorsprong, string reden, CancellationToken ct)
    {
        var gezien = NieuweGebeurtenis.DoorPartij(Handeling.Ingezien, wie, oorsprong, Inhoudopening.Resultaat).Met("reden", reden);
        await using var blob = await opening.OpenAsync(brief, gezien, ct);
        return await TekstAsync(blob, ct);
    }

    /// <summary>What a correction changes in the letter; null when either is gone or too long for a page.</summary>
    public async Task<IReadOnlyList<Regel>?> VerschilAsync(
        Dossier brief, Correctievoorstel voorstel, Optreden wie, string oorsprong, string reden, CancellationToken ct)
    {
        var gezien = NieuweGebeurtenis.DoorPartij(Handeling.Ingezien, wie, oorsprong, "inhoud en correctie gegeven")
            .Met("reden", reden).Met("gezien", voorstel.Id);
        await using var oud = await opening.OpenAsync(brief, gezien, ct);
        await using var nieuw = await correcties.OpenAsync(voorstel, ct);
        return await TekstAsync(oud, ct) is { } origineel && await TekstAsync(nieuw, ct) is { } verbeterd
            ? Regelverschil.Van(Berichttekst.Regels(origineel), Berichttekst.Regels(verbeterd))
            : null;
    }

    // Half a message would be worse than none: it could be sent back so.
    static async Task<string?> TekstAsync(Blobinhoud? blob, CancellationToken ct) =>
        blob is not null && await Berichttekst.LeesAsync(blob.Stroom, ct) is { Afgekapt: false, Tekst: var tekst } ? tekst : null;
}
