using Hub.Functies.Deur.Aanmelden;
using Hub.Functies.Deur.Begrenzen;
using Hub.Kern;

namespace Hub.Functies.Deur;

/// <summary>The settings of the door (docs/ontwerp/toegang.md).</summary>
/// <param name="Oidc">Which tokens are accepted, or null for none.</param>
/// <param name="Certificaat">Which client certificates are accepted, or null for none.</param>
/// <param name="Grenzen">How often one may knock.</param>
/// <param name="Verversing">How often the file with parties is looked at for changes.</param>
public sealed record Toegangsinstellingen(
    Oidcinstellingen? Oidc, Certificaatinstellingen? Certificaat, Grenzen Grenzen, TimeSpan Verversing)
{
    /// <summary>Reads and checks the settings.</summary>
    /// <exception cref="ConfiguratieException">One is missing or wrong.</exception>
    internal static Toegangsinstellingen Lees(IConfiguration configuratie)
    {
        var verversing = configuratie.GetValue("Hub:PartijenVerversing", TimeSpan.FromSeconds(10));
        return new Toegangsinstellingen(
            Oidcinstellingen.Lees(configuratie.GetSection("Hub:Oidc")),
            Certificaatinstellingen.Lees(configuratie.GetSection("Hub:Certificaat")),
            Grenzen.Lees(configuratie.GetSection("Hub:Grenzen")),
            verversing > TimeSpan.Zero ? verversing : throw new ConfiguratieException("Hub__PartijenVerversing is langer dan 0."));
    }
}
