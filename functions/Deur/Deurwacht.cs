using Azure;
using Hub.Opslag;
using Hub.Functies.Deur.Begrenzen;
using Hub.Functies.Opbouw;
using Microsoft.AspNetCore.Diagnostics;

namespace Hub.Functies.Deur;

/// <summary>What every request passes before it reaches a function, in this order.</summary>
static class Deurwacht
{
    public static void UseDeur(this WebApplication app, Poorten poorten)
    {
        app.UseMiddleware<Beveiligingskoppen>();
        app.UseWhen(Portaal.Is, Portaal.UseFoutpaginas);
        app.UseWhen(context => !Portaal.Is(context), UseProblemen);
        app.UseRouting();
        app.UseMiddleware<Triggerpoort>(poorten);
        app.UseMiddleware<Voorportaal>();
        app.UseMiddleware<Aanmeldpoort>();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseMiddleware<Namenspoort>();
    }

    static void UseProblemen(IApplicationBuilder app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = MeldFoutAsync, AllowStatusCode404Response = true });
        app.UseStatusCodePages(context => Probleem.Van(context.HttpContext.Response.StatusCode).ExecuteAsync(context.HttpContext));
    }

    static Task MeldFoutAsync(HttpContext context) =>
        Probleem.Van(Status(context.Features.Get<IExceptionHandlerFeature>()?.Error)).ExecuteAsync(context);

    /// <summary>The status that tells whose fault an exception is.</summary>
    public static int Status(Exception? fout) => fout switch
    {
        BadHttpRequestException verzoek => verzoek.StatusCode,
        UnauthorizedAccessException => StatusCodes.Status401Unauthorized,
        Opslagfout or RequestFailedException or HttpRequestException or TimeoutException => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };
}
