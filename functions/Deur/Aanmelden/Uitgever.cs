using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Hub.Functies.Deur.Aanmelden;

/// <summary>
/// The OIDC issuer: its discovery document and its keys, from that one configured address only (API-03). Read when the first token
/// comes, again twice a day, and when a token bears a key that is not among them, so that the issuer can change its keys. Thread-safe.
/// </summary>
sealed class Uitgever : IDisposable
{
    static readonly TimeSpan Geduld = TimeSpan.FromSeconds(10);
    static readonly TimeSpan HoogstensElke = TimeSpan.FromSeconds(30); // a made-up key id cannot make us ask more often
    const int MaxAntwoord = 1024 * 1024; // bytes

    readonly HttpClient _http = new() { Timeout = Geduld, MaxResponseContentBufferSize = MaxAntwoord };

    // By default the library reads new keys behind the request's back, and refuses the first tokens after a change of keys.
    static Uitgever() => AppContext.SetSwitch("Switch.Microsoft.IdentityModel.UpdateConfigAsBlocking", true);

    public Uitgever(Oidcinstellingen oidc) => Sleutels = new ConfigurationManager<OpenIdConnectConfiguration>(
        $"{oidc.Uitgever.TrimEnd('/')}/.well-known/openid-configuration",
        new OpenIdConnectConfigurationRetriever(),
        new HttpDocumentRetriever(_http) { RequireHttps = !new Uri(oidc.Uitgever).IsLoopback })
    {
        RefreshInterval = HoogstensElke,
    };

    /// <summary>The keys.</summary>
    public ConfigurationManager<OpenIdConnectConfiguration> Sleutels { get; }

    /// <summary>Makes sure that there are keys.</summary>
    /// <exception cref="HttpRequestException">The issuer cannot be reached and there are none from before: no fault of the caller.</exception>
    public async Task BereikAsync(CancellationToken ct)
    {
        try
        {
            await Sleutels.GetConfigurationAsync(ct);
        }
        catch (InvalidOperationException fout)
        {
            throw new HttpRequestException("De OIDC-uitgever is niet te bereiken.", fout);
        }
    }

    public void Dispose() => _http.Dispose();
}
