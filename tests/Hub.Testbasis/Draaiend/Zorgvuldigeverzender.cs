using System.Net;
using System.Net.Http.Headers;
using Hub.Keten.Retour;
using Hub.Kern.Berichten;
using Hub.Validatie.Standaarden;

namespace Hub.Testbasis.Draaiend;

/// <summary>Offers messages as a careful sender does: the same one again until the hub says that it has it. Thread-safe.</summary>
/// <param name="adres">Where the API is.</param>
public sealed class Zorgvuldigeverzender(Uri adres) : IDisposable
{
    static readonly TimeSpan Rust = TimeSpan.FromMilliseconds(100);
    readonly HttpClient _http = new() { BaseAddress = adres, Timeout = TimeSpan.FromSeconds(20) };

    /// <summary>Offers it until it is accepted.</summary>
    /// <returns>How many times it was offered.</returns>
    /// <exception cref="InvalidOperationException">The hub refuses it.</exception>
    public async Task<int> VerzendAsync(byte[] bericht, Berichtkop kop, CancellationToken ct = default)
    {
        for (var keer = 1; ; keer++)
        {
            if (await ProbeerAsync(bericht, kop, ct))
                return keer;
            await Task.Delay(Rust, ct);
        }
    }

    async Task<bool> ProbeerAsync(byte[] bericht, Berichtkop kop, CancellationToken ct)
    {
        using var verzoek = new HttpRequestMessage(HttpMethod.Post, "berichten") { Content = new ByteArrayContent(bericht) };
        verzoek.Content.Headers.ContentType = new MediaTypeHeaderValue("application/xml");
        verzoek.Headers.Add("X-Api-Key", $"demo-{kop.Inzender}");
        try
        {
            using var antwoord = await _http.SendAsync(verzoek, ct);
            if (antwoord.StatusCode is < HttpStatusCode.InternalServerError and >= HttpStatusCode.Ambiguous)
                throw new InvalidOperationException($"{antwoord.StatusCode}: {await antwoord.Content.ReadAsStringAsync(ct)}");
            return antwoord.IsSuccessStatusCode;
        }
        catch (Exception fout) when (fout is HttpRequestException or IOException || (fout is TaskCanceledException && !ct.IsCancellationRequested))
        {
            return false;
        }
    }

    /// <summary>The id of the answer that the hub writes for a party that leaves that to it.</summary>
    public static string Antwoord(Berichtkop kop)
    {
        var soort = Berichtsoorten.Ingebouwd.AntwoordOp(kop.Soort)!;
        return soort.IsRetourbericht
            ? BerichtId.Van(kop.Afzender, soort.Code, kop.Identificatie)
            : BerichtId.Van(kop.Ontvanger, soort.Code, Retourkenmerk.IdentificatieVan(soort, BerichtId.Van(kop)));
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();
}
