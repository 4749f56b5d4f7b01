using Hub.Bezorging.DodeBrieven;
using Hub.Bezorging.DodeBrieven.Herstel;
using Hub.Bezorging.DodeBrieven.Oorzaken;
using Hub.Bezorging.DodeBrieven.Taken;
using Hub.Kern.Berichten;
using Hub.Kern.Partijen;
using Hub.Kern.Poorten;
using Hub.Kern.Privacy;
using Hub.Portaal.Pages.Berichten;
using Hub.Portaal.Toegang;
using Hub.Portaal.Weergave;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Hub.Portaal.Pages.Operator;

/// <summary>The dead letters with one cause: look, choose, confirm with how many, and do it as a task; or mute the cause until a day.</summary>
[Authorize(Portaalbeleid.Operator)]
public sealed class OorzaakModel(
    Dodebrievenbak bak, Oorzakenoverzicht oorzaken, Dempingen dempingen, Taakuitvoerder uitvoerder, Omleiding omleiding,
    IAanmeldtelling telling, IIdBron ids, TimeProvider klok) : Portaalpagina
{
    /// <summary>Letters per page.</summary>
    public const int PerBladzijde = 50;

    /// <summary>The cause, or null when no letter has it any more.</summary>
    public Oorzaak? Oorzaak { get; private set; }

    /// <summary>A page of its letters, oldest first.</summary>
    public IReadOnlyList<Dodebrief> Brieven { get; private set; } = [];

    /// <summary>What was said about it.</summary>
    public IReadOnlyList<Demping> Gezegd { get; private set; } = [];

    /// <summary>What is to be confirmed, or null.</summary>
    public Taakkeuze? TeBevestigen { get; private set; }

    /// <summary>Why what was asked cannot be done, or null.</summary>
    public string? Bezwaar { get; private set; }

    /// <summary>Last day to which it can be muted.</summary>
    public DateOnly LangstGedempt => Nederlands.Datum(klok.GetUtcNow() + Dempingen.Langst).AddDays(-1);

    /// <summary>Where the next page starts, or null.</summary>
    public string? Verder => Brieven.Count == PerBladzijde ? Brieven[^1].Positie : null;

    /// <inheritdoc/>
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!Oorzaakkenmerk.IsGeldig(context.RouteData.Values["id"] as string))
            context.Result = NotFound();
        else if (HttpContext.Request.Method == "POST" && !Aangemeld.Mag(Recht.Handelen))
            context.Result = Forbid();
        else
            await next();
    }

    /// <summary>The letters.</summary>
    public async Task OnGetAsync(string id, string? na, CancellationToken ct) => await LaadAsync(id, na, ct);

    /// <summary>Asks to confirm, with the number of letters.</summary>
    public async Task<IActionResult> OnPostKiesAsync(string id, Taakkeuze keuze, CancellationToken ct)
    {
        await LaadAsync(id, null, ct);
        Bezwaar = Fout(keuze);
        TeBevestigen = Bezwaar is null ? keuze : null;
        return Page();
    }

    /// <summary>Begins the task.</summary>
    public async Task<IActionResult> OnPostBeginAsync(string id, Taakkeuze keuze, CancellationToken ct)
    {
        Bezwaar = Fout(keuze) ?? Herstelkeuze.Bezwaar(keuze.Actie, keuze.Reden)
            ?? (keuze.Actie == Herstelactie.AndereRoute ? omleiding.Bezwaar(keuze.Bestemming ?? "", keuze.Bestemming) : null);
        if (Bezwaar is not null)
        {
            await LaadAsync(id, null, ct);
            TeBevestigen = keuze;
            return Page();
        }

        var taakId = ids.Nieuw();
        var opdracht = new Herstelopdracht(keuze.Actie, Aangemeld.Optreden, telling.Herkomst(HttpContext))
        {
            Reden = string.IsNullOrWhiteSpace(keuze.Reden) ? null : keuze.Reden.Trim(),
            Bestemming = keuze.Actie == Herstelactie.AndereRoute ? keuze.Bestemming : null,
            Taak = taakId,
        };
        await uitvoerder.BeginAsync(new Hersteltaak(taakId, opdracht, keuze.Alle ? id : null, keuze.Alle ? [] : keuze.Brieven, klok.GetUtcNow()), ct);
        Meld("De taak is begonnen.");
        return RedirectToPage("Taak", new { id = taakId });
    }

    /// <summary>Mutes the cause up to and including a day; a day in the past ends that.</summary>
    public async Task<IActionResult> OnPostDempAsync(string id, DateOnly? tot, string? reden, CancellationToken ct)
    {
        Bezwaar = tot is null ? "Kies tot en met welke dag." : tot > LangstGedempt ? $"Een oorzaak kan hoogstens {Dempingen.Langst.Days} dagen gedempt worden."
            : Vrijetekst.Bezwaar(reden);
        if (Bezwaar is not null)
        {
            await LaadAsync(id, null, ct);
            return Page();
        }

        await dempingen.DempAsync(id, Nederlands.Begin(tot!.Value.AddDays(1)), reden!.Trim(), Aangemeld.Partij.Code, ct);
        Meld($"De oorzaak geeft geen alarm tot en met {Nederlands.Dag(tot.Value)}.");
        return RedirectToPage(new { id });
    }

    async Task LaadAsync(string id, string? na, CancellationToken ct)
    {
        Brieven = await bak.BekijkAsync(PerBladzijde, Positie.Lees(na), ct, id);
        Oorzaak = Zoek(await oorzaken.RecentAsync(ct), id);
        if (HttpContext.Request.Method == "POST" || (Oorzaak is null && Brieven.Count > 0))
            Oorzaak = Zoek(await oorzaken.MaakAsync(ct), id); // what is confirmed is counted now
        Gezegd = await dempingen.VanAsync(id, ct);
    }

    static Oorzaak? Zoek(IReadOnlyList<Oorzaak> oorzaken, string id) => oorzaken.FirstOrDefault(oorzaak => oorzaak.Id == id);

    static string? Fout(Taakkeuze keuze) =>
        !Enum.IsDefined(keuze.Actie) ? "Kies wat er moet gebeuren."
        : keuze.Alle ? null
        : keuze.Brieven.Count is 0 or > Hersteltaak.MaxBrieven || !keuze.Brieven.All(BerichtId.IsGeldig) ? "Kies ten minste één brief, of alle brieven met deze oorzaak."
        : null;
}

/// <summary>What an operator chose to do with which letters.</summary>
public sealed class Taakkeuze
{
    /// <summary>What.</summary>
    public Herstelactie Actie { get; set; }

    /// <summary>With every letter of the cause that is open when the task begins.</summary>
    public bool Alle { get; set; }

    /// <summary>Or with these.</summary>
    public List<string> Brieven { get; set; } = [];

    /// <summary>Another recipient, where that is what is to be done.</summary>
    public string? Bestemming { get; set; }

    /// <summary>Why.</summary>
    public string? Reden { get; set; }
}
