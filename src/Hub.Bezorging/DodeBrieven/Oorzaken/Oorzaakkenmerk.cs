using System.Security.Cryptography;
using System.Text;
using Hub.Kern.Poorten;

namespace Hub.Bezorging.DodeBrieven.Oorzaken;

/// <summary>What dead letters have in common when one repair mends them all.</summary>
public static class Oorzaakkenmerk
{
    /// <summary>Number of characters of an id.</summary>
    public const int Lengte = 16;

    const string GeenRoute = "GeenRoute";

    /// <summary>
    /// The id of a cause: reason and step, and the recipient where it is about the recipient; so a fault in a step is one cause whoever
    /// the messages are for, and two recipients that are down are two.
    /// </summary>
    public static string Van(string reden, string wachtrij, string? bestemming)
    {
        var wie = reden == GeenRoute || wachtrij == Wachtrijen.Afleveren ? bestemming : null;
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{reden}\n{wachtrij}\n{wie}")).AsSpan(0, Lengte / 2));
    }

    /// <summary>True when the text can be an id: a value from outside is checked before it becomes a table key (TB-05).</summary>
    public static bool IsGeldig(string? tekst) =>
        tekst is { Length: Lengte } && tekst.All(c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f'));
}
