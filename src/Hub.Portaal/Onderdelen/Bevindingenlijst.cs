using Hub.Kern.Berichten;
using Hub.Portaal.Pages.Hulp;

namespace Hub.Portaal.Onderdelen;

/// <summary>Findings to show, with the lines they are about.</summary>
/// <param name="Bevindingen">What was found.</param>
/// <param name="Uittreksels">The line at a byte offset; may be empty.</param>
public sealed record Bevindingenlijst(IReadOnlyList<Bevinding> Bevindingen, IReadOnlyDictionary<long, string> Uittreksels)
{
    static readonly Dictionary<long, string> Geen = [];

    /// <summary>Findings without the message beside them.</summary>
    public static Bevindingenlijst Zonder(IReadOnlyList<Bevinding> bevindingen) => new(bevindingen, Geen);

    /// <summary>What the page about a rule says under a heading: "Oorzaak" or "Oplossing"; null when it has none.</summary>
    public static string? Uitleg(Bevinding bevinding, string kop)
    {
        var delen = Pages.Hulp.Uitleg.Zoek(bevinding.Regel) ?? [];
        var alineas = delen.SkipWhile(deel => deel.Vorm != Uitlegvorm.Kop || deel.Tekst != kop).Skip(1)
            .TakeWhile(deel => deel.Vorm != Uitlegvorm.Kop).Where(deel => deel.Vorm == Uitlegvorm.Alinea).Select(deel => deel.Tekst);
        return string.Join(' ', alineas) is { Length: > 0 } tekst ? tekst : null;
    }

    /// <summary>The line that a finding is about, or null.</summary>
    public string? Regel(Bevinding bevinding) => Uittreksels.GetValueOrDefault(bevinding.Offset) is { Length: > 0 } regel ? regel : null;
}
