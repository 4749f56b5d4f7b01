using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hub.Portaal.Pages.Hulp;

/// <summary>Everything that can be found in a message. Open to all.</summary>
[AllowAnonymous]
public sealed class BevindingenModel : PageModel;
