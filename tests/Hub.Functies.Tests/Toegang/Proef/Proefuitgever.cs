using System.Net.Mime;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Hub.Functies.Tests.Toegang.Proef;

/// <summary>An OIDC issuer on loopback: a discovery document, keys that can be changed, and tokens signed with them.</summary>
public sealed class Proefuitgever : IAsyncDisposable
{
    public const string Publiek = "urn:proef:ijw-hub";
    readonly WebApplication _app;
    RsaSecurityKey _sleutel = NieuweSleutel();

    Proefuitgever(WebApplication app) => _app = app;

    /// <summary>Done before the keys are given.</summary>
    public Func<Task> Vooraf { get; set; } = () => Task.CompletedTask;

    /// <summary>The issuer, as in <c>iss</c>.</summary>
    public string Adres { get; private set; } = "";

    public static async Task<Proefuitgever> StartAsync()
    {
        var bouwer = WebApplication.CreateSlimBuilder();
        bouwer.Logging.ClearProviders();
        bouwer.WebHost.UseUrls("http://127.0.0.1:0");
        var app = bouwer.Build();
        var uitgever = new Proefuitgever(app);
        app.MapGet("/.well-known/openid-configuration", () => Results.Json(new Dictionary<string, object>
        {
            ["issuer"] = uitgever.Adres, ["jwks_uri"] = $"{uitgever.Adres}/sleutels", ["token_endpoint"] = $"{uitgever.Adres}/token",
        }));
        app.MapGet("/sleutels", async () =>
        {
            await uitgever.Vooraf();
            return Results.Text(uitgever.Sleutels(), MediaTypeNames.Application.Json);
        });
        await app.StartAsync();
        uitgever.Adres = app.Urls.Single();
        return uitgever;
    }

    /// <summary>Changes the key: from now on only the new one signs, and only the new one is published.</summary>
    public void WisselSleutel() => _sleutel = NieuweSleutel();

    /// <summary>A token as a client would get it, with this much changed.</summary>
    public string Token(string onderwerp, Action<SecurityTokenDescriptor>? anders = null)
    {
        var token = new SecurityTokenDescriptor
        {
            Issuer = Adres,
            Audience = Publiek,
            TokenType = "at+jwt",
            Claims = new Dictionary<string, object> { ["sub"] = onderwerp, ["client_id"] = onderwerp },
            NotBefore = DateTime.UtcNow.AddMinutes(-1),
            Expires = DateTime.UtcNow.AddMinutes(5),
            SigningCredentials = new SigningCredentials(_sleutel, SecurityAlgorithms.RsaSha256),
        };
        anders?.Invoke(token);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(token);
    }

    /// <summary>A key with the same name as the issuer's, but not the issuer's.</summary>
    public SigningCredentials Vals() =>
        new(new RsaSecurityKey(RSA.Create(2048)) { KeyId = _sleutel.KeyId }, SecurityAlgorithms.RsaSha256);

    /// <summary>The public key used as if it were a shared secret: the classic confusion of algorithms.</summary>
    public SigningCredentials Verward() => new(
        new SymmetricSecurityKey(_sleutel.Rsa.ExportSubjectPublicKeyInfo()) { KeyId = _sleutel.KeyId }, SecurityAlgorithms.HmacSha256);

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    string Sleutels()
    {
        var openbaar = _sleutel.Rsa.ExportParameters(includePrivateParameters: false);
        return $$"""{"keys":[{"kty":"RSA","use":"sig","kid":"{{_sleutel.KeyId}}","n":"{{Base64UrlEncoder.Encode(openbaar.Modulus)}}","e":"{{Base64UrlEncoder.Encode(openbaar.Exponent)}}"}]}""";
    }

    static RsaSecurityKey NieuweSleutel() => new(RSA.Create(2048)) { KeyId = Guid.NewGuid().ToString("N") };
}
