using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Hub.Portaal.Insturen;

/// <summary>
/// Reads the form with a message while it comes in: a message holds BSNs, and the framework's own reading of forms keeps what is larger
/// than 64 kB in a file on the machine. The token of the form comes first and is checked before anything of the message is read. Thread-safe.
/// </summary>
public sealed class Inzendingslezer(IAntiforgery formulierwacht)
{
    /// <summary>Field with the file.</summary>
    public const string Bestand = "bestand";

    /// <summary>Field with pasted text.</summary>
    public const string Tekst = "tekst";

    const string Token = "__RequestVerificationToken";
    const int MaxToken = 4096; // characters

    /// <summary>The message in the form: the file, or else the text; null when neither is there.</summary>
    /// <exception cref="BadHttpRequestException">It is not such a form, or it does not come from a page of this portal.</exception>
    public async Task<Stream?> LeesAsync(HttpContext context, CancellationToken ct)
    {
        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var soort)
            || HeaderUtilities.RemoveQuotes(soort.Boundary) is not { HasValue: true, Length: <= 100 } grens)
            throw new BadHttpRequestException("Geen formulier met een bestand.");
        var lezer = new MultipartReader(grens.Value!, context.Request.Body);
        var gecontroleerd = false;
        while (await lezer.ReadNextSectionAsync(ct) is { } deel)
        {
            if (!ContentDispositionHeaderValue.TryParse(deel.ContentDisposition, out var kop))
                continue;
            var naam = HeaderUtilities.RemoveQuotes(kop.Name);
            if (naam == Token)
                gecontroleerd = await ControleerAsync(context, deel, ct);
            else if (gecontroleerd && naam == Bestand && kop.FileName.HasValue && HeaderUtilities.RemoveQuotes(kop.FileName).Length > 0)
                return deel.Body;
            else if (gecontroleerd && naam == Tekst && await Gevuld.MaakAsync(deel.Body, ct) is { } tekst)
                return tekst;
        }

        return gecontroleerd ? null : throw new BadHttpRequestException("Het formulier heeft geen token.");
    }

    // Offered as a header, the token is checked without reading the form.
    async Task<bool> ControleerAsync(HttpContext context, MultipartSection deel, CancellationToken ct)
    {
        using var lezer = new StreamReader(deel.Body);
        var token = new char[MaxToken];
        var lengte = await lezer.ReadBlockAsync(token.AsMemory(), ct);
        context.Request.Headers["RequestVerificationToken"] = new string(token, 0, lengte);
        return await formulierwacht.IsRequestValidAsync(context) ? true : throw new BadHttpRequestException("Het token van het formulier klopt niet.");
    }
}
