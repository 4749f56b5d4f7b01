using Hub.Kern.Partijen;
using Hub.Portaal.Opbouw;
using Hub.Portaal.Toegang;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Logging;

namespace Hub.Portaal.Pages.Aanmelden;

/// <summary>Sign-in: at the organisation's own provider, or in demo mode with a key.</summary>
[AllowAnonymous]
public sealed partial class IndexModel(
    Portaalinstellingen instellingen, Partijregister partijen, Sessie sessie, IAanmeldtelling telling, ILogger<IndexModel> log) : PageModel
{
    const int MaxSleutellengte = 200; // characters, as at the door

    /// <summary>How one can sign in.</summary>
    public Portaalinstellingen Instellingen => instellingen;

    /// <summary>What went wrong, or null.</summary>
    public string? Fout { get; private set; }

    /// <summary>The page to go on to; never one of another site.</summary>
    public string? Terug { get; private set; }

    /// <summary>The choice of ways.</summary>
    public void OnGet(string? terug, bool mislukt)
    {
        Terug = Eigen(terug);
        Fout = mislukt ? "Het aanmelden is niet gelukt. Probeer het opnieuw, of vraag uw beheerder of u toegang hebt." : null;
    }

    /// <summary>To the provider.</summary>
    public IActionResult OnGetOidc(string? terug) => instellingen.Oidc is null
        ? NotFound()
        : Challenge(new AuthenticationProperties { RedirectUri = Eigen(terug) ?? Begin }, Oidcschema.Naam);

    /// <summary>With a key, in demo mode only: people type no keys of real parties.</summary>
    public async Task<IActionResult> OnPostAsync(string? sleutel, string? terug)
    {
        Terug = Eigen(terug);
        if (!instellingen.Demo)
            return NotFound();
        if (!telling.MagProberen(HttpContext))
            return Weiger("Er is te vaak een verkeerde sleutel geprobeerd. Wacht een minuut.", StatusCodes.Status429TooManyRequests);
        if (sleutel is { Length: > 0 and <= MaxSleutellengte } && partijen.ZoekSleutel(sleutel) is { } partij)
        {
            await HttpContext.SignInAsync(Sessie.Schema, sessie.Begin(partij, null, null, null));
            return LocalRedirect(Terug ?? Begin);
        }

        telling.TelMislukt(HttpContext);
        MeldMislukt(log, telling.Herkomst(HttpContext));
        return Weiger("Deze sleutel is niet bekend.", StatusCodes.Status401Unauthorized);
    }

    static string Begin => Portaalinstellingen.Pad;

    PageResult Weiger(string fout, int status)
    {
        Fout = fout;
        var pagina = Page();
        pagina.StatusCode = status;
        return pagina;
    }

    string? Eigen(string? terug) => Url.IsLocalUrl(terug) && terug!.StartsWith(Portaalinstellingen.Pad, StringComparison.Ordinal) ? terug : null;

    // API-05: that it failed and where from, never what was offered.
    [LoggerMessage(EventId = 520, Level = LogLevel.Warning, Message = "Aanmelding bij het portaal vanaf {Oorsprong} mislukt")]
    static partial void MeldMislukt(ILogger log, string oorsprong);
}
