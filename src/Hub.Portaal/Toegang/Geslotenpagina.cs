using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Hub.Portaal.Toegang;

/// <summary>Closes every page that says neither who may see it nor that anybody may.</summary>
sealed class Geslotenpagina : IPageApplicationModelConvention
{
    public void Apply(PageApplicationModel model)
    {
        if (!model.HandlerTypeAttributes.Any(attribuut => attribuut is IAllowAnonymous or IAuthorizeData { Policy.Length: > 0 }))
            model.EndpointMetadata.Add(new AuthorizeAttribute(Portaalbeleid.Gesloten));
    }
}
