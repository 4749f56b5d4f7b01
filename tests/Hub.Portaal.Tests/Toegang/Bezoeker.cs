using System.Net;
using System.Text.RegularExpressions;

namespace Hub.Portaal.Tests.Toegang;

/// <summary>Someone without a browser: sees the answers themselves, follows no redirect, keeps cookies.</summary>
sealed partial class Bezoeker : IDisposable
{
    const int MaxSprongen = 10;
    readonly HttpClientHandler _handler;

    public Bezoeker(Uri hub, CookieContainer? koekjes = null)
    {
        _handler = new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = koekjes ?? new CookieContainer() };
        Http = new HttpClient(_handler) { BaseAddress = new Uri(hub, "/portaal/") };
    }

    public HttpClient Http { get; }

    public async Task<HttpStatusCode> StatusAsync(string pad)
    {
        using var antwoord = await Http.GetAsync(Adres(pad));
        return antwoord.StatusCode;
    }

    public async Task<HttpStatusCode> MeldAanAsync(string sleutel)
    {
        using var antwoord = await StuurAsync("/aanmelden", "/aanmelden", ("sleutel", sleutel));
        return antwoord.StatusCode;
    }

    /// <summary>Fills in a form: takes its token from the page it stands on.</summary>
    public async Task<HttpResponseMessage> StuurAsync(string vanaf, string naar, params (string Naam, string Waarde)[] velden)
    {
        var pagina = await Http.GetStringAsync(Adres(vanaf));
        using var inhoud = new FormUrlEncodedContent(
            [new("__RequestVerificationToken", Token(pagina)), .. velden.Select(veld => KeyValuePair.Create(veld.Naam, veld.Waarde))]);
        return await Http.PostAsync(Adres(naar), inhoud);
    }

    /// <summary>Follows where the answers lead, also to another site, until there is one that leads no further.</summary>
    /// <returns>The path at which that is.</returns>
    public async Task<string> VolgAsync(string pad)
    {
        var adres = new Uri(Http.BaseAddress!, Adres(pad));
        for (var sprong = 0; sprong < MaxSprongen; sprong++)
        {
            using var antwoord = await Http.GetAsync(adres);
            if (antwoord.Headers.Location is not { } verder)
                return adres.PathAndQuery;
            adres = new Uri(adres, verder);
        }

        throw new InvalidOperationException($"There is no end to it: {adres}");
    }

    /// <summary>The token of the form on a page.</summary>
    public static string Token(string pagina) => Formuliertoken().Match(pagina).Groups[1].Value;

    public void Dispose()
    {
        Http.Dispose();
        _handler.Dispose();
    }

    static string Adres(string pad) => $"/portaal{pad}";

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Formuliertoken();
}
