using Hub.Kern.Partijen;
using Hub.Portaal.Toegang;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Hub.Portaal.Pages;

/// <summary>Sends everybody to the page their work begins with.</summary>
[Authorize(Portaalbeleid.Ieder)]
public sealed class IndexModel : Portaalpagina
{
    /// <summary>To the first page of this user.</summary>
    public IActionResult OnGet() =>
        Aangemeld is { Partij.Rol: Rol.Gemachtigde, Voor: null } ? RedirectToPage("/Aanmelden/Namens")
        : Navigatie.Begin(Aangemeld) is { } pagina ? RedirectToPage(pagina)
        : Page();
}
