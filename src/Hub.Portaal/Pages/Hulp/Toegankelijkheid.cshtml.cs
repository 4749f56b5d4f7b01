using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hub.Portaal.Pages.Hulp;

/// <summary>Open to all.</summary>
[AllowAnonymous]
public sealed class ToegankelijkheidModel : PageModel
{
    /// <summary>The day on which the statement was drawn up; it holds for a year at most (A11Y-02).</summary>
    public static readonly DateOnly Opgesteld = new(2026, 11, 25);
}
