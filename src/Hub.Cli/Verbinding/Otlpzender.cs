using System.Globalization;
using System.Net.Http.Json;
using Hub.Cli.Uitvoer;
using Hub.Keten.Verwerkingen;

namespace Hub.Cli.Verbinding;

/// <summary>Sends records of processing to a logboek over OTLP/HTTP in JSON (LD-07); each batch is confirmed or the command fails (LD-05).</summary>
sealed class Otlpzender(Uri adres) : IDisposable
{
    readonly HttpClient _http = new() { Timeout = TimeSpan.FromMinutes(1) };

    /// <summary>A sender; only over TLS, but for this machine itself (LD-05).</summary>
    public static Otlpzender Naar(string tekst) =>
        Uri.TryCreate(tekst.TrimEnd('/') + "/v1/traces", UriKind.Absolute, out var adres) && (adres.Scheme == Uri.UriSchemeHttps || adres.IsLoopback)
            ? new Otlpzender(adres)
            : throw new Opdrachtfout("Een logboek wordt alleen over https bereikt.");

    public async Task StuurAsync(IReadOnlyList<Verwerkingsrecord> records, CancellationToken ct)
    {
        try
        {
            using var antwoord = await _http.PostAsJsonAsync(adres, Verzoek(records), ct);
            if (!antwoord.IsSuccessStatusCode)
                throw new Opdrachtfout($"Het logboek nam {records.Count} records niet aan: {(int)antwoord.StatusCode}.");
        }
        catch (HttpRequestException fout)
        {
            throw new Opdrachtfout($"Het logboek op {adres.GetLeftPart(UriPartial.Authority)} is niet te bereiken ({fout.HttpRequestError}).", fout);
        }
    }

    public void Dispose() => _http.Dispose();

    static object Verzoek(IReadOnlyList<Verwerkingsrecord> records) => new
    {
        resourceSpans = new[]
        {
            new
            {
                resource = new { attributes = new[] { Attribuut("service.name", records[0].Resource["name"]) } },
                scopeSpans = new[] { new { scope = new { name = "logboek-dataverwerkingen" }, spans = records.Select(Span) } },
            },
        },
    };

    static object Span(Verwerkingsrecord r) => new
    {
        traceId = r.TraceId, spanId = r.SpanId, parentSpanId = r.ParentSpanId ?? "", name = r.Name, kind = 1,
        startTimeUnixNano = Nano(r.StartTime), endTimeUnixNano = Nano(r.EndTime),
        attributes = r.Attributes.Select(a => Attribuut(a.Key, a.Value)),
        status = new { code = (int)r.Status }, // OTLP has the same three, in the same order
    };

    static object Attribuut(string naam, string waarde) => new { key = naam, value = new { stringValue = waarde } };

    static string Nano(long milliseconden) => (milliseconden * 1_000_000).ToString(CultureInfo.InvariantCulture);
}
