using Hub.Kern.Partijen;
using Hub.Keten.Contracten;
using Hub.Keten.Contracten.Bestand;
using Hub.Monitor;
using Hub.Monitor.Invoer;
using Hub.Portaal.Toegang;
using Hub.Portaal.Weergave;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Hub.Portaal.Pages.Monitor;

/// <summary>A file with what goes outside the messages is given, checked and taken in: all of it or nothing (REGIOS R10).</summary>
[Authorize(Portaalbeleid.Cijfers)]
[RequestSizeLimit(Contractbestand.MaxBytes + OmBestand)]
public sealed class InvoerModel(Monitorimport import, Invoerlogboek logboek, Invoerders invoerders, Monitorrecht recht, Partijregister partijen) : Monitorpagina(recht, partijen)
{
    const int OmBestand = 64 * 1024; // bytes of the form around the file
    const int MeestFouten = 100;
    const int MeestVersies = 20;

    Invoerder? _invoerder;

    /// <summary>What went wrong with the file as a whole, or null.</summary>
    public string? Fout { get; private set; }

    /// <summary>What is wrong in it, as far as it is shown.</summary>
    public IReadOnlyList<Bestandsfout> Fouten { get; private set; } = [];

    /// <summary>What was found in a file that is in order, or null.</summary>
    public Importuitkomst? Uitkomst { get; private set; }

    /// <summary>What this user took in before, newest first.</summary>
    public IReadOnlyList<Contractversie> Versies { get; private set; } = [];

    /// <summary>True for who takes in the distribution key and the functions, and nothing for a gemeente.</summary>
    public bool IsHub => _invoerder is { IsHub: true };

    /// <inheritdoc/>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        base.OnPageHandlerExecuting(context);
        _invoerder = MagInvoeren ? invoerders.Van(Aangemeld.Partij) : null;
        if (_invoerder is null)
            context.Result ??= NotFound();
    }

    /// <summary>The form.</summary>
    public Task OnGetAsync(CancellationToken ct) => LaadAsync(ct);

    /// <summary>Checks the file, and takes it in unless only that was asked.</summary>
    public async Task<IActionResult> OnPostAsync(IFormFile? bestand, bool proef, CancellationToken ct)
    {
        await LaadAsync(ct);
        if (bestand is null or { Length: 0 })
            return Weiger("Kies een bestand.", StatusCodes.Status400BadRequest);
        if (bestand.Length > Contractbestand.MaxBytes)
            return Weiger($"Een bestand is hoogstens {Contractbestand.MaxBytes / 1024 / 1024} MB.", StatusCodes.Status413PayloadTooLarge);
        var inhoud = new MemoryStream();
        await bestand.CopyToAsync(inhoud, ct);
        var uitkomst = await import.VoerUitAsync(inhoud.ToArray(), _invoerder!, proef, ct);
        if (uitkomst.Fouten.Count > 0)
        {
            Fouten = [.. uitkomst.Fouten.Take(MeestFouten)];
            return Weiger($"Er is niets ingevoerd: {Nederlands.Aantal(uitkomst.Fouten.Count, "fout", "fouten")} in het bestand. Herstel ze en kies het hele bestand opnieuw.", StatusCodes.Status400BadRequest);
        }

        if (!proef)
        {
            Meld($"{Nederlands.Aantal(uitkomst.Regels, "regel", "regels")} {uitkomst.Soort} ingevoerd; binnen enkele minuten in de cijfers.");
            return RedirectToPage();
        }

        Uitkomst = uitkomst;
        return Page();
    }

    async Task LaadAsync(CancellationToken ct) =>
        Versies = [.. (await logboek.AlleAsync(ct)).Where(v => v.Inkoper == _invoerder!.Code).Reverse().Take(MeestVersies)];

    IActionResult Weiger(string fout, int status)
    {
        Fout = fout;
        var pagina = Page();
        pagina.StatusCode = status;
        return pagina;
    }
}
