using Hub.Kern;

namespace Hub.Functies.Deur.Aanmelden;

/// <summary>Which tokens are accepted (API-03). Settings <c>Hub__Oidc__…</c>.</summary>
/// <param name="Uitgever">The issuer, as in the token's <c>iss</c>; its discovery document stands under it.</param>
/// <param name="Publiek">The audience that tokens for this hub have.</param>
/// <param name="Algoritmen">Signature algorithms: asymmetric ones only, so that no shared secret can sign.</param>
/// <param name="Typen">Values of the header <c>typ</c>.</param>
/// <param name="Claim">The claim that names the client.</param>
/// <param name="Persoonclaim">The claim that names the person, which only tokens of people have; null when all tokens are of systems.</param>
/// <param name="Speling">How much the clocks may differ.</param>
public sealed record Oidcinstellingen(
    string Uitgever, string Publiek, IReadOnlyList<string> Algoritmen, IReadOnlyList<string> Typen, string Claim, string? Persoonclaim, TimeSpan Speling)
{
    static readonly string[] Toegestaan = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];
    static readonly TimeSpan MaxSpeling = TimeSpan.FromMinutes(5);

    /// <summary>Reads and checks the settings; null when there is no issuer, and so no tokens.</summary>
    /// <exception cref="ConfiguratieException">One is missing or wrong.</exception>
    internal static Oidcinstellingen? Lees(IConfigurationSection deel)
    {
        if (deel["Uitgever"] is not { Length: > 0 } uitgever)
            return null;
        var oidc = new Oidcinstellingen(
            uitgever,
            deel["Publiek"] ?? "",
            deel.GetSection("Algoritmen").Get<string[]>() ?? ["RS256", "PS256", "ES256"],
            deel.GetSection("Typen").Get<string[]>() ?? ["at+jwt", "JWT"],
            deel["Claim"] ?? "sub",
            deel["Persoonclaim"] is { Length: > 0 } persoonclaim ? persoonclaim : null,
            deel.GetValue("Speling", TimeSpan.FromMinutes(1)));
        return oidc.Fout() is { } fout ? throw new ConfiguratieException(fout) : oidc;
    }

    string? Fout()
    {
        if (!Uri.TryCreate(Uitgever, UriKind.Absolute, out var adres) || !(adres.Scheme == Uri.UriSchemeHttps || adres.IsLoopback))
            return "Hub__Oidc__Uitgever is een https-adres (http alleen op de eigen machine).";
        if (Publiek.Length == 0)
            return "Hub__Oidc__Publiek ontbreekt: zonder zou een token voor een ander ook goed zijn.";
        if (Algoritmen.Except(Toegestaan).FirstOrDefault() is { } algoritme)
            return $"Hub__Oidc__Algoritmen: '{algoritme}' kan niet; kies uit {string.Join(", ", Toegestaan)}.";
        if (Persoonclaim == Claim)
            return "Hub__Oidc__Persoonclaim is een andere claim dan Hub__Oidc__Claim: die noemt het systeem.";
        return Speling < TimeSpan.Zero || Speling > MaxSpeling ? $"Hub__Oidc__Speling ligt tussen 0 en {MaxSpeling:c}." : null;
    }
}
