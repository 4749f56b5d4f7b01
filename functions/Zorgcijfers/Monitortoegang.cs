using System.Security.Claims;
using Hub.Functies.Deur;
using Hub.Kern.Partijen;
using Hub.Monitor;
using Hub.Monitor.Bijwerken;

namespace Hub.Functies;

/// <summary>Who sees which figures at the door; whether an area exists is not told to who may not. Thread-safe.</summary>
/// <param name="recht">Who may see what.</param>
/// <param name="partijen">The parties.</param>
public sealed class Monitortoegang(Monitorrecht recht, Partijregister partijen)
{
    /// <summary>True when this user may see the figures of an area. The header Namens, when it is there, must name it.</summary>
    public bool Mag(ClaimsPrincipal gebruiker, Gebied gebied) =>
        (gebruiker.Namens() ?? gebied.Code) == gebied.Code
        && recht.Mag(Toegang.Van(gebruiker, partijen), gebruiker.HeeftRecht(Recht.Metadata), gebied);

    /// <summary>True when this user may open the messages behind figures of a gemeente.</summary>
    public bool MagBronnen(ClaimsPrincipal gebruiker, string gemeente) => Mag(gebruiker, new Gebied(Gebiedsoort.Gemeente, gemeente));
}
