using Hub.Bezorging.Ophalen;
using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;
using Hub.Keten.Inzien;
using Hub.Portaal.Toegang;
using Hub.Portaal.Weergave;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Hub.Portaal.Pages.Loket;

/// <summary>Asks once more before a message leaves the postbus.</summary>
[Authorize(Portaalbeleid.Partij)]
public sealed class BevestigenModel(Berichtinzage inzage, Bevestigen bevestigen, IAanmeldtelling telling, Partijregister partijen) : Partijpagina
{
    /// <summary>The message.</summary>
    public Dossier Dossier { get; private set; } = null!;

    /// <summary>Its facts.</summary>
    public Ontvangst Ontvangst => Ontvangst.Uit(Dossier);

    /// <summary>True when its content was given to its recipient before, or to who acts for it: that an operator or its sender read it is no download.</summary>
    public bool IsOpgehaald => Dossier.Gebeurtenissen.Any(g =>
        g.Handeling == Handeling.Ingezien && g.Inhoud.Resultaat == Inhoudopening.Resultaat && (g.Gegeven("namens") ?? g.Inhoud.Actor) == Voor.Code);

    /// <summary>Name of a partij.</summary>
    public string Naam(string code) => partijen.Naam(code);

    /// <summary>The question.</summary>
    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct)
    {
        if (await inzage.VindAlsOntvangerAsync(id, Aangemeld, ct) is not { } gevonden)
            return NotFound();
        Dossier = gevonden.Dossier;
        return Page();
    }

    /// <summary>Confirms; once more is harmless.</summary>
    public async Task<IActionResult> OnPostAsync(string id, CancellationToken ct)
    {
        if (await inzage.VindAlsOntvangerAsync(id, Aangemeld, ct) is not { } gevonden)
            return NotFound();
        await bevestigen.VoerUitAsync(gevonden.Dossier, gevonden.Wie, telling.Herkomst(HttpContext), ct);
        Meld($"De ontvangst van de {Ontvangst.Uit(gevonden.Dossier).Soort} is bevestigd. Het bericht is uit de postbus.");
        return RedirectToPage("/Loket/Postbus");
    }
}
