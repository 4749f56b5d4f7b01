using System.Net;
using System.Text;
using Hub.Portaal.Pages.Berichten;
using Hub.Portaal.Weergave;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Hub.Portaal.Onderdelen;

/// <summary>
/// <c>&lt;schema rij="…" hier="…" /&gt;</c>: how messages answer each other, from left to right. The page lists the same messages beside
/// it, so the drawing is a picture with one description (WCAG 1.1.1).
/// </summary>
[HtmlTargetElement("schema", TagStructure = TagStructure.WithoutEndTag)]
public sealed class Schema : TagHelper
{
    const double Breed = 150, Hoog = 50, TussenX = 50, TussenY = 16, Rand = 8;

    /// <summary>The messages, questions before answers.</summary>
    public required IReadOnlyList<Schakel> Rij { get; set; }

    /// <summary>Id of the message whose page this is.</summary>
    public required string Hier { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "figure";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "schema");
        output.Content.SetHtmlContent(Teken());
    }

    string Teken()
    {
        var plek = Plekken();
        var breed = (2 * Rand) + plek.Values.Max(p => p.X) + Breed;
        var hoog = (2 * Rand) + plek.Values.Max(p => p.Y) + Hoog;
        var svg = new StringBuilder($"<svg viewBox=\"0 0 {breed.Svg()} {hoog.Svg()}\" width=\"{breed.Svg()}\" role=\"img\" aria-label=\"{Veilig(Beschrijving())}\">");
        foreach (var schakel in Rij.Where(s => s.AntwoordOp is not null && plek.ContainsKey(s.AntwoordOp)))
            Pijl(svg, plek[schakel.AntwoordOp!], plek[schakel.Bericht.Id]);
        foreach (var schakel in Rij)
            Vak(svg, schakel, plek[schakel.Bericht.Id]);
        return svg.Append("</svg>").ToString();
    }

    // A column per step; what follows on a message stands beside it or below that, so that no two arrows share a line.
    Dictionary<string, (double X, double Y)> Plekken()
    {
        var plek = new Dictionary<string, (double X, double Y)>();
        var regel = -1;
        void Zet(Schakel schakel, bool eronder)
        {
            if (plek.ContainsKey(schakel.Bericht.Id))
                return;
            regel += eronder ? 1 : 0;
            plek[schakel.Bericht.Id] = (schakel.Diepte * (Breed + TussenX), regel * (Hoog + TussenY));
            foreach (var (nummer, volgende) in Rij.Where(s => s.AntwoordOp == schakel.Bericht.Id).Index())
                Zet(volgende, eronder: nummer > 0);
        }

        foreach (var schakel in Rij.OrderBy(s => s.Diepte))
            Zet(schakel, eronder: true);
        return plek;
    }

    void Vak(StringBuilder svg, Schakel schakel, (double X, double Y) p)
    {
        var (x, y) = (p.X + Rand, p.Y + Rand);
        svg.Append($"<g{(schakel.Bericht.Id == Hier ? " class=\"hier\"" : "")}><rect x=\"{x.Svg()}\" y=\"{y.Svg()}\" width=\"{Breed.Svg()}\" height=\"{Hoog.Svg()}\" rx=\"5\"/>");
        svg.Append($"<text x=\"{(x + 10).Svg()}\" y=\"{(y + 20).Svg()}\">{Veilig(schakel.Bericht.Soort)}{(schakel.Bericht.Id == Hier ? " (dit bericht)" : "")}</text>");
        svg.Append($"<text x=\"{(x + 10).Svg()}\" y=\"{(y + 39).Svg()}\">{Woorden.Naam(schakel.Bericht.Status)}</text></g>");
    }

    static void Pijl(StringBuilder svg, (double X, double Y) van, (double X, double Y) naar)
    {
        var (x1, y1, x2, y2) = (van.X + Rand + Breed, van.Y + Rand + (Hoog / 2), naar.X + Rand, naar.Y + Rand + (Hoog / 2));
        var midden = x1 + (TussenX / 2);
        svg.Append($"<polyline class=\"pijl\" points=\"{x1.Svg()},{y1.Svg()} {midden.Svg()},{y1.Svg()} {midden.Svg()},{y2.Svg()} {(x2 - 6).Svg()},{y2.Svg()}\"/>");
        svg.Append($"<polygon class=\"punt\" points=\"{x2.Svg()},{y2.Svg()} {(x2 - 8).Svg()},{(y2 - 5).Svg()} {(x2 - 8).Svg()},{(y2 + 5).Svg()}\"/>");
    }

    string Beschrijving() => $"Samenhang van {Rij.Count} berichten: {string.Join(", ", Rij.Select(s => s.Bericht.Soort))}. De lijst hieronder noemt ze.";

    static string Veilig(string tekst) => WebUtility.HtmlEncode(tekst);
}
