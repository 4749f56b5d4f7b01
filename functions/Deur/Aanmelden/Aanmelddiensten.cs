using Hub.Functies.Deur.Begrenzen;
using Hub.Portaal.Toegang;
using Microsoft.AspNetCore.Authentication;

namespace Hub.Functies.Deur.Aanmelden;

/// <summary>The ways to sign in that the settings allow.</summary>
static class Aanmelddiensten
{
    const string Keuze = "Keuze";

    public static void VoegAanmeldingToe(this IServiceCollection diensten, Toegangsinstellingen instellingen)
    {
        // By the path alone: a session cookie means nothing to the API, so that no other site can make a browser call it (CSRF).
        diensten.AddWebEncoders().AddAuthentication(Keuze)
            .AddPolicyScheme(Keuze, null, keuze => keuze.ForwardDefaultSelector = context => Portaal.Is(context) ? Sessie.Schema : Aanmelding.Naam)
            .AddScheme<AuthenticationSchemeOptions, Aanmelding>(Aanmelding.Naam, null);
        diensten.AddSingleton<IBewijs, Sleutelbewijs>();
        if (instellingen.Oidc is { } oidc)
            diensten.AddSingleton(oidc).AddSingleton<Uitgever>().AddSingleton<IBewijs, Tokenbewijs>();
        if (instellingen.Certificaat is { } certificaat)
            diensten.AddSingleton(certificaat).AddSingleton<Voordeur>().AddSingleton<Certificaatketen>().AddSingleton<IBewijs, Certificaatbewijs>();
        diensten.AddSingleton(instellingen.Grenzen).AddSingleton<Aanmeldrem>();
        diensten.AddRateLimiter(opties => Verzoekrem.Stel(opties, instellingen.Grenzen));
    }
}
