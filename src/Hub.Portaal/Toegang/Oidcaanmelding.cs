using Hub.Kern;
using Microsoft.Extensions.Configuration;

namespace Hub.Portaal.Toegang;

/// <summary>Where people sign in: an OpenID Connect provider, by authorization code with PKCE. Settings <c>Hub__Portaal__Oidc__…</c>.</summary>
/// <param name="Uitgever">The issuer; its discovery document stands under it.</param>
/// <param name="ClientId">The portal's client id there.</param>
/// <param name="ClientGeheim">Its secret, from the vault; null for a public client.</param>
/// <param name="Partijclaim">The claim with the code of the partij for which the person works.</param>
/// <param name="Rechtenclaim">The claim with the rights of the person: those of the partij at most.</param>
/// <param name="Persoonclaim">The claim that names the person for good, in the audit trail (docs/besluiten/0103).</param>
public sealed record Oidcaanmelding(
    string Uitgever, string ClientId, string? ClientGeheim, string Partijclaim, string Rechtenclaim, string Persoonclaim)
{
    /// <summary>Reads and checks the settings; null when there is no issuer.</summary>
    /// <exception cref="ConfiguratieException">One is missing or wrong.</exception>
    public static Oidcaanmelding? Lees(IConfiguration configuratie)
    {
        var deel = configuratie.GetSection("Hub:Portaal:Oidc");
        if (deel["Uitgever"] is not { Length: > 0 } uitgever)
            return null;
        if (!Uri.TryCreate(uitgever, UriKind.Absolute, out var adres) || !(adres.Scheme == Uri.UriSchemeHttps || adres.IsLoopback))
            throw new ConfiguratieException("Hub__Portaal__Oidc__Uitgever is een https-adres (http alleen op de eigen machine).");
        return deel["ClientId"] is { Length: > 0 } client
            ? new Oidcaanmelding(
                uitgever, client, deel["ClientGeheim"], deel["Partijclaim"] ?? "hub_partij", deel["Rechtenclaim"] ?? "hub_rechten",
                deel["Persoonclaim"] is { Length: > 0 } persoon ? persoon : "sub")
            : throw new ConfiguratieException("Hub__Portaal__Oidc__ClientId ontbreekt.");
    }
}
