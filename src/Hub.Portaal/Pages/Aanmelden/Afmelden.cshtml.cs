using Hub.Portaal.Opbouw;
using Hub.Portaal.Toegang;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hub.Portaal.Pages.Aanmelden;

/// <summary>Sign-out: here, and then at the provider if one signed in there (docs/besluiten/0104).</summary>
/// <param name="afmelding">How, at the provider; none without one.</param>
[AllowAnonymous]
public sealed class AfmeldenModel(IEnumerable<Oidcafmelding> afmelding) : PageModel
{
    /// <summary>Where to go on to the provider, or null when one is signed out altogether.</summary>
    public string? Verder { get; private set; }

    /// <summary>That one is signed out; with <paramref name="verder"/> on its way to the provider.</summary>
    public void OnGet(bool verder)
    {
        if (!verder)
            return;
        Verder = Url.Page("/Aanmelden/Afmelden", "Aanmelddienst");
        Response.Headers["Refresh"] = $"0;url={Verder}";
    }

    /// <summary>Ends the session.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var verder = HttpContext.Aangemeld()?.Persoon is not null && await KanAsync(ct);
        await HttpContext.SignOutAsync(Sessie.Schema);
        // Not straight from the form: its policy (form-action) holds for where the answer leads as well.
        return RedirectToPage(verder ? new { verder } : null);
    }

    /// <summary>To the provider, which sends one back here.</summary>
    public async Task<IActionResult> OnGetAanmelddienstAsync(CancellationToken ct) => await KanAsync(ct)
        ? SignOut(new AuthenticationProperties { RedirectUri = $"{Portaalinstellingen.Pad}/aanmelden/afmelden" }, Oidcschema.Naam)
        : RedirectToPage(new { handler = "" });

    async Task<bool> KanAsync(CancellationToken ct) => afmelding.FirstOrDefault() is { } oidc && await oidc.KanAsync(ct);
}
