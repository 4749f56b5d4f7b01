using Hub.Kern.Partijen;
using Hub.Portaal.Toegang;

namespace Hub.Portaal.Pages;

/// <summary>What stands in the navigation.</summary>
/// <param name="Pagina">Page, as <c>asp-page</c> takes it.</param>
/// <param name="Naam">What people read.</param>
/// <param name="Mag">Who sees it: as the policy of the page says.</param>
public sealed record Navigatiepunt(string Pagina, string Naam, Func<Aangemeld, bool> Mag);

/// <summary>The navigation, per role. A page that people start from adds its line here.</summary>
public static class Navigatie
{
    static readonly Navigatiepunt[] Punten =
    [
        new("/Operator/Index", "Stroom", wie => wie.Mag(Recht.Metadata)),
        new("/Berichten/Index", "Berichten", wie => wie.Mag(Recht.Metadata)),
        new("/Operator/DodeBrieven", "Dode brieven", wie => wie.Mag(Recht.Metadata)),
        new("/Loket/Werkvoorraad", "Werkvoorraad", IsPartij),
        new("/Loket/Postbus", "Postbus", IsPartij),
        new("/Loket/Declaraties", "Declaraties", IsPartij),
        new("/Backoffice/Toewijzingen", "Toewijzingen", wie => wie.Rol == Rol.Gemeente),
        new("/Backoffice/Uitval", "Declaratie-uitval", wie => wie.Rol == Rol.Gemeente),
        new("/Loket/Controleren", "Controleren en insturen", IsPartij),
        new("/Monitor/Index", "Zorgmonitor", wie => wie.Mag(Recht.Metadata) || wie.Rol is Rol.Gemeente or Rol.Regio),
    ];

    /// <summary>What this user sees.</summary>
    public static IEnumerable<Navigatiepunt> Voor(Aangemeld wie) => Punten.Where(punt => punt.Mag(wie));

    static bool IsPartij(Aangemeld wie) => wie.Rol is Rol.Gemeente or Rol.Aanbieder;

    /// <summary>Where this user begins: the first page it may see, or null when the portal has none for it.</summary>
    public static string? Begin(Aangemeld wie) => Voor(wie).FirstOrDefault()?.Pagina;
}
