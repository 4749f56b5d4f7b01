using System.Globalization;
using System.Text;

namespace Hub.Validatie.Schema.Waarden;

/// <summary>
/// A pattern of the schemas as a check on bytes, written by hand after XSD 1.0 part 2, appendix F: there <c>\s</c> is four characters
/// and <c>.</c> is anything but a line end. Immutable and thread-safe.
/// </summary>
/// <param name="Naam">The pattern as the schema has it.</param>
/// <param name="Past">True when the whole value fits.</param>
sealed record Patroon(string Naam, Patroon.Toets Past)
{
    /// <summary>A date whose value already is a date needs only to have no time zone.</summary>
    public const string GeenTijdzoneInDatum = "[^:Z]*";

    /// <summary>As <see cref="GeenTijdzoneInDatum"/>, for a time.</summary>
    public const string GeenTijdzoneInTijd = "[^Z+-]+";

    /// <summary>Judges a value in UTF-8.</summary>
    public delegate bool Toets(ReadOnlySpan<byte> waarde);

    /// <summary>The check for a pattern.</summary>
    /// <exception cref="InvalidDataException">A pattern that is not known here: the hub does not start.</exception>
    public static Patroon Van(string patroon) => new(patroon, patroon switch
    {
        "[0-9]*" => AlleenCijfers,
        "([a-zA-Z0-9])+" => waarde => waarde.Length > 0 && waarde.IndexOfAnyExcept(LettersEnCijfers) < 0,
        "([a-zA-ZÀ-ỳ])+" => AlleenLetters,
        @".*[^\s].*" => waarde => HeeftTeken(waarde) && waarde.IndexOfAny((byte)'\r', (byte)'\n') < 0,
        @"([.\s]*\S+[.\s]*)+" => HeeftTeken,
        GeenTijdzoneInDatum => waarde => waarde.IndexOfAny((byte)':', (byte)'Z') < 0,
        GeenTijdzoneInTijd => waarde => waarde.Length > 0 && waarde.IndexOfAny((byte)'Z', (byte)'+', (byte)'-') < 0,
        @"(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)" => IsVersie,
        _ when Aantal(patroon) is { } aantal => waarde => waarde.Length == aantal && AlleenCijfers(waarde),
        _ when patroon.All(char.IsAsciiLetterOrDigit) => Letterlijk(patroon),
        _ => throw new InvalidDataException($"Het patroon {patroon} wordt niet ondersteund."),
    });

    /// <summary>True when the value fits all of them.</summary>
    public static bool Passen(Patroon[] patronen, ReadOnlySpan<byte> waarde)
    {
        foreach (var patroon in patronen)
        {
            if (!patroon.Past(waarde))
                return false;
        }

        return true;
    }

    /// <summary>The patterns as text.</summary>
    public static string Afdruk(Patroon[] patronen) => string.Concat(patronen.Select(patroon => $" /{patroon.Naam}/"));

    static readonly System.Buffers.SearchValues<byte> LettersEnCijfers = System.Buffers.SearchValues.Create(
        "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8);

    static bool AlleenCijfers(ReadOnlySpan<byte> waarde) => waarde.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;

    static bool HeeftTeken(ReadOnlySpan<byte> waarde) => waarde.IndexOfAnyExcept(" \t\r\n"u8) >= 0;

    // LDT_Voorletters
    static bool AlleenLetters(ReadOnlySpan<byte> waarde)
    {
        foreach (var teken in waarde)
        {
            if (!char.IsAsciiLetter((char)teken))
                return AlleenLettersMetAccent(waarde);
        }

        return waarde.Length > 0;
    }

    static bool AlleenLettersMetAccent(ReadOnlySpan<byte> waarde)
    {
        while (Rune.DecodeFromUtf8(waarde, out var teken, out var lengte) == System.Buffers.OperationStatus.Done)
        {
            if (teken.Value is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= 'À' and <= 'ỳ')))
                return false;
            waarde = waarde[lengte..];
        }

        return waarde.IsEmpty;
    }

    // LDT_Versie: three numbers without zeros in front
    static bool IsVersie(ReadOnlySpan<byte> waarde)
    {
        for (var deel = 1; ; deel++)
        {
            var punt = waarde.IndexOf((byte)'.');
            var getal = punt < 0 ? waarde : waarde[..punt];
            if (getal.IsEmpty || !AlleenCijfers(getal) || (getal.Length > 1 && getal[0] == '0'))
                return false;
            if (punt < 0)
                return deel == 3;
            waarde = waarde[(punt + 1)..];
        }
    }

    static int? Aantal(string patroon) =>
        patroon.StartsWith("[0-9]{", StringComparison.Ordinal) && patroon.EndsWith('}')
        && int.TryParse(patroon["[0-9]{".Length..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var aantal)
            ? aantal
            : null;

    static Toets Letterlijk(string patroon)
    {
        var tekst = Encoding.ASCII.GetBytes(patroon);
        return waarde => waarde.SequenceEqual(tekst);
    }
}
