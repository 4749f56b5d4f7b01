using Hub.Kern.Partijen;
using Hub.Monitor;
using Hub.Monitor.Bijwerken;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Hub.Portaal.Pages.Monitor;

/// <summary>A page with figures of an area: the one in the address when this user may see it, else the first it may see.</summary>
/// <param name="recht">Who may see what.</param>
/// <param name="partijen">The parties.</param>
public abstract class Monitorpagina(Monitorrecht recht, Partijregister partijen) : Portaalpagina
{
    /// <summary>The area as it stands in the address: <c>regio-foodvalley</c>.</summary>
    [BindProperty(SupportsGet = true, Name = "gebied")]
    public string? Gevraagd { get; set; }

    /// <summary>The areas that this user may see, in the order in which they are offered.</summary>
    public IReadOnlyList<Gebied> Gebieden { get; private set; } = [];

    /// <summary>The area of this page.</summary>
    public Gebied Gebied { get; private set; }

    /// <summary>True when figures open their messages.</summary>
    public bool MagBronnen => Gebied.Soort == Gebiedsoort.Gemeente;

    /// <summary>True for who takes in what goes outside the messages: as at the API no gemachtigde.</summary>
    public bool MagInvoeren => Aangemeld.Partij.Rol is Rol.Gemeente or Rol.Regio || Aangemeld.Mag(Recht.Handelen);

    /// <summary>The area as it stands in the address.</summary>
    public static string Adres(Gebied gebied) => $"{gebied.Soort.ToString().ToLowerInvariant()}-{gebied.Code}";

    /// <summary>The name of an area.</summary>
    public string Naam(Gebied gebied) => gebied.Soort == Gebiedsoort.Verband ? $"Alle regio's van {gebied.Code.ToUpperInvariant()}" : partijen.Zoek(gebied.Code)?.Naam ?? gebied.Code;

    /// <inheritdoc/>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (Aangemeld is { Partij.Rol: Rol.Gemachtigde, Voor: null })
        {
            context.Result = RedirectToPage("/Aanmelden/Namens", new { terug = HttpContext.Request.Path.ToString() });
            return;
        }

        Gebieden = [.. recht.Gebieden().Where(g => (Aangemeld.Voor?.Code ?? g.Code) == g.Code && recht.Mag(Aangemeld.Partij, Aangemeld.Mag(Recht.Metadata), g))];
        var gekozen = Gevraagd is null ? Gebieden : [.. Gebieden.Where(g => Adres(g) == Gevraagd)];
        if (gekozen.Count == 0)
            context.Result = NotFound();
        else
            Gebied = gekozen[0];
    }
}
