using Hub.Functies.Opbouw;
using Hub.Kern.Privacy;
using Hub.Portaal.Opbouw;
using Hub.Portaal.Toegang;

namespace Hub.Functies;

/// <summary>The portal for people: pages of <c>src/Hub.Portaal</c>, on the services of this app.</summary>
static class Portaal
{
    public static void VoegToe(IServiceCollection diensten, Hubinstellingen instellingen, IConfiguration configuratie)
    {
        diensten.AddSingleton<IAanmeldtelling, Aanmeldtelling>();
        diensten.VoegPortaalToe(new Portaalinstellingen(
            Bezorgdiensten.Adres(configuratie, instellingen), instellingen.Demo, Oidcaanmelding.Lees(configuratie))
        {
            Correcties = instellingen.Correcties,
            Geheimen = instellingen.Pseudoniemsleutels is { Count: > 0 } sleutels ? sleutels : [Pseudoniemen.Demosleutel],
        });
    }

    public static void Map(IEndpointRouteBuilder app) => app.MapPortaal();

    /// <summary>True for a request of a browser to the portal.</summary>
    public static bool Is(HttpContext context) => context.Request.Path.StartsWithSegments(Portaalinstellingen.Pad);

    /// <summary>People get a page when something is wrong, where programs get a problem (GOV-04).</summary>
    public static void UseFoutpaginas(IApplicationBuilder app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = $"{Portaalinstellingen.Pad}/fout/500",
            StatusCodeSelector = Deur.Deurwacht.Status,
        });
        app.UseStatusCodePagesWithReExecute($"{Portaalinstellingen.Pad}/fout/{{0}}");
    }
}
