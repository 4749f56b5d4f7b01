using System.Security.Claims;
using Hub.Bezorging.DodeBrieven.Herstel;
using Hub.Functies.Deur;
using Hub.Functies.Weergave;
using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;

namespace Hub.Functies;

/// <summary>Finds a dead letter and does something with it, if its state allows. Thread-safe.</summary>
sealed class Brievenzoeker(Dossierinzage inzage, Partijregister partijen, Herstellen herstellen)
{
    /// <summary>The letter with its attempts and linked messages; 404 when it is no dead letter.</summary>
    public async Task<IResult> ToonAsync(string id, ClaimsPrincipal gebruiker, CancellationToken ct)
    {
        if (await VindAsync(id, gebruiker, ct) is not { } dossier)
            return Probleem.Van(404);
        var gekoppeld = dossier.Eerste.Handeling == Handeling.Ontvangen
            ? (await inzage.ToonAsync(dossier, gebruiker, ct)).Gekoppeld
            : [];
        return Results.Json(Dodebriefweergave.Van(dossier, gekoppeld, Toegang.Van(gebruiker, partijen)));
    }

    /// <summary>Answers 404 when it is no dead letter, 409 when it is not one (any more) with which this can be done.</summary>
    public async Task<IResult> HerstelAsync(
        string id, ClaimsPrincipal gebruiker, Herstelopdracht opdracht, int status, CancellationToken ct)
    {
        if (await VindAsync(id, gebruiker, ct) is not { } dossier)
            return Probleem.Van(404);
        if (!Herstellen.Kan(dossier, opdracht.Actie))
            return Kanniet($"Dit kan niet met een dode brief in de stand '{dossier.Status}'.");
        var uitkomst = await herstellen.VoerUitAsync(dossier, opdracht, ct);
        return uitkomst.Resultaat == Herstelresultaat.Mislukt
            ? Kanniet(uitkomst.Waarom!)
            : Results.Json(Auditweergave.Van(uitkomst.Dossier, Toegang.Van(gebruiker, partijen)), statusCode: status);
    }

    async Task<Dossier?> VindAsync(string id, ClaimsPrincipal gebruiker, CancellationToken ct) =>
        await inzage.VindAsync(id, gebruiker, ct) is { } dossier && dossier.Heeft(Handeling.DodeBrief) ? dossier : null;

    static Probleem Kanniet(string waarom) => new(409, "Kan niet (meer)", waarom);
}
