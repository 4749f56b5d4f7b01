using Hub.Portaal.Corrigeren;
using Hub.Portaal.Declareren;
using Hub.Portaal.Insturen;
using Hub.Portaal.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Hub.Portaal.Opbouw;

/// <summary>What the portal is made of.</summary>
public static class Portaaldiensten
{
    /// <summary>Adds the portal; the host adds <see cref="IAanmeldtelling"/> and the services of the hub.</summary>
    public static void VoegPortaalToe(this IServiceCollection diensten, Portaalinstellingen instellingen)
    {
        diensten.AddSingleton(instellingen).AddSingleton<Sessie>().AddSingleton<Berichtinzage>().AddSingleton<Pages.Berichten.Samenhang>()
            .AddSingleton<Concepten>().AddSingleton<Inzendingslezer>().AddSingleton<Controle>().AddSingleton<Declaratieinzage>().AddSingleton<Uitvaltelling>()
            .AddSingleton<Correctieinzage>().AddSingleton<Correctiewacht>();
        VoegKoekjesToe(diensten, instellingen);
        VoegAanmeldingToe(diensten, instellingen);
        diensten.AddAuthorization(Portaalbeleid.Stel);
        diensten.AddRazorPages(paginas =>
        {
            paginas.Conventions.Add(new Geslotenpagina());
            paginas.Conventions.AddFolderRouteModelConvention("/", Zet);
        }).AddApplicationPart(typeof(Portaaldiensten).Assembly);
    }

    /// <summary>Maps the pages and the files.</summary>
    public static void MapPortaal(this IEndpointRouteBuilder app)
    {
        Vastebestanden.Map(app);
        app.MapRazorPages().WithMetadata(new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head, HttpMethods.Post]));
    }

    static void VoegAanmeldingToe(IServiceCollection diensten, Portaalinstellingen instellingen)
    {
        var aanmelding = diensten.AddAuthentication().AddCookie(Sessie.Schema, koekje =>
        {
            koekje.EventsType = typeof(Sessie);
            koekje.ExpireTimeSpan = Portaalinstellingen.Sessieduur;
            koekje.SlidingExpiration = true;
            koekje.LoginPath = $"{Portaalinstellingen.Pad}/aanmelden";
            koekje.ReturnUrlParameter = "terug";
            Stel(koekje.Cookie, instellingen, "hub-portaal", SameSiteMode.Lax);
        });
        if (instellingen.Oidc is not { } oidc)
            return;
        diensten.AddSingleton<Oidcafmelding>();
        aanmelding.AddOpenIdConnect(Oidcschema.Naam, opties => Oidcschema.Stel(opties, oidc, instellingen));
    }

    static void VoegKoekjesToe(IServiceCollection diensten, Portaalinstellingen instellingen)
    {
        diensten.AddDataProtection().SetApplicationName("ijw-hub-portaal");
        diensten.AddSingleton<Sleutelring>().AddSingleton<IConfigureOptions<KeyManagementOptions>>(d =>
            new ConfigureOptions<KeyManagementOptions>(sleutels =>
            {
                sleutels.XmlRepository = d.GetRequiredService<Sleutelring>();
                sleutels.XmlEncryptor = new Sleutelslot(instellingen);
            }));
        diensten.AddAntiforgery(formulier =>
        {
            formulier.SuppressXFrameOptionsHeader = true; // the door sets it on every answer
            Stel(formulier.Cookie, instellingen, "hub-formulier", SameSiteMode.Strict);
        });
        diensten.Configure<Microsoft.AspNetCore.Mvc.CookieTempDataProviderOptions>(
            melding => Stel(melding.Cookie, instellingen, "hub-melding", SameSiteMode.Lax));
    }

    // "__Host-" demands the path "/" and Secure; without TLS the cookie stays under the portal.
    static void Stel(CookieBuilder koekje, Portaalinstellingen instellingen, string naam, SameSiteMode zelfdeSite)
    {
        koekje.Name = instellingen.Koekje(naam);
        koekje.Path = instellingen.IsVeilig ? "/" : Portaalinstellingen.Pad;
        koekje.HttpOnly = true;
        koekje.SameSite = zelfdeSite;
        koekje.SecurePolicy = instellingen.IsVeilig ? CookieSecurePolicy.Always : CookieSecurePolicy.None;
    }

    // The folder Pages is /portaal; the addresses that the pages link to follow. In lower case here, and not by LowercaseUrls: that would
    // change what a page is about as well (a code of the standard).
    static void Zet(PageRouteModel model)
    {
        foreach (var kiezer in model.Selectors)
            kiezer.AttributeRouteModel!.Template =
                AttributeRouteModel.CombineTemplates(Portaalinstellingen.Pad[1..], kiezer.AttributeRouteModel.Template)!.ToLowerInvariant();
    }
}
