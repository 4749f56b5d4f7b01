using Microsoft.AspNetCore.Http;

namespace Hub.Portaal.Opbouw;

/// <summary>What browsers are told about every answer of the portal: it runs and shows only what comes from here.</summary>
public static class Portaalkoppen
{
    const string Inhoudsbeleid = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
        + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Sets the headers that differ from those of the API. Only a file that never changes may be kept.</summary>
    public static void Zet(IHeaderDictionary koppen)
    {
        koppen.ContentSecurityPolicy = Inhoudsbeleid;
        if (koppen.CacheControl != Vastebestanden.Bewaren)
            koppen.CacheControl = "no-store";
        koppen["Cross-Origin-Opener-Policy"] = "same-origin";
        koppen["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
    }
}
