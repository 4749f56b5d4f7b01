using System.Text.RegularExpressions;
using Hub.Functies.Deur;

namespace Hub.Functies;

/// <summary>What an operator writes goes into the audit trail and into tables: it is bounded and holds nothing that can be a BSN (AVG-02).</summary>
static partial class Reden
{
    public const int Maximum = 500; // characters

    /// <summary>The problem with this text, or null.</summary>
    public static Probleem? Bezwaar(string? tekst, bool verplicht = true)
    {
        if (tekst is null && !verplicht)
            return null;
        if (string.IsNullOrWhiteSpace(tekst) || tekst.Length > Maximum)
            return Probleem.Van(400) with { Detail = $"Geef een reden van hoogstens {Maximum} tekens." };
        return NegenCijfers().IsMatch(tekst)
            ? Probleem.Van(400) with { Detail = "De reden bevat negen cijfers achter elkaar, mogelijk een BSN. Noem geen cliëntgegevens." }
            : null;
    }

    // Also as people write it: 9999 00 006.
    [GeneratedRegex(@"(?<!\d)\d(?:[ .-]?\d){8}(?!\d)", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex NegenCijfers();
}
