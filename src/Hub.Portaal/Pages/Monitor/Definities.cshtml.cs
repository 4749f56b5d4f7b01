using Hub.Kern.Partijen;
using Hub.Monitor;
using Hub.Portaal.Toegang;
using Microsoft.AspNetCore.Authorization;

namespace Hub.Portaal.Pages.Monitor;

/// <summary>What each figure means and how it is counted.</summary>
[Authorize(Portaalbeleid.Cijfers)]
public sealed class DefinitiesModel(Monitorrecht recht, Partijregister partijen) : Monitorpagina(recht, partijen);
