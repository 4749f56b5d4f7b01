using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Hub.Portaal.Onderdelen;

/// <summary>
/// <c>&lt;balk deel="60" geheel="100" /&gt;</c>: how much of a whole is used. The bar is for the eye alone: the figures stand beside it in
/// words (WCAG 1.1.1); more than the whole has another colour and is said in words too.
/// </summary>
[HtmlTargetElement("balk", TagStructure = TagStructure.WithoutEndTag)]
public sealed class Balk : TagHelper
{
    /// <summary>What is used.</summary>
    public long Deel { get; set; }

    /// <summary>What there is.</summary>
    public long Geheel { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var breed = Geheel <= 0 ? 0 : Math.Clamp(100d * Deel / Geheel, 0, 100);
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Deel > Geheel ? "balk balk--vol" : "balk");
        output.Attributes.SetAttribute("viewBox", "0 0 100 10");
        output.Attributes.SetAttribute("preserveAspectRatio", "none");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetHtmlContent($"<rect width=\"{breed.Svg()}\" height=\"10\"/>");
    }
}
