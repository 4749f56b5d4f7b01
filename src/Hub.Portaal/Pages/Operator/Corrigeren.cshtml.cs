using Hub.Kern.Dossiers;
using Hub.Keten.Corrigeren;
using Hub.Portaal.Corrigeren;
using Hub.Portaal.Insturen;
using Hub.Portaal.Onderdelen;
using Hub.Portaal.Toegang;
using Hub.Portaal.Weergave;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hub.Portaal.Pages.Operator;

/// <summary>
/// Takes in a corrected message in place of a dead letter. What is wrong with it is shown beside its lines and nothing is kept; what is good
/// waits for a second person (UX-05). Meanwhile it is a concept (docs/besluiten/0100), because the lines are read after the findings.
/// </summary>
[Authorize(Portaalbeleid.Handelen)]
[IgnoreAntiforgeryToken] // the reader of the form checks the token itself, before the message
[OngelezenFormulier]
public sealed class CorrigerenModel(
    Correctiewacht wacht, Keten.Corrigeren.Corrigeren corrigeren, Concepten concepten, Inzendingslezer lezer, IAanmeldtelling telling) : Portaalpagina
{
    /// <summary>The dead letter.</summary>
    public Dossier Brief { get; private set; } = null!;

    /// <summary>What is wrong with the message, beside the lines it is about.</summary>
    public Bevindingenlijst Bevindingen { get; private set; } = Bevindingenlijst.Zonder([]);

    /// <summary>The form, with what was given.</summary>
    public Correctieformulier Formulier { get; private set; } = null!;

    /// <summary>The form stands on the page of the letter.</summary>
    public IActionResult OnGet(string id) => RedirectToPage("Correctie", new { id });

    /// <summary>Proposes it.</summary>
    public async Task<IActionResult> OnPostAsync(string id, CancellationToken ct)
    {
        var (brief, weigering) = await wacht.VindAsync(id, ct);
        if (brief is null)
            return weigering!;
        Brief = brief;
        if (await lezer.LeesAsync(HttpContext, ct) is not { } bericht)
            return Weiger(null, "Kies een bestand of plak de tekst van het verbeterde bericht.", StatusCodes.Status400BadRequest);
        if (await concepten.BewaarAsync(bericht, Aangemeld.Optreden, ct) is not { } kenmerk)
            return Weiger(null, "Het bericht is groter dan 25 MB.", StatusCodes.Status413PayloadTooLarge);
        try
        {
            return await StelVoorAsync(kenmerk, ct);
        }
        finally
        {
            await concepten.VerwijderAsync(kenmerk, Aangemeld.Optreden, CancellationToken.None);
        }
    }

    async Task<IActionResult> StelVoorAsync(string kenmerk, CancellationToken ct)
    {
        await using var bericht = await OpenAsync(kenmerk, ct);
        switch (await corrigeren.StelVoorAsync(Brief, bericht, Aangemeld.Optreden, telling.Herkomst(HttpContext), ct))
        {
            case Correctieuitkomst.Voorgesteld:
                Meld("De correctie is voorgesteld. Een ander moet haar bevestigen.");
                return RedirectToPage("Correctie", new { id = Brief.Id });
            case Correctieuitkomst.Ongeldig ongeldig:
                await using (var nogmaals = await OpenAsync(kenmerk, ct))
                    Bevindingen = new(ongeldig.Bevindingen, await Uittreksels.LeesAsync(nogmaals, ongeldig.Bevindingen.Select(b => b.Offset), ct));
                return Weiger(await TekstAsync(kenmerk, ct), "De correctie is niet geldig en niet bewaard. Hieronder staat wat er niet klopt.", StatusCodes.Status400BadRequest);
            case var uitkomst:
                return Weiger(await TekstAsync(kenmerk, ct), (uitkomst as Correctieuitkomst.Kanniet)?.Waarom, StatusCodes.Status409Conflict);
        }
    }

    async Task<Stream> OpenAsync(string kenmerk, CancellationToken ct) => (await concepten.OpenAsync(kenmerk, Aangemeld.Optreden, ct))?.Stroom ?? Stream.Null;

    // Too long for a page it is given as a file once more.
    async Task<string?> TekstAsync(string kenmerk, CancellationToken ct)
    {
        await using var stroom = await OpenAsync(kenmerk, ct);
        return await Berichttekst.LeesAsync(stroom, ct) is { Afgekapt: false, Tekst: var tekst } ? tekst : null;
    }

    PageResult Weiger(string? tekst, string? fout, int status)
    {
        Formulier = new Correctieformulier(Brief.Id, tekst, fout);
        var pagina = Page();
        pagina.StatusCode = status;
        return pagina;
    }
}
