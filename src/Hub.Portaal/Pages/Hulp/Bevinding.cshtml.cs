using Hub.Portaal.Weergave;
using Hub.Validatie.Diagnostiek;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hub.Portaal.Pages.Hulp;

/// <summary>What one finding means and what to do about it. Open to all.</summary>
[AllowAnonymous]
public sealed class BevindingModel : PageModel
{
    /// <summary>The finding.</summary>
    public Diagnose Diagnose { get; private set; } = null!;

    /// <summary>What is said about it.</summary>
    public IReadOnlyList<Uitlegdeel> Delen { get; private set; } = [];

    /// <summary>The page; 404 for another code.</summary>
    public IActionResult OnGet(string code)
    {
        if (Catalogus.Zoek(code) is not { } diagnose)
            return NotFound();
        (Diagnose, Delen) = (diagnose, Uitleg.Zoek(code) ?? []);
        return Page();
    }
}
