using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Hub.Portaal.Onderdelen;

/// <summary>How a status is shown.</summary>
public enum Merktoon
{
    /// <summary>Nothing to do.</summary>
    Rust,

    /// <summary>Under way.</summary>
    Bezig,

    /// <summary>Done, in order.</summary>
    Goed,

    /// <summary>Somebody should look.</summary>
    LetOp,

    /// <summary>Wrong.</summary>
    Fout,
}

/// <summary><c>&lt;merk toon="Fout"&gt;Dode brief&lt;/merk&gt;</c>: a status in words, with a sign and a colour: never by colour alone (WCAG 1.4.1).</summary>
[HtmlTargetElement("merk")]
public sealed class Merk : TagHelper
{
    /// <summary>How it is shown.</summary>
    public Merktoon Toon { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (klasse, teken) = Toon switch
        {
            Merktoon.Goed => ("goed", "✓"),
            Merktoon.LetOp => ("let-op", "!"),
            Merktoon.Fout => ("fout", "✕"),
            Merktoon.Bezig => ("bezig", "→"),
            _ => ("rust", "–"),
        };
        output.TagName = "span";
        output.Attributes.SetAttribute("class", $"merk merk--{klasse}");
        output.PreContent.SetHtmlContent($"<span aria-hidden=\"true\">{teken}</span>");
    }
}
