using Hub.Kern.Berichten;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Hub.Portaal.Insturen;

/// <summary>
/// Keeps the framework from reading the form of a page, so that the page streams it (<see cref="Inzendingslezer"/>), and lets it be as
/// large as a message with what a form puts around it.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
sealed class OngelezenFormulierAttribute : Attribute, IResourceFilter, IOrderedFilter
{
    const int Omslag = 64 * 1024; // bytes

    public int Order => 0;

    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        foreach (var bron in context.ValueProviderFactories.Where(bron => bron is FormValueProviderFactory or FormFileValueProviderFactory or JQueryFormValueProviderFactory).ToList())
            context.ValueProviderFactories.Remove(bron);
        if (context.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } grens)
            grens.MaxRequestBodySize = Berichtgrenzen.MaxBytes + Omslag;
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
        // Nothing to put back: the filter is about this request.
    }
}
