using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hub.Portaal.Pages.Hulp;

/// <summary>Open to all.</summary>
[AllowAnonymous]
public sealed class ToetsenModel : PageModel;
