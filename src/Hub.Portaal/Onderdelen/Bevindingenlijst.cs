using Hub.Kern.Berichten;

namespace Hub.Portaal.Onderdelen;

/// <summary>Findings to show, with the lines they are about.</summary>
/// <param name="Bevindingen">What was found.</param>
/// <param name="Uittreksels">The line at a byte offset; may be empty.</param>
public sealed record Bevindingenlijst(IReadOnlyList<Bevinding> Bevindingen, IReadOnlyDictionary<long, string> Uittreksels)
{
    static readonly Dictionary<long, string> Geen = [];

    /// <summary>Findings without the message beside them.</summary>
    public static Bevindingenlijst Zonder(IReadOnlyList<Bevinding> bevindingen) => new(bevindingen, Geen);

    /// <summary>The line that a finding is about, or null.</summary>
    public string? Regel(Bevinding bevinding) => Uittreksels.GetValueOrDefault(bevinding.Offset) is { Length: > 0 } regel ? regel : null;
}
