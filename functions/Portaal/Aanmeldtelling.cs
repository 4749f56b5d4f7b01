using Hub.Functies.Deur.Begrenzen;
using Hub.Portaal.Toegang;

namespace Hub.Functies;

/// <summary>Lets the portal count failures with the door: guessing at both is guessing once (API-04). Thread-safe.</summary>
sealed class Aanmeldtelling(Aanmeldrem rem) : IAanmeldtelling
{
    public bool MagProberen(HttpContext context)
    {
        using var lease = rem.Kijk(context);
        return lease.IsAcquired;
    }

    public void TelMislukt(HttpContext context) => rem.Tel(context);

    public string Herkomst(HttpContext context) => Deur.Herkomst.Van(context);
}
