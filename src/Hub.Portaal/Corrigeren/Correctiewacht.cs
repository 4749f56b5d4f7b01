using Hub.Kern.Berichten;
using Hub.Kern.Dossiers;
using Hub.Keten.Corrigeren;
using Hub.Portaal.Opbouw;
using Microsoft.AspNetCore.Mvc;

namespace Hub.Portaal.Corrigeren;

/// <summary>Whether a dead letter can be corrected here, as the API decides (docs/besluiten/0054). Thread-safe.</summary>
public sealed class Correctiewacht(IDossiers dossiers, Portaalinstellingen instellingen)
{
    /// <summary>True when the hub is set to it and this is an open dead letter.</summary>
    public bool Kan(Dossier dossier) => instellingen.Correcties && Correctievoorstel.Kan(dossier);

    /// <summary>The letter, or why not: 404 when there is none, 403 when the hub is not set to it.</summary>
    public async Task<(Dossier? Brief, IActionResult? Weigering)> VindAsync(string id, CancellationToken ct)
    {
        if (!BerichtId.IsGeldig(id) || await dossiers.LeesAsync(id, ct) is not { Eerste.Handeling: Handeling.Ontvangen } dossier || !dossier.Heeft(Handeling.DodeBrief))
            return (null, new NotFoundResult());
        return instellingen.Correcties ? (dossier, null) : (null, new ForbidResult());
    }
}
