using Hub.Kern.Partijen;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;

namespace Hub.Portaal.Toegang;

/// <summary>Who may see which page. Each page names one of these policies; one that names none is closed (fail closed).</summary>
public static class Portaalbeleid
{
    /// <summary>Everybody who signed in.</summary>
    public const string Ieder = "portaal-ieder";

    /// <summary>A gemeente, or who acts for one.</summary>
    public const string Backoffice = "portaal-backoffice";

    /// <summary>An aanbieder, or who acts for one.</summary>
    public const string Aanbieder = "portaal-aanbieder";

    /// <summary>Who sends and receives messages: a gemeente or aanbieder, or who acts for one.</summary>
    public const string Partij = "portaal-partij";

    /// <summary>A regio, and operators who may see metadata: figures.</summary>
    public const string Monitor = "portaal-monitor";

    /// <summary>A gemeente or who acts for one, a regio, and operators who may see metadata: figures, each of its own area.</summary>
    public const string Cijfers = "portaal-cijfers";

    /// <summary>Operators who may see metadata.</summary>
    public const string Operator = "portaal-operator";

    /// <summary>Operators who may read content.</summary>
    public const string Inhoud = "portaal-inhoud";

    /// <summary>Operators who may act on dead letters.</summary>
    public const string Handelen = "portaal-handelen";

    /// <summary>Nobody: of a page that names no policy.</summary>
    public const string Gesloten = "portaal-gesloten";

    internal static void Stel(AuthorizationOptions opties)
    {
        void Beleid(string naam, Func<Aangemeld, bool> mag) => opties.AddPolicy(naam, beleid => beleid.RequireAuthenticatedUser()
            .RequireAssertion(vraag => vraag.Resource is HttpContext context && context.Aangemeld() is { } wie && mag(wie)));

        Beleid(Ieder, _ => true);
        Beleid(Backoffice, wie => Is(wie, Rol.Gemeente));
        Beleid(Aanbieder, wie => Is(wie, Rol.Aanbieder));
        Beleid(Partij, wie => Is(wie, Rol.Gemeente) || Is(wie, Rol.Aanbieder));
        Beleid(Monitor, wie => wie.Partij.Rol == Rol.Regio || wie.Mag(Recht.Metadata));
        Beleid(Cijfers, wie => wie.Partij.Rol == Rol.Regio || wie.Mag(Recht.Metadata) || Is(wie, Rol.Gemeente));
        Beleid(Operator, wie => wie.Mag(Recht.Metadata));
        Beleid(Inhoud, wie => wie.Mag(Recht.Inhoud));
        Beleid(Handelen, wie => wie.Mag(Recht.Handelen));
        Beleid(Gesloten, _ => false);
    }

    // A gemachtigde that has not chosen yet is let through: the page sends it to its choice (Partijpagina).
    static bool Is(Aangemeld wie, Rol rol) =>
        wie.Rol == rol || (wie is { Partij.Rol: Rol.Gemachtigde, Voor: null } && wie.Keuzes.Any(keuze => keuze.Rol == rol));
}
