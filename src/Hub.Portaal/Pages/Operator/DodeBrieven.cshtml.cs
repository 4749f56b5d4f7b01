using Hub.Bezorging.DodeBrieven.Oorzaken;
using Hub.Bezorging.DodeBrieven.Taken;
using Hub.Portaal.Toegang;
using Microsoft.AspNetCore.Authorization;

namespace Hub.Portaal.Pages.Operator;

/// <summary>The open dead letters by cause, and what is being done about them.</summary>
[Authorize(Portaalbeleid.Operator)]
public sealed class DodeBrievenModel(Oorzakenoverzicht oorzaken, Takenlijst taken, TimeProvider klok) : Portaalpagina
{
    const int MaxTaken = 20;

    /// <summary>The causes: those that alarm first.</summary>
    public IReadOnlyList<Oorzaak> Oorzaken { get; private set; } = [];

    /// <summary>Tasks, newest first.</summary>
    public IReadOnlyList<Hersteltaak> Taken { get; private set; } = [];

    /// <summary>When this was read.</summary>
    public DateTimeOffset Nu => klok.GetUtcNow();

    /// <summary>The page.</summary>
    public async Task OnGetAsync(CancellationToken ct)
    {
        Oorzaken = await oorzaken.RecentAsync(ct);
        Taken = await taken.NieuwsteAsync(MaxTaken, ct);
    }
}
