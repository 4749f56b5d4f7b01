using Hub.Bezorging.DodeBrieven.Herstel;
using Hub.Bezorging.Uitgaand;
using Hub.Keten.Stappen;
using Hub.Kern.Berichten;
using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;
using Hub.Portaal.Corrigeren;
using Hub.Portaal.Toegang;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Hub.Portaal.Pages.Berichten;

/// <summary>One message: what it is, what happened to it, what was found in it, with what it hangs together. Never its content.</summary>
[Authorize(Portaalbeleid.Operator)]
public sealed class BerichtModel(
    IDossiers dossiers, Bevindingen bevindingen, Samenhang samenhang, Bezorgpogingen pogingen, Herstellen herstellen,
    Partijregister partijen, Correctiewacht correcties, IAanmeldtelling telling) : Portaalpagina
{
    /// <summary>Everything that happened.</summary>
    public Dossier Dossier { get; private set; } = null!;

    /// <summary>The facts in its Header, or null for a dead letter that is no message.</summary>
    public Ontvangst? Ontvangst { get; private set; }

    /// <summary>What was found in it.</summary>
    public IReadOnlyList<Bevinding> Gevonden { get; private set; } = [];

    /// <summary>The messages in its row, itself included.</summary>
    public IReadOnlyList<Schakel> Rij { get; private set; } = [];

    /// <summary>The attempts to hand it over.</summary>
    public IReadOnlyList<Bezorgpoging> Pogingen { get; private set; } = [];

    /// <summary>Why what was asked cannot be done, or null.</summary>
    public string? Bezwaar { get; private set; }

    /// <summary>The name of a party, or its code when it is not connected to this hub.</summary>
    public string Naam(string code) => partijen.Zoek(code) is { } partij ? $"{partij.Naam} ({code})" : code;

    /// <summary>True when this user may propose or decide on a correction of it.</summary>
    public bool MagCorrigeren => Aangemeld.Mag(Recht.Handelen) && correcties.Kan(Dossier);

    /// <summary>True when a line of the message may be shown: with the right to content, while it is kept.</summary>
    public bool MagInhoud => Aangemeld.Mag(Recht.Inhoud) && Ontvangst is not null && !Dossier.Heeft(Handeling.InhoudVerwijderd);

    /// <summary>The page; 404 when there is no such message.</summary>
    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct) => await LaadAsync(id, ct) ? Page() : NotFound();

    /// <summary>Offers a dead letter again, sends it elsewhere, or settles it.</summary>
    public async Task<IActionResult> OnPostHerstelAsync(string id, Herstelactie actie, string? bestemming, string? reden, CancellationToken ct)
    {
        if (!Aangemeld.Mag(Recht.Handelen))
            return Forbid();
        if (!await LaadAsync(id, ct))
            return NotFound();
        Bezwaar = Herstelkeuze.Bezwaar(actie, reden) ?? (Herstellen.Kan(Dossier, actie) ? null : "Deze dode brief staat niet meer open.");
        if (Bezwaar is not null)
            return Page();
        var opdracht = new Herstelopdracht(actie, Aangemeld.Optreden, telling.Herkomst(HttpContext))
        {
            Reden = string.IsNullOrWhiteSpace(reden) ? null : reden.Trim(),
            Bestemming = actie == Herstelactie.AndereRoute ? bestemming?.Trim() : null,
        };
        var uitkomst = await herstellen.VoerUitAsync(Dossier, opdracht, ct);
        if (uitkomst.Resultaat == Herstelresultaat.Gelukt)
        {
            Meld(actie == Herstelactie.Afhandelen ? "De dode brief is afgehandeld." : "Het bericht is opnieuw aangeboden.");
            return RedirectToPage(new { id });
        }

        Bezwaar = uitkomst.Waarom;
        return Page();
    }

    async Task<bool> LaadAsync(string id, CancellationToken ct)
    {
        if (!BerichtId.IsGeldig(id) || await dossiers.LeesAsync(id, ct) is not { } dossier || !IsTonen(dossier))
            return false;
        Dossier = dossier;
        if (dossier.Eerste.Handeling != Handeling.Ontvangen)
            return true;
        Ontvangst = Ontvangst.Uit(dossier);
        Gevonden = (await bevindingen.LeesAsync(dossier, ct)).Gevonden;
        Rij = await samenhang.LeesAsync(dossier, ct);
        Pogingen = await pogingen.LeesAsync(id, ct);
        return true;
    }

    // The hub's own records, of what retention removed and of who looked for whom, are no messages.
    static bool IsTonen(Dossier dossier) => dossier.Eerste.Handeling is Handeling.Ontvangen or Handeling.DodeBrief;
}
