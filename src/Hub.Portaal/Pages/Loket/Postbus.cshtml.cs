using Hub.Bezorging.Ophalen;
using Hub.Kern.Partijen;
using Hub.Portaal.Toegang;
using Hub.Portaal.Weergave;
using Microsoft.AspNetCore.Authorization;

namespace Hub.Portaal.Pages.Loket;

/// <summary>What waits to be collected, oldest first.</summary>
[Authorize(Portaalbeleid.Partij)]
public sealed class PostbusModel(Postbussen postbussen, Mandaten mandaten, Partijregister partijen) : Partijpagina
{
    /// <summary>Messages per page.</summary>
    public const int PerBladzijde = 25;

    /// <summary>The messages on this page that this user may collect.</summary>
    public IReadOnlyList<Postbusstuk> Stukken { get; private set; } = [];

    /// <summary>Where the next page begins, or null.</summary>
    public string? Verder { get; private set; }

    /// <summary>True on a page after the first.</summary>
    public bool IsVervolg { get; private set; }

    /// <summary>Name of a partij.</summary>
    public string Naam(string code) => partijen.Naam(code);

    /// <summary>The list.</summary>
    public async Task OnGetAsync(string? na, CancellationToken ct)
    {
        IsVervolg = na is not null;
        var stukken = await postbussen.BekijkAsync(Voor.Code, PerBladzijde, na, ct);
        Stukken = [.. stukken.Where(stuk => mandaten.Mag(Aangemeld.Partij.Code, Voor.Code, Mandaathandeling.Ophalen, stuk.Soort))];
        Verder = stukken.Count == PerBladzijde ? stukken[^1].Positie : null;
    }
}
