using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hub.Portaal.Pages;

/// <summary>What people see when a request was not answered: in words, and nothing about the inside (GOV-16).</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class FoutModel : PageModel
{
    /// <summary>What kind of fault.</summary>
    public string Titel { get; private set; } = "";

    /// <summary>What one can do.</summary>
    public string Uitleg { get; private set; } = "";

    /// <summary>Shows the fault. Whoever asks for this page itself finds nothing.</summary>
    public void OnGet() => Zet(
        HttpContext.Features.Get<Microsoft.AspNetCore.Diagnostics.IExceptionHandlerFeature>() is not null ? Response.StatusCode
        : HttpContext.Features.Get<Microsoft.AspNetCore.Diagnostics.IStatusCodeReExecuteFeature>() is not null ? Gevraagd
        : StatusCodes.Status404NotFound);

    /// <summary>The same, after a form.</summary>
    public void OnPost() => OnGet();

    // Not bound: a form that could not be read would spoil that.
    int Gevraagd => int.TryParse((string?)RouteData.Values["status"], out var status) ? status : StatusCodes.Status500InternalServerError;

    void Zet(int status)
    {
        Response.StatusCode = status;
        (Titel, Uitleg) = status switch
        {
            400 => ("Dit verzoek klopt niet", "Het formulier is verlopen of onvolledig. Ga terug, ververs de pagina en probeer het opnieuw."),
            403 => ("Geen toegang", "Uw rol of rechten staan deze pagina niet toe. Vraag uw beheerder om het recht als u het nodig hebt."),
            404 => ("Niet gevonden", "Deze pagina of dit bericht bestaat niet, of niet voor u."),
            405 => ("Dat kan hier niet", "Deze pagina kan niet op deze manier worden gebruikt."),
            429 => ("Even wachten", "Er kwamen te veel verzoeken. Wacht een minuut en probeer het opnieuw."),
            503 => ("Tijdelijk niet beschikbaar", "De hub kan nu niet bij zijn opslag. Probeer het over een paar minuten opnieuw; herhalen is veilig."),
            _ => ("Er ging iets mis", "De fout ligt niet aan u. Probeer het opnieuw; herhalen is veilig. Blijft het misgaan, meld dan het tijdstip aan de beheerder."),
        };
    }
}
