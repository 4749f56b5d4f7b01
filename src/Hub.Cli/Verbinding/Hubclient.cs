using System.Net;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using Hub.Cli.Uitvoer;
using Hub.Functies.Weergave;
using Hub.Keten.Contracten.Bestand;

namespace Hub.Cli.Verbinding;

/// <summary>Speaks the API of a hub.</summary>
sealed class Hubclient : IDisposable
{
    readonly HttpClient _http;

    public Hubclient(Uri adres, string sleutel, string? namens)
    {
        _http = new HttpClient { BaseAddress = new Uri(adres, "/api/v1/"), Timeout = TimeSpan.FromMinutes(5) };
        _http.DefaultRequestHeaders.Add("X-Api-Key", sleutel);
        if (namens is not null)
            _http.DefaultRequestHeaders.Add("Namens", namens);
    }

    public async Task<T> HaalAsync<T>(string pad, CancellationToken ct)
    {
        using var antwoord = await StuurAsync(new HttpRequestMessage(HttpMethod.Get, pad), ct);
        return await Json.LeesAsync<T>(antwoord.Content, ct);
    }

    public Task<T> PlaatsAsync<T>(string pad, object? inhoud, CancellationToken ct) => SchrijfAsync<T>(HttpMethod.Post, pad, inhoud, ct);

    public Task<T> WijzigAsync<T>(string pad, object inhoud, CancellationToken ct) => SchrijfAsync<T>(HttpMethod.Patch, pad, inhoud, ct);

    async Task<T> SchrijfAsync<T>(HttpMethod methode, string pad, object? inhoud, CancellationToken ct)
    {
        using var verzoek = new HttpRequestMessage(methode, pad) { Content = inhoud is null ? null : Json.Inhoud(inhoud) };
        using var antwoord = await StuurAsync(verzoek, ct);
        return await Json.LeesAsync<T>(antwoord.Content, ct);
    }

    /// <summary>Offers a message; refused content is a result here, any other problem an error.</summary>
    public Task<(Ontvangstbewijs? Bewijs, Hubprobleem? Weigering)> BiedAanAsync(Stream bericht, CancellationToken ct) =>
        BiedAanAsync<Ontvangstbewijs>("berichten", bericht, "application/xml", ct);

    /// <summary>Offers a file; refused content is a result here, any other problem an error.</summary>
    public async Task<(T? Bewijs, Hubprobleem? Weigering)> BiedAanAsync<T>(string pad, Stream inhoud, string mediatype, CancellationToken ct)
        where T : class
    {
        using var verzoek = new HttpRequestMessage(HttpMethod.Post, pad) { Content = new StreamContent(inhoud) };
        verzoek.Content.Headers.ContentType = new MediaTypeHeaderValue(mediatype);
        verzoek.Headers.ExpectContinue = true; // a refusal comes before 25 MB are sent for nothing
        using var antwoord = await ZendAsync(verzoek, ct);
        if (antwoord.IsSuccessStatusCode)
            return (await Json.LeesAsync<T>(antwoord.Content, ct), null);
        return antwoord.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Conflict
            ? (null, await Json.LeesAsync<Hubprobleem>(antwoord.Content, ct))
            : throw await FoutAsync(antwoord, ct);
    }

    public Task HaalInhoudAsync(string berichtId, Stream naar, CancellationToken ct) => HaalBestandAsync($"berichten/{berichtId}/inhoud", naar, ct);

    public async Task HaalBestandAsync(string pad, Stream naar, CancellationToken ct)
    {
        using var antwoord = await StuurAsync(new HttpRequestMessage(HttpMethod.Get, pad), ct);
        await antwoord.Content.CopyToAsync(naar, ct);
    }

    /// <summary>The lines of an answer, one by one as they come.</summary>
    public async IAsyncEnumerable<string> HaalRegelsAsync(string pad, [EnumeratorCancellation] CancellationToken ct)
    {
        using var antwoord = await StuurAsync(new HttpRequestMessage(HttpMethod.Get, pad), ct);
        using var lezer = new StreamReader(await antwoord.Content.ReadAsStreamAsync(ct));
        while (await lezer.ReadLineAsync(ct) is { } regel)
            yield return regel;
    }

    public void Dispose() => _http.Dispose();

    async Task<HttpResponseMessage> StuurAsync(HttpRequestMessage verzoek, CancellationToken ct)
    {
        var antwoord = await ZendAsync(verzoek, ct);
        if (antwoord.IsSuccessStatusCode)
            return antwoord;
        using (antwoord)
            throw await FoutAsync(antwoord, ct);
    }

    async Task<HttpResponseMessage> ZendAsync(HttpRequestMessage verzoek, CancellationToken ct)
    {
        try
        {
            return await _http.SendAsync(verzoek, HttpCompletionOption.ResponseHeadersRead, ct);
        }
        catch (HttpRequestException fout)
        {
            throw new Opdrachtfout($"De hub op {_http.BaseAddress!.GetLeftPart(UriPartial.Authority)} is niet te bereiken ({fout.HttpRequestError}). Draait 'hub start'?", fout);
        }
    }

    static async Task<Opdrachtfout> FoutAsync(HttpResponseMessage antwoord, CancellationToken ct)
    {
        var probleem = antwoord.Content.Headers.ContentType?.MediaType == "application/problem+json"
            ? await Json.LeesAsync<Hubprobleem>(antwoord.Content, ct)
            : null;
        return new Opdrachtfout($"{(int)antwoord.StatusCode} {probleem?.Title ?? antwoord.ReasonPhrase}. {probleem?.Detail}");
    }
}

/// <summary>A problem as the hub answers it.</summary>
sealed record Hubprobleem(
    int Status, string Title, string Detail, string? Retourcode = null, string? BerichtId = null,
    IReadOnlyList<Bevindingweergave>? Bevindingen = null, IReadOnlyList<Bestandsfout>? Fouten = null);
