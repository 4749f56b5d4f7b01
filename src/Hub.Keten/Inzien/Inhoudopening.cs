using Hub.Kern.Dossiers;
using Hub.Kern.Poorten;
using Hub.Kern.Privacy;

namespace Hub.Keten.Inzien;

/// <summary>Opens the content of a message for somebody, and first records for whom (NEN-02). Thread-safe.</summary>
public sealed class Inhoudopening(IDossiers dossiers, IBlobs blobs, IVerwerkingenlogboek logboek, TimeProvider klok)
{
    /// <summary>How the audit event says that content was given.</summary>
    public const string Resultaat = "inhoud gegeven";

    /// <summary>The XML, or null when the content is no longer kept. The caller disposes it.</summary>
    /// <param name="dossier">A message this user may read.</param>
    /// <param name="gezien">Who reads it, and on what ground.</param>
    /// <param name="ct">Cancels the request.</param>
    public async Task<Blobinhoud?> OpenAsync(Dossier dossier, NieuweGebeurtenis gezien, CancellationToken ct)
    {
        if (await blobs.OpenAsync(Ontvangst.Bak, Ontvangst.Uit(dossier).Blob, ct) is not { } blob)
            return null;
        await LegVastAsync(dossier, gezien, ct);
        return blob;
    }

    /// <summary>Records that content was given: before a byte is, so that who saw it is always in the trail, and in the log of processing (LD-04).</summary>
    public async Task LegVastAsync(Dossier dossier, NieuweGebeurtenis gezien, CancellationToken ct)
    {
        await dossiers.BoekAsync(dossier, _ => gezien, ct);
        await logboek.LegVastAsync(dossier, new Verwerking("LeesInhoud", Verwerkingsstatus.Ok, klok.GetUtcNow(), klok.GetUtcNow()), ct);
    }
}
