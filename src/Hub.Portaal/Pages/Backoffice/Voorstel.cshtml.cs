using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;
using Hub.Keten.Retour;
using Hub.Keten.Stappen;
using Hub.Portaal.Declareren;
using Hub.Portaal.Toegang;
using Hub.Portaal.Weergave;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Hub.Portaal.Pages.Backoffice;

/// <summary>
/// The gemeente confirms the answer that the hub proposes to a declaratie: it is sent as its own JW325, through the door of the API, so that
/// who sent it for whom is in the trail and sending it twice gives one (docs/besluiten/0101).
/// </summary>
[Authorize(Portaalbeleid.Backoffice)]
public sealed class VoorstelModel(
    Declaratieinzage declaraties, Voorstellen voorstellen, Ontvangen ontvangen, IAanmeldtelling telling, Partijregister partijen) : Partijpagina
{
    /// <summary>What stands in it.</summary>
    public Declaratieblad Blad { get; private set; } = null!;

    /// <summary>Facts of the JW323.</summary>
    public Ontvangst Ontvangst { get; private set; } = null!;

    /// <summary>Id of the JW323.</summary>
    public string Id { get; private set; } = "";

    /// <summary>Why it was not sent, or null.</summary>
    public string? Fout { get; private set; }

    /// <summary>Name of a partij.</summary>
    public string Naam(string code) => partijen.Naam(code);

    /// <summary>The summary and the question.</summary>
    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct)
    {
        if (await declaraties.VindAsync(id, Aangemeld, ct) is not { Voorstel: not null } zicht)
            return NotFound();
        return zicht.IsTeBevestigen && await ToonAsync(zicht, ct) ? Page() : RedirectToPage("/Loket/Declaratie", new { id });
    }

    /// <summary>Sends the proposal; once more is harmless.</summary>
    public async Task<IActionResult> OnPostAsync(string id, CancellationToken ct)
    {
        if (await declaraties.VindAsync(id, Aangemeld, ct) is not { Voorstel: { } gezien } zicht)
            return NotFound();
        if (!zicht.IsTeBevestigen)
            return Klaar(id, "Deze declaratie is al beantwoord; er is niets verstuurd.");
        await using var blob = await voorstellen.OpenAsync(gezien.Dossier, ct);
        if (blob is null)
            return RedirectToPage("/Loket/Declaratie", new { id });
        var uitkomst = await ontvangen.VoerUitAsync(blob.Stroom, Aangemeld.Optreden, Voor.Code, telling.Herkomst(HttpContext), ct);
        if (uitkomst is Ontvangstuitkomst.Aangenomen or Ontvangstuitkomst.EerderAangenomen)
            return Klaar(id, "Het antwoord (JW325) is verstuurd naar de aanbieder.");
        Fout = uitkomst is Ontvangstuitkomst.NietBevoegd
            ? $"U mag namens {Voor.Naam} geen JW325 insturen: uw mandaat geldt daar niet voor."
            : "Het voorstel is niet aangenomen: er is al een ander antwoord met hetzelfde kenmerk. Kijk bij de declaratie.";
        return await ToonAsync(zicht, ct) ? Page() : NotFound();
    }

    async Task<bool> ToonAsync(Declaratiezicht zicht, CancellationToken ct)
    {
        if (await declaraties.LeesAsync(zicht, alles: false, 1, telling.Herkomst(HttpContext), ct) is not { Oordeel: not null } blad)
            return false;
        (Blad, Ontvangst, Id) = (blad, Ontvangst.Uit(zicht.Bericht.Dossier), zicht.Bericht.Dossier.Id);
        return true;
    }

    RedirectToPageResult Klaar(string id, string melding)
    {
        Meld(melding);
        return RedirectToPage("/Loket/Declaratie", new { id });
    }
}
