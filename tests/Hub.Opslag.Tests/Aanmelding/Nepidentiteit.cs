using Azure.Core;

namespace Hub.Opslag.Tests.Aanmelding;

/// <summary>A sign-in that always gives the same token and remembers for what it was asked.</summary>
sealed class Nepidentiteit : TokenCredential
{
    public const string Token = "nep-token";

    public string? Gevraagd { get; private set; }

    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        Gevraagd = Assert.Single(requestContext.Scopes);
        return new AccessToken(Token, DateTimeOffset.MaxValue);
    }

    public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        ValueTask.FromResult(GetToken(requestContext, cancellationToken));
}
