using Hub.Keten.Inzien;
using Hub.Keten.Stappen;
using Hub.Kern.Berichten;
using Hub.Kern.Dossiers;
using Hub.Kern.Privacy;
using Hub.Portaal.Toegang;
using Hub.Portaal.Weergave;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Hub.Portaal.Pages.Berichten;

/// <summary>The content of a message, for an operator with the right to it and with a reason that stays (AVG-02).</summary>
[Authorize(Portaalbeleid.Inhoud)]
public sealed class InhoudModel(IDossiers dossiers, Inhoudopening opening, Bevindingen bevindingen, IAanmeldtelling telling) : Portaalpagina
{
    /// <summary>The message.</summary>
    public Dossier Dossier { get; private set; } = null!;

    /// <summary>Its lines.</summary>
    public IReadOnlyList<string> Regels { get; private set; } = [];

    /// <summary>What was found, by line.</summary>
    public ILookup<int, Bevinding> Gevonden { get; private set; } = null!;

    /// <summary>True when there is more than is shown.</summary>
    public bool Afgekapt { get; private set; }

    /// <summary>What is wrong with the reason, or null.</summary>
    public string? Bezwaar { get; private set; }

    /// <summary>Content is only given for a reason, so not at an address.</summary>
    public IActionResult OnGet(string id) => BerichtId.IsGeldig(id) ? RedirectToPage("Bericht", new { id }) : NotFound();

    /// <summary>Records who reads it and why, and then shows it or gives it as a file, byte for byte (UX-03).</summary>
    public async Task<IActionResult> OnPostAsync(string id, string? reden, bool bestand, CancellationToken ct)
    {
        if (!BerichtId.IsGeldig(id) || await dossiers.LeesAsync(id, ct) is not { Eerste.Handeling: Handeling.Ontvangen } dossier)
            return NotFound();
        Dossier = dossier;
        Bezwaar = Vrijetekst.Bezwaar(reden);
        if (Bezwaar is not null)
            return Page();
        var gezien = NieuweGebeurtenis.DoorPartij(
            Handeling.Ingezien, Aangemeld.Optreden, telling.Herkomst(HttpContext), Inhoudopening.Resultaat).Met("reden", reden!.Trim());
        if (await opening.OpenAsync(dossier, gezien, ct) is not { } blob)
        {
            Bezwaar = "De inhoud van dit bericht is verwijderd.";
            return Page();
        }

        if (bestand)
            return File(blob.Stroom, "application/xml; charset=utf-8", $"{Ontvangst.Uit(dossier).Soort}-{dossier.Id}.xml"); // closes the stream
        await using (blob)
            await ToonAsync(dossier, blob.Stroom, ct);
        return Page();
    }

    async Task ToonAsync(Dossier dossier, Stream stroom, CancellationToken ct)
    {
        Gevonden = (await bevindingen.LeesAsync(dossier, ct)).Gevonden.ToLookup(b => b.Regelnummer);
        (var tekst, Afgekapt) = await Berichttekst.LeesAsync(stroom, ct);
        Regels = Berichttekst.Regels(tekst);
    }
}
