using Hub.Portaal.Toegang;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hub.Portaal.Pages;

/// <summary>A page that knows who is signed in.</summary>
public abstract class Portaalpagina : PageModel
{
    const string Meldingsleutel = "melding";

    /// <summary>Who is signed in.</summary>
    /// <exception cref="UnauthorizedAccessException">Nobody is: the page is open to all.</exception>
    public Aangemeld Aangemeld => HttpContext.Aangemeld() ?? throw new UnauthorizedAccessException();

    /// <summary>What the next page says once, in a live region: that something was done. Holds no personal data.</summary>
    protected void Meld(string tekst) => TempData[Meldingsleutel] = tekst;
}

/// <summary>A page about the messages of one partij: a gemachtigde that did not choose for whom it acts is sent to that choice.</summary>
public abstract class Partijpagina : Portaalpagina
{
    /// <summary>The partij whose page this is.</summary>
    public Hub.Kern.Partijen.Partij Voor => Aangemeld.Voor ?? throw new UnauthorizedAccessException();

    /// <inheritdoc/>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (Aangemeld.Voor is null)
            context.Result = RedirectToPage("/Aanmelden/Namens", new { terug = HttpContext.Request.Path.ToString() });
    }
}
