using System.Security.Claims;
using Hub.Functies.Deur;
using Hub.Functies.Weergave;
using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;

namespace Hub.Functies;

/// <summary>Finds a dead letter and does something with it, if its state allows. Thread-safe.</summary>
sealed class Brievenzoeker(Dossierinzage inzage, Partijregister partijen)
{
    /// <summary>Answers 404 when it is no dead letter, 409 when it is not one (any more) with which this can be done.</summary>
    public async Task<IResult> MetAsync(
        string id, ClaimsPrincipal gebruiker, Func<Dossier, bool> kan, Func<Dossier, Task<Dossier?>> actie, int status, CancellationToken ct)
    {
        if (await inzage.VindAsync(id, gebruiker, ct) is not { } dossier || !dossier.Heeft(Handeling.DodeBrief))
            return Probleem.Van(404);
        return kan(dossier) && await actie(dossier) is { } na
            ? Results.Json(Auditweergave.Van(na, Toegang.Van(gebruiker, partijen)), statusCode: status)
            : new Probleem(409, "Kan niet (meer)", $"Dit kan niet met een dode brief in de stand '{dossier.Status}', of er is geen bericht om aan te bieden.");
    }
}
