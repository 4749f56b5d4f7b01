using Hub.Bezorging.DodeBrieven.Herstel;
using Hub.Kern.Privacy;

namespace Hub.Portaal.Pages.Berichten;

/// <summary>What people may choose to do with dead letters.</summary>
static class Herstelkeuze
{
    /// <summary>In Dutch what is wrong with the choice, or null. Offering again as it was needs no reason.</summary>
    public static string? Bezwaar(Herstelactie actie, string? reden) =>
        !Enum.IsDefined(actie) ? "Kies wat er moet gebeuren."
        : actie == Herstelactie.Opnieuw && string.IsNullOrWhiteSpace(reden) ? null
        : Vrijetekst.Bezwaar(reden);
}
