using Hub.Validatie.Standaarden;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hub.Portaal.Pages.Hulp;

/// <summary>The codes of a list and what they mean. Open to all.</summary>
[AllowAnonymous]
public sealed class CodelijstModel : PageModel
{
    /// <summary>The list.</summary>
    public Codelijst Lijst { get; private set; } = null!;

    /// <summary>The page; 404 for another name.</summary>
    public IActionResult OnGet(string naam)
    {
        if (Codelijsten.Zoek(naam) is not { } lijst)
            return NotFound();
        Lijst = lijst;
        return Page();
    }
}
