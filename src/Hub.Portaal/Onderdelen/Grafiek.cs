using System.Net;
using System.Text;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Hub.Portaal.Onderdelen;

/// <summary>
/// <c>&lt;grafiek soort="Lijn" gegevens="…" /&gt;</c>: a chart with a key, and beside it the same figures in a table, so that nobody
/// needs to see it (WCAG 1.1.1). Series differ in more than colour (1.4.1).
/// </summary>
[HtmlTargetElement("grafiek", TagStructure = TagStructure.WithoutEndTag)]
public sealed class Grafiek : TagHelper
{
    /// <summary>What it shows.</summary>
    public required Grafiekgegevens Gegevens { get; set; }

    /// <summary>How it is drawn.</summary>
    public Grafieksoort Soort { get; set; }

    /// <summary>False where the page has the figures in a table already.</summary>
    public bool MetTabel { get; set; } = true;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var vorm = new Reeksvorm(context.UniqueId);
        output.TagName = "figure";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "grafiek");
        output.Content.SetHtmlContent(
            $"<figcaption>{Veilig(Gegevens.Titel)}</figcaption>{Grafiektekening.Van(Gegevens, Soort, vorm).Teken()}{Sleutel(vorm)}{(MetTabel ? Tabel() : "")}");
    }

    string Sleutel(Reeksvorm vorm)
    {
        if (Gegevens.Reeksen.Count < 2)
            return "";
        var punten = Gegevens.Reeksen.Select((reeks, i) =>
            $"<li><svg viewBox=\"0 0 36 14\" aria-hidden=\"true\">{Sleutelbeeld(vorm, i)}</svg>{Veilig(reeks.Naam)}</li>");
        return $"<ul class=\"sleutel\">{string.Concat(punten)}</ul>";
    }

    string Sleutelbeeld(Reeksvorm vorm, int nummer) => Soort == Grafieksoort.Lijn
        ? $"<polyline class=\"lijn reeks-{nummer + 1}\" points=\"0,7 36,7\"/>{Reeksvorm.Merkteken(nummer, 18, 7)}"
        : vorm.Staaf(nummer, 0, 0, 36, 14);

    string Tabel()
    {
        var tabel = new StringBuilder("<details><summary>Cijfers als tabel</summary><div class=\"tabelvak\" tabindex=\"0\" role=\"region\" aria-label=\"")
            .Append(Veilig(Gegevens.Titel)).Append("\"><table class=\"utrecht-table utrecht-table--html-table\"><caption>")
            .Append(Veilig(Gegevens.Titel)).Append("</caption><thead><tr><th scope=\"col\">").Append(Veilig(Gegevens.Puntnaam)).Append("</th>");
        foreach (var reeks in Gegevens.Reeksen)
            tabel.Append($"<th scope=\"col\" class=\"getal\">{Veilig(reeks.Naam)}</th>");
        tabel.Append("</tr></thead><tbody>");
        foreach (var (i, punt) in Gegevens.Punten.Index())
            tabel.Append($"<tr><th scope=\"row\">{Veilig(punt)}</th>").AppendJoin("", Gegevens.Reeksen.Select(r => $"<td class=\"getal\">{Veilig(r.Waarden[i] is { } w ? Gegevens.Toon(w) : Gegevens.Onbekend)}</td>")).Append("</tr>");
        return tabel.Append("</tbody></table></div></details>").ToString();
    }

    static string Veilig(string tekst) => WebUtility.HtmlEncode(tekst);
}
