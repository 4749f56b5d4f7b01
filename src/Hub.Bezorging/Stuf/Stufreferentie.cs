using System.Globalization;
using System.Text.RegularExpressions;

namespace Hub.Bezorging.Stuf;

/// <summary>
/// Referentienummers: the form of a UUID version 4, which is what the schema asks for. That of a message follows from its id, so that
/// sending it again bears the same number and the recipient can tell (IB016).
/// </summary>
public static partial class Stufreferentie
{
    static readonly TimeZoneInfo Nederland = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>The number for an id of 32 lower-case hexadecimal characters.</summary>
    public static string Van(string id)
    {
        var variant = "89ab"[Convert.ToInt32(id[16..17], 16) & 3];
        return $"{id[..8]}-{id[8..12]}-4{id[13..16]}-{variant}{id[17..20]}-{id[20..]}";
    }

    /// <summary>True when the text can be one: it becomes a table key.</summary>
    public static bool IsGeldig(string tekst) => Vorm().IsMatch(tekst);

    /// <summary>A moment as StUF writes it: Dutch time without a zone.</summary>
    public static string Tijdstip(DateTimeOffset moment) =>
        TimeZoneInfo.ConvertTime(moment, Nederland).ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);

    [GeneratedRegex("^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", RegexOptions.NonBacktracking)]
    private static partial Regex Vorm();
}
