using Hub.Portaal.Toegang;
using Microsoft.AspNetCore.Authorization;

namespace Hub.Portaal.Pages.Operator;

/// <summary>How the messages flow now.</summary>
[Authorize(Portaalbeleid.Operator)]
public sealed class IndexModel : Portaalpagina;
