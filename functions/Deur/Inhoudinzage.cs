using Hub.Kern.Dossiers;
using Hub.Kern.Poorten;
using Hub.Kern.Privacy;
using Hub.Keten.Retour;

namespace Hub.Functies.Deur;

/// <summary>Gives the content of a message, and first records to whom (NEN-02). Thread-safe.</summary>
sealed class Inhoudinzage(
    IDossiers dossiers, IBlobs blobs, Voorstellen voorstellen, IVerwerkingenlogboek logboek, TimeProvider klok)
{
    /// <summary>How the audit event says that content was given.</summary>
    public const string Resultaat = "inhoud gegeven";

    /// <summary>The XML as a stream, or 404 when the content is no longer kept.</summary>
    /// <param name="dossier">A message this user may read.</param>
    /// <param name="gezien">Who reads it, and on what ground.</param>
    /// <param name="ct">Cancels the request.</param>
    public async Task<IResult> GeefAsync(Dossier dossier, NieuweGebeurtenis gezien, CancellationToken ct)
    {
        var ontvangst = Ontvangst.Uit(dossier);
        if (await blobs.OpenAsync(Ontvangst.Bak, ontvangst.Blob, ct) is not { } blob)
            return Probleem.Van(404) with { Detail = "De inhoud van dit bericht is verwijderd." };
        await LegVastAsync(dossier, gezien, ct);
        return Results.Stream(blob.Stroom, "application/xml; charset=utf-8", $"{ontvangst.Soort}-{dossier.Id}.xml");
    }

    /// <summary>The answer that the hub proposes to a declaratie, as <see cref="GeefAsync"/> gives the message itself.</summary>
    public async Task<IResult> GeefVoorstelAsync(Dossier dossier, NieuweGebeurtenis gezien, CancellationToken ct)
    {
        if (await voorstellen.OpenAsync(dossier, ct) is not { } blob)
            return Probleem.Van(404) with { Detail = "Het voorstel bij dit bericht is verwijderd." };
        await LegVastAsync(dossier, gezien, ct);
        return Results.Stream(blob.Stroom, "application/xml; charset=utf-8", $"voorstel-{dossier.Id}.xml");
    }

    // Before a byte is given: who saw it must always be in the trail (NEN-02), and in the log of processing (LD-04).
    async Task LegVastAsync(Dossier dossier, NieuweGebeurtenis gezien, CancellationToken ct)
    {
        await dossiers.BoekAsync(dossier, _ => gezien, ct);
        await logboek.LegVastAsync(dossier, new Verwerking("LeesInhoud", Verwerkingsstatus.Ok, klok.GetUtcNow(), klok.GetUtcNow()), ct);
    }
}
