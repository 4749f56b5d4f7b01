using System.Net;
using System.Text;

namespace Hub.Portaal.Onderdelen;

/// <summary>Draws a chart as SVG, without a style of its own: classes only, because of the CSP.</summary>
/// <param name="gegevens">What it shows.</param>
/// <param name="vorm">What tells its series apart.</param>
abstract class Grafiektekening(Grafiekgegevens gegevens, Reeksvorm vorm)
{
    protected const double Breed = 720;
    const double Letter = 7; // wide, of the text in a chart

    readonly StringBuilder _svg = new();

    /// <summary>The chart of this kind.</summary>
    public static Grafiektekening Van(Grafiekgegevens gegevens, Grafieksoort soort, Reeksvorm vorm) =>
        soort == Grafieksoort.Liggend ? new Liggendetekening(gegevens, vorm) : new Staandetekening(gegevens, soort, vorm);

    protected Grafiekgegevens Gegevens => gegevens;

    protected Reeksvorm Vorm => vorm;

    protected abstract double Hoog { get; }

    /// <summary>The highest value at the axis: round, and above every value.</summary>
    protected double Top { get; } = Ronde(gegevens.Reeksen.SelectMany(r => r.Waarden).Max() ?? 0);

    public string Teken()
    {
        _svg.Append($"<svg viewBox=\"0 0 {Breed.Svg()} {Hoog.Svg()}\" role=\"img\" aria-label=\"{WebUtility.HtmlEncode(gegevens.Titel)}\">");
        _svg.Append(vorm.Definities(gegevens.Reeksen.Count));
        Vul();
        return _svg.Append("</svg>").ToString();
    }

    protected abstract void Vul();

    protected void Voeg(string svg) => _svg.Append(svg);

    protected void Streep(bool isAs, double x1, double y1, double x2, double y2) => _svg.Append(
        $"<line class=\"{(isAs ? "as" : "rooster")}\" x1=\"{x1.Svg()}\" y1=\"{y1.Svg()}\" x2=\"{x2.Svg()}\" y2=\"{y2.Svg()}\"/>");

    protected void Tekst(double x, double y, string anker, string tekst) =>
        _svg.Append($"<text x=\"{x.Svg()}\" y=\"{y.Svg()}\" text-anchor=\"{anker}\">{WebUtility.HtmlEncode(tekst)}</text>");

    /// <summary>How much room a text takes, at most.</summary>
    protected static double Ruimte(string tekst) => tekst.Length * Letter;

    /// <summary>The five places along the value axis.</summary>
    protected IEnumerable<double> Maatstrepen => Enumerable.Range(0, 5).Select(deel => Top * deel / 4);

    // Four equal parts of it are round too.
    static double Ronde(double hoogste)
    {
        if (hoogste <= 4)
            return 4;
        var macht = Math.Pow(10, Math.Floor(Math.Log10(hoogste)));
        return new[] { 1, 2, 4, 8, 10 }.Select(keer => keer * macht).First(top => top >= hoogste);
    }
}
