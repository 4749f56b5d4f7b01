using Hub.Bezorging.DodeBrieven;
using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;
using Hub.Kern.Privacy;
using Hub.Keten.Corrigeren;
using Hub.Portaal.Corrigeren;
using Hub.Portaal.Toegang;
using Hub.Portaal.Weergave;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Hub.Portaal.Pages.Operator;

/// <summary>
/// A dead letter to correct: one operator takes the text and proposes another (<see cref="CorrigerenModel"/>), a second one sees what changed
/// and confirms or rejects it (UX-05). Content only with the right to it and a reason that stays.
/// </summary>
[Authorize(Portaalbeleid.Handelen)]
public sealed class CorrectieModel(
    Correctiewacht wacht, Correctieinzage inzage, Correctiebesluiten besluiten, Dodebrievenbak bak, IAanmeldtelling telling,
    Partijregister partijen) : Portaalpagina
{
    /// <summary>The dead letter.</summary>
    public Dossier Brief { get; private set; } = null!;

    /// <summary>The proposals that wait, oldest first.</summary>
    public IReadOnlyList<Correctievoorstel> Wachtend => Correctievoorstel.Wachtend(Brief);

    /// <summary>The text to work on, once it was asked for.</summary>
    public string? Tekst { get; private set; }

    /// <summary>The proposal that is shown, with what it changes; null before it was asked for.</summary>
    public (string Id, IReadOnlyList<Regel> Regels)? Getoond { get; private set; }

    /// <summary>Why what was asked cannot be done, or null.</summary>
    public string? Bezwaar { get; private set; }

    /// <summary>Name of a partij.</summary>
    public string Naam(string code) => partijen.Naam(code);

    /// <summary>The page.</summary>
    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct) => await LaadAsync(id, ct) ?? Page();

    /// <summary>Gives the text of the letter, to be corrected.</summary>
    public Task<IActionResult> OnPostBewerkAsync(string id, string? reden, CancellationToken ct) => MetInhoudAsync(id, reden, async waarom =>
    {
        Tekst = await inzage.OrigineelAsync(Brief, Aangemeld.Optreden, Oorsprong, waarom, ct);
        return Tekst is not null;
    }, ct);

    /// <summary>Shows what a proposal changes.</summary>
    public Task<IActionResult> OnPostBekijkAsync(string id, string correctie, string? reden, CancellationToken ct) => MetInhoudAsync(id, reden, async waarom =>
    {
        if (Wachtend.FirstOrDefault(v => v.Id == correctie) is { } voorstel
            && await inzage.VerschilAsync(Brief, voorstel, Aangemeld.Optreden, Oorsprong, waarom, ct) is { } regels)
            Getoond = (correctie, regels);
        return Getoond is not null;
    }, ct);

    /// <summary>Confirms a proposal of somebody else.</summary>
    public Task<IActionResult> OnPostBevestigAsync(string id, string correctie, string? reden, CancellationToken ct) => BesluitAsync(
        id, reden, waarom => besluiten.BevestigAsync(Brief, correctie, Aangemeld.Optreden, Oorsprong, waarom, ct), ct);

    /// <summary>Rejects a proposal, or withdraws one's own.</summary>
    public Task<IActionResult> OnPostWijsAfAsync(string id, string correctie, string? reden, CancellationToken ct) => BesluitAsync(
        id, reden, waarom => besluiten.WijsAfAsync(Brief, correctie, Aangemeld.Optreden, Oorsprong, waarom, ct), ct);

    string Oorsprong => telling.Herkomst(HttpContext);

    async Task<IActionResult> MetInhoudAsync(string id, string? reden, Func<string, Task<bool>> toon, CancellationToken ct)
    {
        if (!Aangemeld.Mag(Recht.Inhoud))
            return Forbid();
        if (await LaadAsync(id, ct) is { } weigering)
            return weigering;
        Bezwaar = Vrijetekst.Bezwaar(reden);
        if (Bezwaar is null && !await toon(reden!.Trim()))
            Bezwaar = "De inhoud is er niet meer, of is te lang voor deze pagina. Neem haar dan over de API en lever de correctie als bestand.";
        return Page();
    }

    async Task<IActionResult> BesluitAsync(string id, string? reden, Func<string, Task<Correctieuitkomst>> besluit, CancellationToken ct)
    {
        if (await LaadAsync(id, ct) is { } weigering)
            return weigering;
        Bezwaar = Vrijetekst.Bezwaar(reden);
        if (Bezwaar is not null)
            return Page();
        switch (await besluit(reden!.Trim()))
        {
            case Correctieuitkomst.Ingediend ingediend:
                await bak.NeemUitAsync(ingediend.Origineel, ct);
                Meld("De correctie is bevestigd: dit bericht gaat in plaats van de dode brief verder.");
                return RedirectToPage("/Berichten/Bericht", new { id = ingediend.BerichtId });
            case Correctieuitkomst.Afgewezen:
                Meld("Het voorstel is weg. De dode brief staat nog open.");
                return RedirectToPage(new { id });
            case Correctieuitkomst.Kanniet kanniet:
                Bezwaar = kanniet.Waarom;
                return Page();
            default:
                Bezwaar = "De correctie is intussen niet meer geldig. Wijs haar af en stel een nieuwe voor.";
                return Page();
        }
    }

    async Task<IActionResult?> LaadAsync(string id, CancellationToken ct)
    {
        (var brief, var weigering) = await wacht.VindAsync(id, ct);
        if (brief is not null)
            Brief = brief;
        return weigering;
    }
}
