using Hub.Bezorging.Stuf;
using Hub.Bezorging.Stuf.Lezen;
using Hub.Bezorging.Stuf.Schrijven;
using Hub.Functies.Deur;
using Hub.Kern;
using Hub.Keten.Stappen;
using Microsoft.AspNetCore.Http.Features;

namespace Hub.Functies;

/// <summary>
/// A message comes in over StUF-GGk 0210: <c>POST /stuf/ggk0210</c>, SOAP 1.1. Answers Bv03, or Fo03 in a Fault: with status 500 as SOAP
/// wants it, or 400 when it was no envelope at all.
/// </summary>
static class OntvangStuf
{
    const string Mediatype = "text/xml; charset=utf-8";

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/stuf/ggk0210", VoerUitAsync)
        .RequireAuthorization(Toegang.Partij)
        .ExcludeFromDescription(); // its description is a WSDL

    static async Task<IResult> VoerUitAsync(HttpContext context, Stufdeur deur, Stufantwoord antwoord, CancellationToken ct)
    {
        if (Xmlinhoud.Bezwaar(context.Request, Stufenvelop.MaxBytes) is { } bezwaar)
            return bezwaar;
        context.Features.Get<IHttpMaxRequestBodySizeFeature>()!.MaxRequestBodySize = Stufenvelop.MaxBytes;
        using var spoor = Sporen.Begin(Ontvangen.Naam, context.Request.Headers.TraceParent);
        using var envelop = Stufenvelop.Open(context.Request.Body);
        try
        {
            await envelop.LeesAsync();
            await deur.NeemAanAsync(envelop, context.User.Zelf(), Herkomst.Van(context), ct);
            return Xml(antwoord.Bevestiging(envelop.Kop!), StatusCodes.Status200OK);
        }
        catch (Stuffout fout)
        {
            return Xml(antwoord.Fout(envelop.Kop, fout), fout.IsOnleesbaar ? StatusCodes.Status400BadRequest : StatusCodes.Status500InternalServerError);
        }
        catch (Exception fout) when (Deurwacht.Status(fout) == StatusCodes.Status503ServiceUnavailable)
        {
            return Xml(
                antwoord.Fout(envelop.Kop, new Stuffout(Foutcodes.Storing, "De hub kan nu niet bij zijn opslag. Probeer het later opnieuw; herhalen is veilig.")),
                StatusCodes.Status503ServiceUnavailable);
        }
    }

    static IResult Xml(byte[] inhoud, int status) => new Antwoord(inhoud, status);

    sealed record Antwoord(byte[] Inhoud, int Status) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = Status;
            httpContext.Response.ContentType = Mediatype;
            httpContext.Response.ContentLength = Inhoud.Length;
            return httpContext.Response.Body.WriteAsync(Inhoud, httpContext.RequestAborted).AsTask();
        }
    }
}
