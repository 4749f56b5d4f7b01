using Hub.Portaal.Toegang;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hub.Portaal.Pages.Aanmelden;

/// <summary>Sign-out.</summary>
[AllowAnonymous]
public sealed class AfmeldenModel : PageModel
{
    /// <summary>Ends the session.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await HttpContext.SignOutAsync(Sessie.Schema);
        return RedirectToPage();
    }
}
