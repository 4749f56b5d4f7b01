using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;

namespace Hub.Portaal.Toegang;

/// <summary>Whether people can be signed out at the provider as well (docs/besluiten/0104). Thread-safe.</summary>
/// <param name="opties">How they sign in there.</param>
public sealed class Oidcafmelding(IOptionsMonitor<OpenIdConnectOptions> opties)
{
    /// <summary>True when the provider publishes where; false when it does not or cannot be asked now: the session here is over anyway.</summary>
    public async Task<bool> KanAsync(CancellationToken ct)
    {
        try
        {
            var beschrijving = await opties.Get(Oidcschema.Naam).ConfigurationManager!.GetConfigurationAsync(ct);
            return Uri.TryCreate(beschrijving.EndSessionEndpoint, UriKind.Absolute, out _);
        }
        catch (Exception fout) when (fout is InvalidOperationException or IOException or HttpRequestException)
        {
            return false;
        }
    }
}
