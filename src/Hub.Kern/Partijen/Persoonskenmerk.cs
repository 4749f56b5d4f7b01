using System.Text.RegularExpressions;

namespace Hub.Kern.Partijen;

/// <summary>
/// What names a person in the audit trail: the issuer and what that calls the person, as <c>https://issuer#name</c> (NEN-02, BIO2 5.16.02). It is
/// stable and means something only at the issuer; never a BSN (docs/besluiten/0103).
/// </summary>
public static partial class Persoonskenmerk
{
    /// <summary>Most characters of a name: what OpenID Connect allows for <c>sub</c>.</summary>
    public const int Maximum = 255;

    /// <summary>Why this name cannot stand in the trail, without the name itself; null when it can.</summary>
    public static string? Bezwaar(string? naam) =>
        naam is not { Length: > 0 and <= Maximum } ? $"is leeg of langer dan {Maximum} tekens"
        : naam.Any(teken => char.IsControl(teken) || char.IsWhiteSpace(teken)) ? "bevat witruimte of stuurtekens"
        : Bsnvorm().IsMatch(naam) ? "bevat negen cijfers, mogelijk een BSN"
        : null;

    /// <summary>The person with this name at this issuer. An issuer has no fragment (OIDC Discovery 3), so two never give the same.</summary>
    /// <exception cref="ArgumentException">There is a <see cref="Bezwaar"/>.</exception>
    public static string Van(string uitgever, string naam) =>
        Bezwaar(naam) is null ? $"{uitgever}#{naam}" : throw new ArgumentException("This name cannot stand in the trail.", nameof(naam));

    // Also with points or dashes; between letters it is part of something longer, as in a GUID.
    [GeneratedRegex(@"(?<![0-9A-Za-z])\d(?:[.-]?\d){8}(?![0-9A-Za-z])", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex Bsnvorm();
}
