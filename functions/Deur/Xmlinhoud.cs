using Microsoft.Net.Http.Headers;

namespace Hub.Functies.Deur;

/// <summary>Checks what a request says about its body, before a byte of it is read (GOV-15, XML-06).</summary>
static class Xmlinhoud
{
    /// <summary>The problem with the headers, or null when a message may follow.</summary>
    /// <param name="verzoek">The request.</param>
    /// <param name="maxBytes">Most bytes that it may have.</param>
    public static Probleem? Bezwaar(HttpRequest verzoek, long maxBytes = Kern.Berichten.Berichtgrenzen.MaxBytes)
    {
        if (verzoek.Headers.ContentEncoding.Count > 0)
            return Probleem.Van(415);
        if (!MediaTypeHeaderValue.TryParse(verzoek.ContentType, out var type) || !IsXml(type))
            return Probleem.Van(415);
        if (type.Charset.HasValue && !type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            return Probleem.Van(400) with { Detail = "Een bericht staat in UTF-8; de charset in Content-Type zegt iets anders." };
        return verzoek.ContentLength > maxBytes ? Probleem.Van(413) : null;
    }

    static bool IsXml(MediaTypeHeaderValue type) =>
        type.MediaType.Equals("application/xml", StringComparison.OrdinalIgnoreCase)
        || type.MediaType.Equals("text/xml", StringComparison.OrdinalIgnoreCase);
}
