using Hub.Bezorging.DodeBrieven.Oorzaken;
using Hub.Bezorging.DodeBrieven.Taken;
using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;
using Hub.Keten.Corrigeren;
using Hub.Portaal.Opbouw;
using Hub.Portaal.Toegang;
using Hub.Portaal.Weergave;
using Microsoft.AspNetCore.Authorization;

namespace Hub.Portaal.Pages.Operator;

/// <summary>The open dead letters by cause, and what is being done about them.</summary>
[Authorize(Portaalbeleid.Operator)]
public sealed class DodeBrievenModel(
    Oorzakenoverzicht oorzaken, Takenlijst taken, Correctieoverzicht correcties, Partijregister partijen, Portaalinstellingen instellingen, TimeProvider klok) : Portaalpagina
{
    const int MaxTaken = 20;

    /// <summary>The causes: those that alarm first.</summary>
    public IReadOnlyList<Oorzaak> Oorzaken { get; private set; } = [];

    /// <summary>Tasks, newest first.</summary>
    public IReadOnlyList<Hersteltaak> Taken { get; private set; } = [];

    /// <summary>Corrections that wait for a second person, oldest first.</summary>
    public IReadOnlyList<(Dossier Brief, Correctievoorstel Voorstel)> Correcties { get; private set; } = [];

    /// <summary>Name of a partij.</summary>
    public string Naam(string code) => partijen.Naam(code);

    /// <summary>When this was read.</summary>
    public DateTimeOffset Nu => klok.GetUtcNow();

    /// <summary>The page.</summary>
    public async Task OnGetAsync(CancellationToken ct)
    {
        Oorzaken = await oorzaken.RecentAsync(ct);
        Taken = await taken.NieuwsteAsync(MaxTaken, ct);
        if (instellingen.Correcties)
            Correcties = await correcties.LeesAsync(ct);
    }
}
