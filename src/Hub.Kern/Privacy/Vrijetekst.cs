using System.Text.RegularExpressions;

namespace Hub.Kern.Privacy;

/// <summary>What a person writes goes into the audit trail and into tables: it is bounded and holds nothing that can be a BSN (AVG-02).</summary>
public static partial class Vrijetekst
{
    /// <summary>Most characters.</summary>
    public const int Maximum = 500;

    /// <summary>In Dutch why this text cannot be a reason, or null when it can.</summary>
    public static string? Bezwaar(string? tekst) =>
        string.IsNullOrWhiteSpace(tekst) || tekst.Length > Maximum ? $"Geef een reden van hoogstens {Maximum} tekens."
        : NegenCijfers().IsMatch(tekst) ? "De reden bevat negen cijfers achter elkaar, mogelijk een BSN. Noem geen cliëntgegevens."
        : null;

    // Also as people write it: 9999 00 006.
    [GeneratedRegex(@"(?<!\d)\d(?:[ .-]?\d){8}(?!\d)", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex NegenCijfers();
}
