using Hub.Portaal.Opbouw;

namespace Hub.Functies.Deur;

/// <summary>Headers on every response, errors included (GOV-01, GOV-13).</summary>
/// <param name="volgende">The next middleware.</param>
sealed class Beveiligingskoppen(RequestDelegate volgende)
{
    /// <summary>Version of the API: semantic, its major number stands in the path.</summary>
    public const string ApiVersie = "1.0.0";

    /// <summary>The header that tells it (GOV-01).</summary>
    public const string Versiekop = "API-Version";

    public Task InvokeAsync(HttpContext context)
    {
        // At the last moment, because the exception handler clears what was set before.
        context.Response.OnStarting(static toestand =>
        {
            var context = (HttpContext)toestand;
            var koppen = context.Response.Headers;
            if (Portaal.Is(context))
                Portaalkoppen.Zet(koppen);
            else
                ZetApi(koppen);
            koppen.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
            koppen.XContentTypeOptions = "nosniff";
            koppen.XFrameOptions = "DENY";
            koppen["Referrer-Policy"] = "no-referrer";
            return Task.CompletedTask;
        }, context);
        return volgende(context);
    }

    static void ZetApi(IHeaderDictionary koppen)
    {
        koppen[Versiekop] = ApiVersie;
        koppen.CacheControl = "no-store";
        koppen.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
    }
}
