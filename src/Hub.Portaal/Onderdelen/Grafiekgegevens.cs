using System.Globalization;
using Hub.Portaal.Weergave;

namespace Hub.Portaal.Onderdelen;

/// <summary>How a chart is drawn.</summary>
public enum Grafieksoort
{
    /// <summary>Bars side by side, one per point and series: for points in time.</summary>
    Staaf,

    /// <summary>A line per series.</summary>
    Lijn,

    /// <summary>Bars that lie, with the name of the point beside them and the value behind: for points with names.</summary>
    Liggend,
}

/// <summary>What a chart shows. Immutable.</summary>
/// <param name="Titel">What it is about, in words.</param>
/// <param name="Punten">The labels along the axis.</param>
/// <param name="Reeksen">At most five series, each with a value (0 or more) per point.</param>
public sealed record Grafiekgegevens(string Titel, IReadOnlyList<string> Punten, IReadOnlyList<Reeks> Reeksen)
{
    /// <summary>What stands above the labels in the table: "Uur", "Maand".</summary>
    public string Puntnaam { get; init; } = "Periode";

    /// <summary>How a value is written.</summary>
    public Func<double, string> Toon { get; init; } = waarde => waarde.ToString("#,0.##", Nederlands.Getallen);

    /// <summary>How a value is written at the axis, where there is little room.</summary>
    public Func<double, string> Asmaat { get; init; } = Nederlands.Afgekort;

    /// <summary>What stands where a value may not be shown.</summary>
    public string Onbekend { get; init; } = "–";
}

/// <summary>One series.</summary>
/// <param name="Naam">What it is.</param>
/// <param name="Waarden">A value per point; null where there is none to show: that is a gap, and not nothing.</param>
public sealed record Reeks(string Naam, IReadOnlyList<double?> Waarden);

/// <summary>Numbers as SVG wants them.</summary>
static class Svgtekst
{
    public static string Svg(this double waarde) => waarde.ToString("0.##", CultureInfo.InvariantCulture);
}
