using Hub.Kern.Dossiers;
using Hub.Keten.Inzien;
using Hub.Keten.Retour;

namespace Hub.Functies.Deur;

/// <summary>Gives the content of a message, and first records to whom (NEN-02). Thread-safe.</summary>
sealed class Inhoudinzage(Inhoudopening opening, Voorstellen voorstellen)
{
    /// <summary>How the audit event says that content was given.</summary>
    public const string Resultaat = Inhoudopening.Resultaat;

    /// <summary>The XML as a stream, or 404 when the content is no longer kept.</summary>
    /// <param name="dossier">A message this user may read.</param>
    /// <param name="gezien">Who reads it, and on what ground.</param>
    /// <param name="ct">Cancels the request.</param>
    public async Task<IResult> GeefAsync(Dossier dossier, NieuweGebeurtenis gezien, CancellationToken ct)
    {
        var ontvangst = Ontvangst.Uit(dossier);
        if (await opening.OpenAsync(dossier, gezien, ct) is not { } blob)
            return Probleem.Van(404) with { Detail = "De inhoud van dit bericht is verwijderd." };
        return Results.Stream(blob.Stroom, "application/xml; charset=utf-8", $"{ontvangst.Soort}-{dossier.Id}.xml");
    }

    /// <summary>The answer that the hub proposes to a declaratie, as <see cref="GeefAsync"/> gives the message itself.</summary>
    public async Task<IResult> GeefVoorstelAsync(Dossier dossier, NieuweGebeurtenis gezien, CancellationToken ct)
    {
        if (await voorstellen.OpenAsync(dossier, ct) is not { } blob)
            return Probleem.Van(404) with { Detail = "Het voorstel bij dit bericht is verwijderd." };
        await opening.LegVastAsync(dossier, gezien, ct);
        return Results.Stream(blob.Stroom, "application/xml; charset=utf-8", $"voorstel-{dossier.Id}.xml");
    }
}
