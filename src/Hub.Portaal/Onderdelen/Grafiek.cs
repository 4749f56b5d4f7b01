using System.Net;
using System.Text;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Hub.Portaal.Onderdelen;

/// <summary>
/// <c>&lt;grafiek soort="Lijn" gegevens="…" /&gt;</c>: a chart with a key, and beside it the same figures in a table, so that nobody
/// needs to see it (WCAG 1.1.1) or to tell colours apart (1.4.1).
/// </summary>
[HtmlTargetElement("grafiek", TagStructure = TagStructure.WithoutEndTag)]
public sealed class Grafiek : TagHelper
{
    /// <summary>What it shows.</summary>
    public required Grafiekgegevens Gegevens { get; set; }

    /// <summary>How it is drawn.</summary>
    public Grafieksoort Soort { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "figure";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "grafiek");
        output.Content.SetHtmlContent(
            $"<figcaption>{Veilig(Gegevens.Titel)}</figcaption>{new Grafiektekening(Gegevens, Soort).Teken()}{Sleutel()}{Tabel()}");
    }

    string Sleutel()
    {
        if (Gegevens.Reeksen.Count < 2)
            return "";
        var punten = Gegevens.Reeksen.Select((reeks, i) =>
            $"<li><svg viewBox=\"0 0 14 14\" aria-hidden=\"true\"><rect class=\"reeks-{i + 1}\" width=\"14\" height=\"14\"/></svg>{Veilig(reeks.Naam)}</li>");
        return $"<ul class=\"sleutel\">{string.Concat(punten)}</ul>";
    }

    string Tabel()
    {
        var tabel = new StringBuilder("<details><summary>Cijfers als tabel</summary><div class=\"tabelvak\" tabindex=\"0\" role=\"region\" aria-label=\"")
            .Append(Veilig(Gegevens.Titel)).Append("\"><table class=\"utrecht-table utrecht-table--html-table\"><caption>")
            .Append(Veilig(Gegevens.Titel)).Append("</caption><thead><tr><th scope=\"col\">").Append(Veilig(Gegevens.Puntnaam)).Append("</th>");
        foreach (var reeks in Gegevens.Reeksen)
            tabel.Append($"<th scope=\"col\" class=\"getal\">{Veilig(reeks.Naam)}</th>");
        tabel.Append("</tr></thead><tbody>");
        foreach (var (i, punt) in Gegevens.Punten.Index())
            tabel.Append($"<tr><th scope=\"row\">{Veilig(punt)}</th>").AppendJoin("", Gegevens.Reeksen.Select(r => $"<td class=\"getal\">{Veilig(Gegevens.Toon(r.Waarden[i]))}</td>")).Append("</tr>");
        return tabel.Append("</tbody></table></div></details>").ToString();
    }

    static string Veilig(string tekst) => WebUtility.HtmlEncode(tekst);
}
