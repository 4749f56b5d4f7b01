using System.Security.Cryptography;
using System.Text;

namespace Hub.Kern.Berichten;

/// <summary>
/// The hub's id of a message, derived from what makes a message unique in the standard (TR056), so that inserting it
/// <em>is</em> the check on duplicates and an answer can find its question without an index (docs/besluiten/0004).
/// </summary>
public static class BerichtId
{
    /// <summary>The number of characters of an id: 128 bits in lower-case hexadecimal.</summary>
    public const int Lengte = 32;

    /// <summary>The id of the message with this Header.</summary>
    public static string Van(Berichtkop kop) => Van(kop.Afzender, kop.Soort.Code, kop.Identificatie);

    /// <summary>
    /// The id of the message with these three values in its Header. A retourbericht keeps Afzender and Identificatie of its
    /// heenbericht (IV028), so each heenbericht has room for exactly one.
    /// </summary>
    public static string Van(string afzender, string berichtcode, string identificatie)
    {
        var sleutel = Encoding.UTF8.GetBytes($"{afzender}\n{berichtcode}\n{identificatie}");
        return Convert.ToHexStringLower(SHA256.HashData(sleutel).AsSpan(0, Lengte / 2));
    }

    /// <summary>True when the text can be an id: a value from outside is checked before it becomes a table key (TB-05).</summary>
    public static bool IsGeldig(string? tekst) =>
        tekst is { Length: Lengte } && tekst.All(c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f'));
}
