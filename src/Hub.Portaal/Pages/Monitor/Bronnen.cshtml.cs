using Hub.Kern.Berichten;
using Hub.Kern.Dossiers;
using Hub.Kern.Partijen;
using Hub.Kern.Privacy;
using Hub.Monitor;
using Hub.Portaal.Pages.Berichten;
using Hub.Portaal.Toegang;
using Hub.Portaal.Weergave;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Hub.Portaal.Pages.Monitor;

/// <summary>The messages behind a figure of a gemeente.</summary>
[Authorize(Portaalbeleid.Cijfers)]
public sealed class BronnenModel(IZorgmonitor monitor, IDossiers dossiers, Berichtinzage inzage, Monitorrecht recht, Partijregister partijen) : Monitorpagina(recht, partijen)
{
    const int PerBladzijde = 50;
    const int Tegelijk = 10; // dossiers that are read at the same time

    readonly Partijregister _partijen = partijen;

    /// <summary>The messages that this user may see, newest first.</summary>
    public IReadOnlyList<Berichtregel> Berichten { get; private set; } = [];

    /// <summary>How many there are besides.</summary>
    public int Andere { get; private set; }

    /// <summary>Where the next page begins, or null.</summary>
    public string? Volgende { get; private set; }

    /// <summary>The figure, as it stands in the address.</summary>
    public string Bron { get; private set; } = "";

    /// <summary>Where this user looks at a message.</summary>
    public string Berichtpagina => Aangemeld.Mag(Recht.Metadata) ? "/Berichten/Bericht" : "/Loket/Bericht";

    /// <summary>Name of a partij.</summary>
    public string Naam(string code) => _partijen.Naam(code);

    /// <summary>Shows a page of them.</summary>
    public async Task<IActionResult> OnGetAsync(string? bron, string? na, CancellationToken ct)
    {
        if (!MagBronnen || bron is null || Hub.Monitor.Cijfers.Bron.Lees(bron) is not { } gevraagd
            || (na is not null && (na.Length != Pseudoniemen.Lengte || na.Any(c => c != '-' && !char.IsAsciiHexDigitLower(c)))))
            return NotFound();
        var bladzijde = await monitor.BronnenAsync(Gebied.Code, gevraagd, na, PerBladzijde, ct);
        (Bron, Volgende, Berichten) = (bron, bladzijde.Volgende, await LeesAsync(bladzijde.BerichtIds, ct));
        Andere = bladzijde.BerichtIds.Count - Berichten.Count;
        return Page();
    }

    async Task<IReadOnlyList<Berichtregel>> LeesAsync(IReadOnlyList<string> ids, CancellationToken ct)
    {
        var regels = new Berichtregel?[ids.Count];
        var breedte = new ParallelOptions { MaxDegreeOfParallelism = Tegelijk, CancellationToken = ct };
        await Parallel.ForAsync(0, ids.Count, breedte, async (index, stop) =>
            regels[index] = await VindAsync(ids[index], stop) is { Eerste.Handeling: Handeling.Ontvangen } dossier ? Berichtregel.Van(dossier) : null);
        return [.. regels.OfType<Berichtregel>().OrderByDescending(r => r.Ontvangen).ThenBy(r => r.Id, StringComparer.Ordinal)];
    }

    async Task<Dossier?> VindAsync(string id, CancellationToken ct) =>
        !BerichtId.IsGeldig(id) ? null : Aangemeld.Mag(Recht.Metadata) ? await dossiers.LeesAsync(id, ct) : (await inzage.VindAsync(id, Aangemeld, ct))?.Dossier;
}
