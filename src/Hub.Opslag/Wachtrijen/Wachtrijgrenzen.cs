using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Hub.Opslag.Wachtrijen;

/// <summary>What a storage queue takes, checked before anything is sent.</summary>
static partial class Wachtrijgrenzen
{
    /// <summary>64 KiB as it is sent, so escaped (QU-01): whichever way the service counts, it fits.</summary>
    public const int MaxBytes = 64 * 1024;

    /// <summary>Messages per call (QU-02).</summary>
    public const int MaxPerKeer = 32;

    static readonly TimeSpan LangstVerborgen = TimeSpan.FromDays(7); // QU-02

    /// <summary>Path of a queue; refuses what is no queue name.</summary>
    public static string Pad(string wachtrij) => IsNaam(wachtrij)
        ? wachtrij
        : throw new ArgumentException("A queue name is 3 to 63 lower-case letters, digits and single hyphens.", nameof(wachtrij));

    public static bool IsNaam(string wachtrij) => Naam().IsMatch(wachtrij);

    /// <summary>The text as it goes into the XML body.</summary>
    /// <exception cref="ArgumentException">It holds a character that XML cannot hold, or is too large.</exception>
    public static string Ontsnapt(string tekst)
    {
        try
        {
            XmlConvert.VerifyXmlChars(tekst);
        }
        catch (XmlException)
        {
            // The cause is left out: it names the character and its place.
            throw new ArgumentException("A queue message cannot hold a character that XML cannot hold (QU-01).", nameof(tekst));
        }
        var ontsnapt = tekst
            .Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal)
            .Replace("\r", "&#xD;", StringComparison.Ordinal); // a bare one is read as a line feed
        return Encoding.UTF8.GetByteCount(ontsnapt) <= MaxBytes
            ? ontsnapt
            : throw new ArgumentException("A queue message is at most 64 KB encoded (QU-01): put the content in a blob.", nameof(tekst));
    }

    /// <summary>Whole seconds, rounded up, of a time that a message stays hidden.</summary>
    public static string Seconden(TimeSpan verborgen, TimeSpan minstens)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(verborgen, minstens);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(verborgen, LangstVerborgen);
        return Math.Ceiling(verborgen.TotalSeconds).ToString(CultureInfo.InvariantCulture);
    }

    public static int Aantal(int hoogstens)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(hoogstens, 1);
        return Math.Min(hoogstens, MaxPerKeer);
    }

    [GeneratedRegex("^[a-z0-9](?:-?[a-z0-9]){2,62}$")]
    private static partial Regex Naam();
}
