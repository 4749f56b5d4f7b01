using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;

namespace Hub.Lokaal.Tests;

/// <summary>Stands in for the function app: notes every call and answers as the test wishes.</summary>
sealed class Nagemaaktehandler(Func<string, Task<HttpResponseMessage>> antwoord) : HttpMessageHandler
{
    public Nagemaaktehandler(Func<string, HttpResponseMessage> antwoord)
        : this(pad => Task.FromResult(antwoord(pad)))
    {
    }

    public ConcurrentQueue<(string Functie, JsonElement Oproep)> Oproepen { get; } = new();

    public static HttpResponseMessage Goed => Met("{\"Outputs\":{},\"Logs\":[]}");

    public static HttpResponseMessage Fout => new(HttpStatusCode.InternalServerError);

    public static HttpResponseMessage Met(string lichaam) => new(HttpStatusCode.OK)
    {
        Content = new StringContent(lichaam, System.Text.Encoding.UTF8, "application/json"),
    };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var json = await JsonDocument.ParseAsync(await request.Content!.ReadAsStreamAsync(cancellationToken), default, cancellationToken);
        Oproepen.Enqueue((request.RequestUri!.AbsolutePath.TrimStart('/'), json.RootElement));
        return await antwoord(request.RequestUri.AbsolutePath);
    }
}
