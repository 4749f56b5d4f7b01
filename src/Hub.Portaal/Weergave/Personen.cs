using Hub.Kern.Dossiers;
using Hub.Portaal.Toegang;

namespace Hub.Portaal.Weergave;

/// <summary>The person in an event, as far as who looks may know (docs/besluiten/0103). Thread-safe.</summary>
public static class Personen
{
    /// <summary>What to show: oneself by name, another by what names that person in the trail; null for nobody.</summary>
    public static string? PersoonBij(this Aangemeld kijker, Gebeurtenis gebeurtenis) => gebeurtenis.PersoonVoor(kijker.Partij) switch
    {
        null => null,
        var persoon when persoon == kijker.Persoon => kijker.Persoonsnaam is { } naam ? $"{naam} (u)" : "u",
        var persoon => persoon,
    };
}
