using Hub.Bezorging.DodeBrieven.Taken;
using Hub.Kern.Berichten;
using Hub.Kern.Partijen;
using Hub.Portaal.Toegang;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Hub.Portaal.Pages.Operator;

/// <summary>A task on dead letters: how far it is, what it did, and to pause, resume or cancel it.</summary>
[Authorize(Portaalbeleid.Operator)]
public sealed class TaakModel(Takenlijst taken, Taakbrieven brieven, Taakuitvoerder uitvoerder) : Portaalpagina
{
    /// <summary>Results per page.</summary>
    public const int PerBladzijde = 100;

    /// <summary>The task.</summary>
    public Hersteltaak Taak { get; private set; } = null!;

    /// <summary>Who began, paused, resumed or cancelled it.</summary>
    public IReadOnlyList<Taakwending> Wendingen { get; private set; } = [];

    /// <summary>What it did with letters: one page.</summary>
    public IReadOnlyList<Taakresultaat> Resultaten { get; private set; } = [];

    /// <summary>Where the next page of results begins, or null.</summary>
    public string? Verder => Resultaten.Count == PerBladzijde ? Resultaten[^1].Positie : null;

    /// <summary>True while it may still move.</summary>
    public bool Loopt => Taak.Status is Taakstatus.Bezig or Taakstatus.Gepauzeerd;

    /// <summary>The page; 404 when there is no such task.</summary>
    public async Task<IActionResult> OnGetAsync(string id, string? na, CancellationToken ct)
    {
        if (!BerichtId.IsGeldig(id) || await taken.LeesAsync(id, ct) is not { } taak)
            return NotFound();
        Taak = taak;
        Wendingen = await taken.WendingenAsync(id, ct);
        Resultaten = await brieven.ResultatenAsync(id, PerBladzijde, Positie.Lees(na), ct);
        return Page();
    }

    /// <summary>Pauses, resumes or cancels it.</summary>
    public async Task<IActionResult> OnPostZetAsync(string id, Taakstatus status, CancellationToken ct)
    {
        if (!Aangemeld.Mag(Recht.Handelen))
            return Forbid();
        if (!BerichtId.IsGeldig(id) || status is not (Taakstatus.Bezig or Taakstatus.Gepauzeerd or Taakstatus.Geannuleerd)
            || await uitvoerder.ZetAsync(id, status, Aangemeld.Partij.Code, ct) is not { } taak)
            return NotFound();
        Meld(taak.Status == status ? $"De taak is nu: {status.ToString().ToLowerInvariant()}." : "Deze taak is al afgelopen.");
        return RedirectToPage(new { id });
    }
}
