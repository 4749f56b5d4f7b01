using System.Net;
using System.Text;

namespace Hub.Portaal.Onderdelen;

/// <summary>Draws a chart as SVG, without a style of its own: classes only, because of the CSP.</summary>
/// <param name="gegevens">What it shows.</param>
/// <param name="soort">How.</param>
sealed class Grafiektekening(Grafiekgegevens gegevens, Grafieksoort soort)
{
    const double Breed = 720, Hoog = 260, Links = 60, Rechts = 10, Boven = 10, Onder = 34;
    const int MaxLabels = 12;

    readonly StringBuilder _svg = new();
    readonly double _top = Top(Hoogste(gegevens, soort));

    double Vak => (Breed - Links - Rechts) / Math.Max(1, gegevens.Punten.Count);

    public string Teken()
    {
        _svg.Append($"<svg viewBox=\"0 0 {Breed.Svg()} {Hoog.Svg()}\" role=\"img\" aria-label=\"{WebUtility.HtmlEncode(gegevens.Titel)}\">");
        Rooster();
        foreach (var (nummer, reeks) in gegevens.Reeksen.Index())
        {
            if (soort == Grafieksoort.Lijn)
                Lijn(nummer, reeks);
            else
                Staven(nummer, reeks);
        }

        Labels();
        return _svg.Append("</svg>").ToString();
    }

    void Rooster()
    {
        for (var deel = 0; deel <= 4; deel++)
        {
            var y = Y(_top * deel / 4);
            _svg.Append($"<line class=\"{(deel == 0 ? "as" : "rooster")}\" x1=\"{Links.Svg()}\" x2=\"{(Breed - Rechts).Svg()}\" y1=\"{y.Svg()}\" y2=\"{y.Svg()}\"/>");
            Tekst(Links - 6, y + 4, "end", gegevens.Toon(_top * deel / 4));
        }
    }

    void Lijn(int nummer, Reeks reeks)
    {
        var punten = string.Join(' ', reeks.Waarden.Select((waarde, i) => $"{Midden(i).Svg()},{Y(waarde).Svg()}"));
        _svg.Append($"<polyline class=\"lijn reeks-{nummer + 1}\" points=\"{punten}\"/>");
    }

    void Staven(int nummer, Reeks reeks)
    {
        var naast = soort == Grafieksoort.Staaf ? gegevens.Reeksen.Count : 1;
        var breed = Vak * 0.75 / naast;
        foreach (var (i, waarde) in reeks.Waarden.Index())
        {
            var onder = soort == Grafieksoort.Gestapeld ? gegevens.Reeksen.Take(nummer).Sum(r => r.Waarden[i]) : 0;
            var x = Links + (Vak * i) + (Vak * 0.125) + (soort == Grafieksoort.Staaf ? breed * nummer : 0);
            var (boven, hoog) = (Y(onder + waarde), Y(onder) - Y(onder + waarde));
            _svg.Append($"<rect class=\"vlak reeks-{nummer + 1}\" x=\"{x.Svg()}\" y=\"{boven.Svg()}\" width=\"{breed.Svg()}\" height=\"{hoog.Svg()}\"/>");
        }
    }

    void Labels()
    {
        var elke = Math.Max(1, (int)Math.Ceiling(gegevens.Punten.Count / (double)MaxLabels));
        foreach (var (i, label) in gegevens.Punten.Index())
        {
            if (i % elke == 0)
                Tekst(Midden(i), Hoog - 12, "middle", label);
        }
    }

    void Tekst(double x, double y, string anker, string tekst) =>
        _svg.Append($"<text x=\"{x.Svg()}\" y=\"{y.Svg()}\" text-anchor=\"{anker}\">{WebUtility.HtmlEncode(tekst)}</text>");

    double Midden(int i) => Links + (Vak * (i + 0.5));

    double Y(double waarde) => Hoog - Onder - ((Hoog - Onder - Boven) * waarde / _top);

    static double Hoogste(Grafiekgegevens gegevens, Grafieksoort soort) => soort == Grafieksoort.Gestapeld
        ? Enumerable.Range(0, gegevens.Punten.Count).Select(i => gegevens.Reeksen.Sum(r => r.Waarden[i])).DefaultIfEmpty().Max()
        : gegevens.Reeksen.SelectMany(r => r.Waarden).DefaultIfEmpty().Max();

    // A round number above the highest value, so that four equal parts are round too.
    static double Top(double hoogste)
    {
        if (hoogste <= 4)
            return 4;
        var macht = Math.Pow(10, Math.Floor(Math.Log10(hoogste)));
        return new[] { 1, 2, 4, 8, 10 }.Select(keer => keer * macht).First(top => top >= hoogste);
    }
}
