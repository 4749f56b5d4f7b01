using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Hub.Portaal.Tests.Toegang;

/// <summary>
/// An OpenID Connect provider on loopback: everybody who comes is signed in at once, with the claims that the test gives. It gives a token
/// only for a code of its own and the verifier that goes with it (PKCE).
/// </summary>
sealed class Proefaanmelddienst : IAsyncDisposable
{
    public const string Client = "hub-portaal";
    readonly WebApplication _app;
    readonly RsaSecurityKey _sleutel = new(RSA.Create(2048)) { KeyId = "proef" };
    readonly ConcurrentDictionary<string, (string Uitdaging, string Nonce)> _codes = new();

    Proefaanmelddienst(WebApplication app) => _app = app;

    public string Adres { get; private set; } = "";

    /// <summary>Who the next token says it is.</summary>
    public string Persoon { get; set; } = "medewerker-17";

    /// <summary>Who asked to be signed out: the client, and where to go on to.</summary>
    public ConcurrentQueue<(string Client, string Verder)> Afmeldingen { get; } = [];

    /// <summary>What the next token says besides who it is.</summary>
    public Dictionary<string, object> Claims { get; set; } = [];

    /// <param name="afmelden">Whether it publishes where to sign out.</param>
    public static async Task<Proefaanmelddienst> StartAsync(bool afmelden = true)
    {
        var bouwer = WebApplication.CreateSlimBuilder();
        bouwer.Logging.ClearProviders();
        bouwer.WebHost.UseUrls("http://127.0.0.1:0");
        var app = bouwer.Build();
        var dienst = new Proefaanmelddienst(app);
        app.MapGet("/.well-known/openid-configuration", () => Results.Json(dienst.Beschrijving(afmelden)));
        app.MapGet("/afmelden", (HttpRequest verzoek) => dienst.MeldAf(verzoek.Query));
        app.MapGet("/sleutels", () => Results.Text(dienst.Sleutels(), "application/json"));
        app.MapGet("/aanmelden", (HttpRequest verzoek) => dienst.MeldAan(verzoek.Query));
        app.MapPost("/token", (Delegate)(async (HttpRequest verzoek) => dienst.Token(await verzoek.ReadFormAsync())));
        await app.StartAsync();
        dienst.Adres = app.Urls.Single();
        return dienst;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    Dictionary<string, object> Beschrijving(bool afmelden)
    {
        var beschrijving = new Dictionary<string, object>
        {
            ["issuer"] = Adres, ["jwks_uri"] = $"{Adres}/sleutels", ["authorization_endpoint"] = $"{Adres}/aanmelden",
            ["token_endpoint"] = $"{Adres}/token", ["code_challenge_methods_supported"] = new[] { "S256" },
        };
        if (afmelden)
            beschrijving["end_session_endpoint"] = $"{Adres}/afmelden";
        return beschrijving;
    }

    // RP-Initiated Logout: without a hint the client says who it is.
    IResult MeldAf(IQueryCollection vraag)
    {
        if (vraag["client_id"] != Client)
            return Results.BadRequest();
        Afmeldingen.Enqueue((vraag["client_id"]!, vraag["post_logout_redirect_uri"]!));
        return Results.Redirect($"{vraag["post_logout_redirect_uri"]}?state={Uri.EscapeDataString(vraag["state"]!)}");
    }

    IResult MeldAan(IQueryCollection vraag)
    {
        if (vraag["client_id"] != Client || vraag["response_type"] != "code" || vraag["code_challenge_method"] != "S256")
            return Results.BadRequest();
        var code = Guid.NewGuid().ToString("N");
        _codes[code] = (vraag["code_challenge"]!, vraag["nonce"]!);
        return Results.Redirect($"{vraag["redirect_uri"]}?code={code}&state={Uri.EscapeDataString(vraag["state"]!)}");
    }

    IResult Token(IFormCollection formulier)
    {
        var bewijs = Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(formulier["code_verifier"]!)));
        if (!_codes.TryRemove(formulier["code"]!, out var gegeven) || gegeven.Uitdaging != bewijs)
            return Results.BadRequest();
        var token = new SecurityTokenDescriptor
        {
            Issuer = Adres,
            Audience = Client,
            Claims = new Dictionary<string, object>(Claims) { ["sub"] = Persoon, ["nonce"] = gegeven.Nonce },
            Expires = DateTime.UtcNow.AddMinutes(5),
            SigningCredentials = new SigningCredentials(_sleutel, SecurityAlgorithms.RsaSha256),
        };
        return Results.Json(new { id_token = new JsonWebTokenHandler().CreateToken(token), access_token = "geen", token_type = "Bearer" });
    }

    string Sleutels()
    {
        var openbaar = _sleutel.Rsa.ExportParameters(includePrivateParameters: false);
        return $$"""{"keys":[{"kty":"RSA","use":"sig","kid":"{{_sleutel.KeyId}}","n":"{{Base64UrlEncoder.Encode(openbaar.Modulus)}}","e":"{{Base64UrlEncoder.Encode(openbaar.Exponent)}}"}]}""";
    }
}
