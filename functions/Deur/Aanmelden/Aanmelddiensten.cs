using Hub.Functies.Deur.Begrenzen;

namespace Hub.Functies.Deur.Aanmelden;

/// <summary>The ways to sign in that the settings allow.</summary>
static class Aanmelddiensten
{
    public static void VoegAanmeldingToe(this IServiceCollection diensten, Toegangsinstellingen instellingen)
    {
        // The core only: the full package brings key storage for cookies, which an API has no use for.
        diensten.AddWebEncoders().AddAuthenticationCore(aanmelding =>
        {
            aanmelding.AddScheme<Aanmelding>(Aanmelding.Naam, null);
            aanmelding.DefaultScheme = Aanmelding.Naam;
        });
        diensten.AddTransient<Aanmelding>().AddSingleton<IBewijs, Sleutelbewijs>();
        if (instellingen.Oidc is { } oidc)
            diensten.AddSingleton(oidc).AddSingleton<Uitgever>().AddSingleton<IBewijs, Tokenbewijs>();
        if (instellingen.Certificaat is { } certificaat)
            diensten.AddSingleton(certificaat).AddSingleton<Voordeur>().AddSingleton<Certificaatketen>().AddSingleton<IBewijs, Certificaatbewijs>();
        diensten.AddSingleton(instellingen.Grenzen).AddSingleton<Aanmeldrem>();
        diensten.AddRateLimiter(opties => Verzoekrem.Stel(opties, instellingen.Grenzen));
    }
}
