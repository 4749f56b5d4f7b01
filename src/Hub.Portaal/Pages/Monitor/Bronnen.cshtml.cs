using Hub.Kern.Partijen;
using Hub.Kern.Privacy;
using Hub.Monitor;
using Hub.Portaal.Toegang;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Hub.Portaal.Pages.Monitor;

/// <summary>The messages behind a figure of a gemeente.</summary>
[Authorize(Portaalbeleid.Cijfers)]
public sealed class BronnenModel(IZorgmonitor monitor, Monitorrecht recht, Partijregister partijen) : Monitorpagina(recht, partijen)
{
    const int PerBladzijde = 100;

    /// <summary>The messages.</summary>
    public Bronnenbladzijde Bladzijde { get; private set; } = new([], null);

    /// <summary>The figure, as it stands in the address.</summary>
    public string Bron { get; private set; } = "";

    /// <summary>Where this user looks at a message.</summary>
    public string Berichtpagina => Aangemeld.Mag(Recht.Metadata) ? "/Berichten/Bericht" : "/Loket/Bericht";

    /// <summary>Shows a page of them.</summary>
    public async Task<IActionResult> OnGetAsync(string? bron, string? na, CancellationToken ct)
    {
        if (!MagBronnen || bron is null || Hub.Monitor.Cijfers.Bron.Lees(bron) is not { } gevraagd
            || (na is not null && (na.Length != Pseudoniemen.Lengte || na.Any(c => c != '-' && !char.IsAsciiHexDigitLower(c)))))
            return NotFound();
        (Bron, Bladzijde) = (bron, await monitor.BronnenAsync(Gebied.Code, gevraagd, na, PerBladzijde, ct));
        return Page();
    }
}
