using System.Security.Claims;
using Hub.Functies.Deur;
using Hub.Kern.Partijen;
using Hub.Monitor.Bijwerken;

namespace Hub.Functies;

/// <summary>
/// Who sees which figures: a gemeente its own, a gemachtigde those of a gemeente that lets it collect every type of message, a regio its own
/// and those of its verband, an operator with metadata all. Thread-safe.
/// </summary>
/// <param name="mandaten">The mandates.</param>
/// <param name="partijen">The parties.</param>
public sealed class Monitortoegang(Mandaten mandaten, Partijregister partijen)
{
    /// <summary>Figures are counted from these: who may not collect one of them may not see what follows from it.</summary>
    static readonly string[] Soorten = ["JW305", "JW307", "JW315", "JW323"];

    /// <summary>True when this user may see the figures of an area; whether it exists is not told to who may not.</summary>
    public bool Mag(ClaimsPrincipal gebruiker, Gebied gebied) => Bestaat(gebied) && (gebruiker.HeeftRecht(Recht.Metadata) || gebied.Soort switch
    {
        Gebiedsoort.Gemeente => MagGemeente(gebruiker, gebied.Code),
        Gebiedsoort.Regio => IsRegio(gebruiker) && gebruiker.Code() == gebied.Code,
        _ => IsRegio(gebruiker) && Verbanden.Van(gebruiker.Code(), partijen) == gebied.Code,
    });

    /// <summary>True when this user may open the messages behind figures of a gemeente.</summary>
    public bool MagBronnen(ClaimsPrincipal gebruiker, string gemeente) => Mag(gebruiker, new Gebied(Gebiedsoort.Gemeente, gemeente));

    bool MagGemeente(ClaimsPrincipal gebruiker, string gemeente) =>
        (gebruiker.Namens() ?? gemeente) == gemeente
        && ((gebruiker.IsInRole(nameof(Rol.Gemeente)) && gebruiker.Code() == gemeente)
            || (gebruiker.IsInRole(nameof(Rol.Gemachtigde))
                && Soorten.All(soort => mandaten.Mag(gebruiker.Code(), gemeente, Mandaathandeling.Ophalen, soort))));

    bool Bestaat(Gebied gebied) => gebied.Soort switch
    {
        Gebiedsoort.Gemeente => partijen.Zoek(gebied.Code) is { Rol: Rol.Gemeente },
        Gebiedsoort.Regio => partijen.Zoek(gebied.Code) is { Rol: Rol.Regio },
        _ => partijen.Alle.Any(p => p.Rol == Rol.Regio && Verbanden.Van(p.Code, partijen) == gebied.Code),
    };

    static bool IsRegio(ClaimsPrincipal gebruiker) => gebruiker.IsInRole(nameof(Rol.Regio));
}
