using Hub.Portaal.Insturen;
using Hub.Portaal.Toegang;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hub.Portaal.Pages.Loket;

/// <summary>A message is given to be checked, as a file or as text. Nothing is sent.</summary>
[Authorize(Portaalbeleid.Partij)]
[IgnoreAntiforgeryToken] // the reader of the form checks the token itself, before the message
[OngelezenFormulier]
public sealed class ControlerenModel(Concepten concepten, Inzendingslezer lezer) : Partijpagina
{
    /// <summary>What went wrong, or null.</summary>
    public string? Fout { get; private set; }

    /// <summary>The form.</summary>
    public void OnGet(bool verlopen) => Fout = verlopen ? "Dit bericht is hier niet meer: het wordt een uur bewaard. Bied het opnieuw aan." : null;

    /// <summary>Keeps the message for an hour and goes on to what was found.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await lezer.LeesAsync(HttpContext, ct) is not { } bericht)
            return Weiger("Kies een bestand of plak de tekst van een bericht.", StatusCodes.Status400BadRequest);
        return await concepten.BewaarAsync(bericht, Aangemeld.Optreden, ct) is { } kenmerk
            ? RedirectToPage("/Loket/Controle", new { kenmerk })
            : Weiger("Het bericht is groter dan 25 MB. Splits het in kleinere berichten.", StatusCodes.Status413PayloadTooLarge);
    }

    PageResult Weiger(string fout, int status)
    {
        Fout = fout;
        var pagina = Page();
        pagina.StatusCode = status;
        return pagina;
    }
}
