using Hub.Portaal.Toegang;

namespace Hub.Portaal.Opbouw;

/// <summary>How the portal runs. Immutable.</summary>
/// <param name="Adres">Where browsers find it, without <c>/portaal</c>.</param>
/// <param name="Demo">True to let people sign in with a demo key.</param>
/// <param name="Oidc">Where people sign in, or null when they cannot (outside demo mode the portal is closed then).</param>
public sealed record Portaalinstellingen(Uri Adres, bool Demo, Oidcaanmelding? Oidc)
{
    /// <summary>First part of the path of everything in the portal.</summary>
    public const string Pad = "/portaal";

    /// <summary>How long a session lives after its last request.</summary>
    public static TimeSpan Sessieduur { get; } = TimeSpan.FromMinutes(30);

    /// <summary>Secrets in Base64, the newest last and at least one: what the keys of the cookies are encrypted with.</summary>
    public required IReadOnlyList<string> Geheimen { get; init; }

    /// <summary>True when operators may correct dead letters (<c>Hub__Correcties</c>).</summary>
    public bool Correcties { get; init; }

    /// <summary>True when browsers reach the portal over TLS, so that cookies may demand it.</summary>
    public bool IsVeilig => Adres.Scheme == Uri.UriSchemeHttps;

    /// <summary>A cookie name that, over TLS, no other host can set (ASVS 3.4.4).</summary>
    public string Koekje(string naam) => IsVeilig ? $"__Host-{naam}" : naam;
}
