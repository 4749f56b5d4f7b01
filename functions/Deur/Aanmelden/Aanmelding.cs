using System.Security.Claims;
using System.Text.Encodings.Web;
using Hub.Functies.Deur.Begrenzen;
using Hub.Kern;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Hub.Functies.Deur.Aanmelden;

/// <summary>
/// Sign-in at the door. Every proof in the request must be good and all must denote one party: a wrong one is never made up for by
/// another (fail closed).
/// </summary>
sealed partial class Aanmelding(
    IOptionsMonitor<AuthenticationSchemeOptions> opties, ILoggerFactory logs, UrlEncoder encoder,
    IEnumerable<IBewijs> bewijzen, Aanmeldrem rem)
    : AuthenticationHandler<AuthenticationSchemeOptions>(opties, logs, encoder)
{
    public const string Naam = "Deur";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var uitspraken = new List<Uitspraak>();
        foreach (var bewijs in bewijzen)
        {
            if (await bewijs.BeoordeelAsync(Context) is { } uitspraak)
                uitspraken.Add(uitspraak);
        }

        if (uitspraken.Count == 0)
            return AuthenticateResult.NoResult();
        var fout = uitspraken.FirstOrDefault(u => u.Partij is null)?.Reden
            ?? (uitspraken.DistinctBy(u => u.Partij!.Code).Count() > 1 ? "bewijzen van verschillende partijen" : null);
        var middel = string.Join('+', uitspraken.Select(u => u.Middel));
        Sporen.Aanmeldingen.Add(1, new("middel", middel), new("gelukt", fout is null));
        if (fout is null)
            return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(Identiteit(uitspraken, middel)), Naam));
        rem.Tel(Context);
        MeldMislukt(Logger, middel, Herkomst.Van(Context), fout);
        return AuthenticateResult.Fail(fout);
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = bewijzen.Select(b => b.Uitnodiging).OfType<string>().ToArray();
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        MeldGeweigerd(Logger, Context.User.Identity!.Name!, Herkomst.Van(Context), Context.GetEndpoint()?.DisplayName);
        Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    // All denote one partij; at most the token names a person as well.
    static ClaimsIdentity Identiteit(List<Uitspraak> uitspraken, string middel)
    {
        var partij = uitspraken[0].Partij!;
        return new ClaimsIdentity(
            [
                new Claim(ClaimTypes.Name, partij.Code), new Claim(ClaimTypes.Role, partij.Rol.ToString()),
                .. partij.Rechten.Select(recht => new Claim(Gebruiker.Rechtclaim, recht.ToString())),
                .. uitspraken.Select(u => u.Persoon).OfType<string>().Select(persoon => new Claim(Gebruiker.Persoonclaim, persoon)),
            ],
            middel);
    }

    // API-05: failures and refusals, with where they came from; never what was offered as proof.
    [LoggerMessage(EventId = 500, Level = LogLevel.Warning, Message = "Aanmelding met {Middel} vanaf {Oorsprong} mislukt: {Reden}")]
    static partial void MeldMislukt(ILogger log, string middel, string oorsprong, string reden);

    [LoggerMessage(EventId = 501, Level = LogLevel.Warning, Message = "{Partij} vanaf {Oorsprong} mag dit niet: {Route}")]
    static partial void MeldGeweigerd(ILogger log, string partij, string oorsprong, string? route);
}
