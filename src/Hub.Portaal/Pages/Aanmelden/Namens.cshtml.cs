using Hub.Portaal.Opbouw;
using Hub.Portaal.Toegang;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Hub.Portaal.Pages.Aanmelden;

/// <summary>A gemachtigde chooses for whom it acts, by mandate (IB009).</summary>
[Authorize(Portaalbeleid.Ieder)]
public sealed class NamensModel : Portaalpagina
{
    /// <summary>The page to go on to.</summary>
    public string? Terug { get; private set; }

    /// <summary>The choice.</summary>
    public void OnGet(string? terug) => Terug = Eigen(terug);

    /// <summary>Acts for this partij from now on.</summary>
    public async Task<IActionResult> OnPostAsync(string namens, string? terug)
    {
        if (Aangemeld.Keuzes.All(keuze => keuze.Code != namens))
            return Forbid();
        await HttpContext.SignInAsync(Sessie.Schema, Sessie.Namens(User, namens));
        return LocalRedirect(Eigen(terug) ?? Portaalinstellingen.Pad);
    }

    string? Eigen(string? terug) => Url.IsLocalUrl(terug) && terug!.StartsWith(Portaalinstellingen.Pad, StringComparison.Ordinal) ? terug : null;
}
