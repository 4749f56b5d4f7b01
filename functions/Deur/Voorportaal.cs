using Hub.Portaal.Opbouw;

namespace Hub.Functies.Deur;

/// <summary>
/// Sends a person who comes to <c>/</c> with a browser on to the portal; a program gets what any unknown path gives. No route of the API, so
/// there is none to describe.
/// </summary>
/// <param name="volgende">The next middleware.</param>
sealed class Voorportaal(RequestDelegate volgende)
{
    public Task InvokeAsync(HttpContext context)
    {
        var verzoek = context.Request;
        if (verzoek.Path != "/" || !(HttpMethods.IsGet(verzoek.Method) || HttpMethods.IsHead(verzoek.Method)))
            return volgende(context);
        context.Response.Headers.Vary = "Accept";
        if (!WilHtml(verzoek))
            return volgende(context);
        context.Response.Redirect(Portaalinstellingen.Pad);
        return Task.CompletedTask;
    }

    // Browsers name it; "*/*" is what programs send that do not care.
    static bool WilHtml(HttpRequest verzoek) => verzoek.GetTypedHeaders().Accept
        .Any(soort => soort.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase) && soort.Quality != 0);
}
