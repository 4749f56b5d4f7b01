using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;
using Hub.Keten.Inzien;
using Hub.Keten.Retour;
using Hub.Keten.Stappen;
using Hub.Portaal.Declareren;
using Hub.Portaal.Toegang;
using Hub.Portaal.Weergave;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Hub.Portaal.Pages.Loket;

/// <summary>
/// A declaratie with what was, or would be, said of its Prestaties. The gemeente confirms the answer that the hub proposes: it is sent as its
/// own JW325, through the door of the API, so that who sent it for whom is in the trail and sending it twice gives one (docs/besluiten/0101).
/// </summary>
[Authorize(Portaalbeleid.Partij)]
public sealed class DeclaratieModel(
    Declaratieinzage declaraties, Voorstellen voorstellen, Inhoudopening opening, Ontvangen ontvangen, IAanmeldtelling telling,
    Partijregister partijen) : Partijpagina
{
    const int MaxBladzijde = 100_000;

    /// <summary>The declaratie.</summary>
    public Declaratiezicht Zicht { get; private set; } = null!;

    /// <summary>What stands in it; null when the content is no longer kept.</summary>
    public Declaratieblad? Blad { get; private set; }

    /// <summary>True to see every Prestatie.</summary>
    public bool Alles { get; private set; }

    /// <summary>Which page, from 1.</summary>
    public int Bladzijde { get; private set; }

    /// <summary>Why the answer was not sent, or null.</summary>
    public string? Fout { get; private set; }

    /// <summary>Facts of the JW323.</summary>
    public Ontvangst Ontvangst => Ontvangst.Uit(Zicht.Bericht.Dossier);

    /// <summary>How many Prestaties there are to page through.</summary>
    public int Aantal => Alles ? Blad?.Declaratie.Prestaties ?? 0 : Blad?.Oordeel?.Prestaties ?? 0;

    /// <summary>How many pages.</summary>
    public int Bladzijden => Math.Max(1, (Aantal + Declaratieinzage.PerBladzijde - 1) / Declaratieinzage.PerBladzijde);

    /// <summary>True when what is said of it was sent; else it is a proposal.</summary>
    public bool IsBeantwoord => Zicht.Antwoord is not null;

    /// <summary>True for who is to answer it.</summary>
    public bool IsGemeente => Voor.Rol == Rol.Gemeente;

    /// <summary>Name of a partij.</summary>
    public string Naam(string code) => partijen.Naam(code);

    /// <summary>The page; without an answer or proposal there is nothing refused to show, so then it shows all.</summary>
    public async Task<IActionResult> OnGetAsync(string id, string? toon, int? blad, CancellationToken ct)
    {
        if (await declaraties.VindAsync(id, Aangemeld, ct) is not { } zicht)
            return NotFound();
        Zicht = zicht;
        Alles = toon == "alles" || (zicht.Antwoord is null && zicht.Voorstel is null);
        Bladzijde = Math.Clamp(blad ?? 1, 1, MaxBladzijde);
        Blad = await declaraties.LeesAsync(zicht, Alles, Bladzijde, telling.Herkomst(HttpContext), ct);
        return Page();
    }

    /// <summary>The proposed JW325 as it would be sent, for who got the declaratie; recorded first (NEN-02).</summary>
    public async Task<IActionResult> OnGetVoorstelAsync(string id, CancellationToken ct)
    {
        if (await declaraties.VindAsync(id, Aangemeld, ct) is not { Voorstel: { } gezien } || await voorstellen.OpenAsync(gezien.Dossier, ct) is not { } blob)
            return NotFound();
        HttpContext.Response.RegisterForDisposeAsync(blob);
        await opening.LegVastAsync(
            gezien.Dossier, NieuweGebeurtenis.DoorPartij(Handeling.Ingezien, gezien.Wie, telling.Herkomst(HttpContext), "voorstel gegeven"), ct);
        return File(blob.Stroom, "application/xml", $"voorstel-{id}.xml");
    }

    /// <summary>Sends the proposed answer; once more is harmless.</summary>
    public async Task<IActionResult> OnPostAsync(string id, CancellationToken ct)
    {
        if (await declaraties.VindAsync(id, Aangemeld, ct) is not { Voorstel: { } gezien } zicht)
            return NotFound();
        if (!zicht.IsTeBevestigen)
            return Klaar(id, "Deze declaratie is al beantwoord; er is niets verstuurd.");
        await using var blob = await voorstellen.OpenAsync(gezien.Dossier, ct);
        if (blob is null)
            return RedirectToPage(new { id });
        var uitkomst = await ontvangen.VoerUitAsync(blob.Stroom, Aangemeld.Optreden, Voor.Code, telling.Herkomst(HttpContext), ct);
        if (uitkomst is Ontvangstuitkomst.Aangenomen or Ontvangstuitkomst.EerderAangenomen)
            return Klaar(id, "Het antwoord (JW325) is verstuurd naar de aanbieder.");
        Fout = uitkomst is Ontvangstuitkomst.NietBevoegd
            ? $"U mag namens {Voor.Naam} geen JW325 insturen: uw mandaat geldt daar niet voor."
            : "Het voorstel is niet aangenomen: er is al een ander antwoord met hetzelfde kenmerk.";
        return await OnGetAsync(id, null, null, ct);
    }

    RedirectToPageResult Klaar(string id, string melding)
    {
        Meld(melding);
        return RedirectToPage(new { id });
    }
}
