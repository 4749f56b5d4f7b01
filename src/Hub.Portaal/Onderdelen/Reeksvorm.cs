using System.Text;

namespace Hub.Portaal.Onderdelen;

/// <summary>
/// What tells the series of a chart apart besides their colour (WCAG 1.4.1): a hatching in bars, dashes (c-grafiek.css) and a marker in
/// lines. Drawn the same in the chart and in its key.
/// </summary>
/// <param name="id">Unique in the page: patterns are named by it.</param>
sealed class Reeksvorm(string id)
{
    // Lines over a square of eight, per series; the first is plain.
    static readonly string[] Arceringen = ["", "M0,8 L8,0", "M4,0 V8", "M0,0 L8,8 M0,8 L8,0", "M0,4 H8"];

    /// <summary>The patterns of so many series.</summary>
    public string Definities(int reeksen)
    {
        var svg = new StringBuilder("<defs>");
        for (var nummer = 0; nummer < reeksen; nummer++)
            svg.Append($"<pattern id=\"{Naam(nummer)}\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\"><rect class=\"reeks-{nummer + 1} vlak\" width=\"8\" height=\"8\"/><path class=\"arcering\" d=\"{Arceringen[nummer]}\"/></pattern>");
        return svg.Append("</defs>").ToString();
    }

    /// <summary>A bar.</summary>
    public string Staaf(int nummer, double x, double y, double breed, double hoog) =>
        $"<rect class=\"staaf\" fill=\"url(#{Naam(nummer)})\" x=\"{x.Svg()}\" y=\"{y.Svg()}\" width=\"{breed.Svg()}\" height=\"{hoog.Svg()}\"/>";

    /// <summary>A marker on a line.</summary>
    public static string Merkteken(int nummer, double x, double y)
    {
        const double r = 4;
        var vorm = nummer switch
        {
            0 => $"<circle cx=\"{x.Svg()}\" cy=\"{y.Svg()}\" r=\"{r.Svg()}\"",
            1 => $"<rect x=\"{(x - r).Svg()}\" y=\"{(y - r).Svg()}\" width=\"{(2 * r).Svg()}\" height=\"{(2 * r).Svg()}\"",
            2 => $"<path d=\"M{x.Svg()},{(y - r - 1).Svg()} l{(r + 1).Svg()},{(2 * r).Svg()} h{(-2 * (r + 1)).Svg()} z\"",
            3 => $"<path d=\"M{x.Svg()},{(y - r - 1).Svg()} l{(r + 1).Svg()},{(r + 1).Svg()} l{(-r - 1).Svg()},{(r + 1).Svg()} l{(-r - 1).Svg()},{(-r - 1).Svg()} z\"",
            _ => $"<path d=\"M{x.Svg()},{(y + r + 1).Svg()} l{(r + 1).Svg()},{(-2 * r).Svg()} h{(-2 * (r + 1)).Svg()} z\"",
        };
        return $"{vorm} class=\"merkteken reeks-{nummer + 1}\"/>";
    }

    string Naam(int nummer) => $"arcering-{id}-{nummer + 1}";
}
