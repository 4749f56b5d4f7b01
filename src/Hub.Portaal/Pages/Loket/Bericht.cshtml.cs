using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;
using Hub.Keten.Inzien;
using Hub.Keten.Koppelen;
using Hub.Keten.Stappen;
using Hub.Portaal.Onderdelen;
using Hub.Portaal.Toegang;
using Hub.Portaal.Weergave;
using Hub.Validatie.Standaarden;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Hub.Portaal.Pages.Loket;

/// <summary>A message as its parties see it: facts, where it is, what was found, what it answers and what answers it.</summary>
[Authorize(Portaalbeleid.Partij)]
public sealed class BerichtModel(
    Berichtinzage inzage, Bevindingen bevindingen, Koppelingen koppelingen, Inhoudopening opening, IAanmeldtelling telling,
    Berichtsoorten soorten, Partijregister partijen) : Partijpagina
{
    /// <summary>The message.</summary>
    public Dossier Dossier { get; private set; } = null!;

    /// <summary>Its facts.</summary>
    public Ontvangst Ontvangst => Ontvangst.Uit(Dossier);

    /// <summary>What was found in it.</summary>
    public Bevindingenlijst Gevonden { get; private set; } = null!;

    /// <summary>The message that it answers, or null.</summary>
    public Dossier? Vraag { get; private set; }

    /// <summary>The answers to it that this user may know of.</summary>
    public IReadOnlyList<Dossier> Antwoorden { get; private set; } = [];

    /// <summary>True when there is a message that answers this one.</summary>
    public bool WordtBeantwoord => soorten.AntwoordOp(soorten.MetNaam(Ontvangst.Release, Ontvangst.Soort)) is not null;

    /// <summary>True when this user may collect and confirm it.</summary>
    public bool IsOntvanger { get; private set; }

    /// <summary>True when the content is still kept.</summary>
    public bool HeeftInhoud => !Dossier.Heeft(Handeling.InhoudVerwijderd);

    /// <summary>Name of a partij.</summary>
    public string Naam(string code) => partijen.Naam(code);

    /// <summary>The page.</summary>
    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct)
    {
        if (await inzage.VindAsync(id, Aangemeld, ct) is not { Dossier.Eerste.Handeling: Handeling.Ontvangen } gevonden)
            return NotFound();
        Dossier = gevonden.Dossier;
        Gevonden = Bevindingenlijst.Zonder((await bevindingen.LeesAsync(Dossier, ct)).Gevonden);
        IsOntvanger = await inzage.VindAlsOntvangerAsync(id, Aangemeld, ct) is not null;
        Vraag = (await inzage.VindAsync(Ontvangst.AntwoordOp, Aangemeld, ct))?.Dossier;
        var antwoorden = new List<Dossier>();
        foreach (var antwoord in await koppelingen.AntwoordenAsync(id, ct))
        {
            if (await inzage.VindAsync(antwoord, Aangemeld, ct) is { } ander)
                antwoorden.Add(ander.Dossier);
        }

        Antwoorden = antwoorden;
        return Page();
    }

    /// <summary>The XML, byte for byte; who got it is recorded first.</summary>
    public async Task<IActionResult> OnGetInhoudAsync(string id, CancellationToken ct)
    {
        if (await inzage.VindAsync(id, Aangemeld, ct) is not { } gevonden)
            return NotFound();
        var gezien = NieuweGebeurtenis.DoorPartij(Handeling.Ingezien, gevonden.Wie, telling.Herkomst(HttpContext), Inhoudopening.Resultaat);
        return await opening.OpenAsync(gevonden.Dossier, gezien, ct) is { } blob
            ? File(blob.Stroom, "application/xml; charset=utf-8", $"{Ontvangst.Uit(gevonden.Dossier).Soort}-{gevonden.Dossier.Id}.xml")
            : NotFound();
    }
}
