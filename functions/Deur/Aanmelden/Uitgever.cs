using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Hub.Functies.Deur.Aanmelden;

/// <summary>
/// The OIDC issuer's keys, from its one configured address (API-03). Read when the first token comes, again twice a day, and when a
/// token bears a key that is not among them, so that the issuer can change its keys at any moment: the library's own manager reads
/// those behind the request's back, and refuses the first tokens. Thread-safe.
/// </summary>
sealed class Uitgever(Oidcinstellingen oidc, TimeProvider klok) : IDisposable
{
    static readonly TimeSpan Geduld = TimeSpan.FromSeconds(10);
    static readonly TimeSpan Houdbaar = TimeSpan.FromHours(12);
    static readonly TimeSpan HoogstensElke = TimeSpan.FromSeconds(30); // a made-up key id, or an issuer that is down, costs no more
    const int MaxAntwoord = 1024 * 1024; // bytes

    readonly HttpClient _http = new() { Timeout = Geduld, MaxResponseContentBufferSize = MaxAntwoord };
    readonly SemaphoreSlim _slot = new(1);
    Stand? _stand;
    DateTimeOffset _mislukt = DateTimeOffset.MinValue;
    DateTimeOffset _ververst = DateTimeOffset.MinValue;

    /// <summary>The keys.</summary>
    /// <exception cref="HttpRequestException">The issuer cannot be reached and there are none from before: no fault of the caller.</exception>
    public async Task<IEnumerable<SecurityKey>> SleutelsAsync(CancellationToken ct) =>
        _stand is { } stand && klok.GetUtcNow() < stand.Gelezen + Houdbaar ? stand.Sleutels : await LeesAsync(_stand, ct);

    /// <summary>The keys as they are now, after one was not found among them; asked anew at most every half minute.</summary>
    public Task<IEnumerable<SecurityKey>> NieuweSleutelsAsync(CancellationToken ct)
    {
        if (klok.GetUtcNow() < _ververst + HoogstensElke)
            return SleutelsAsync(ct);
        _ververst = klok.GetUtcNow();
        return LeesAsync(_stand, ct);
    }

    public void Dispose()
    {
        _http.Dispose();
        _slot.Dispose();
    }

    // One at a time: who waited takes what the one before found.
    async Task<IEnumerable<SecurityKey>> LeesAsync(Stand? gezien, CancellationToken ct)
    {
        await _slot.WaitAsync(ct);
        try
        {
            if (_stand != gezien)
                return _stand!.Sleutels;
            if (klok.GetUtcNow() < _mislukt + HoogstensElke)
                return _stand?.Sleutels ?? throw Onbereikbaar(null);
            using var tijd = new CancellationTokenSource(Geduld); // a caller that goes away says nothing about the issuer
            _stand = await HaalAsync(tijd.Token);
            return _stand.Sleutels;
        }
        catch (Exception fout) when (fout is IOException or HttpRequestException or InvalidOperationException or ArgumentException
            || (fout is OperationCanceledException && !ct.IsCancellationRequested))
        {
            _mislukt = klok.GetUtcNow();
            return _stand?.Sleutels ?? throw Onbereikbaar(fout);
        }
        finally
        {
            _slot.Release();
        }
    }

    async Task<Stand> HaalAsync(CancellationToken ct)
    {
        var bron = new HttpDocumentRetriever(_http) { RequireHttps = !new Uri(oidc.Uitgever).IsLoopback };
        var beschrijving = await OpenIdConnectConfigurationRetriever.GetAsync(
            $"{oidc.Uitgever.TrimEnd('/')}/.well-known/openid-configuration", bron, ct);
        return beschrijving.Issuer == oidc.Uitgever
            ? new Stand([.. beschrijving.SigningKeys], klok.GetUtcNow())
            : throw new InvalidOperationException("De beschrijving is van een andere uitgever.");
    }

    static HttpRequestException Onbereikbaar(Exception? fout) => new("De OIDC-uitgever is niet te bereiken.", fout);

    sealed record Stand(IReadOnlyList<SecurityKey> Sleutels, DateTimeOffset Gelezen);
}
