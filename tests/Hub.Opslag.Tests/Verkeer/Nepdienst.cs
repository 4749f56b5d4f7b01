using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Hub.Opslag.Tests.Verkeer;

/// <summary>A request as it came over the wire.</summary>
public sealed record Verzoek(string Methode, string Doel, IReadOnlyDictionary<string, string> Koppen, byte[] Lichaam);

/// <summary>What the fake service answers.</summary>
public sealed record Antwoord(int Status, string Lichaam = "", params (string Naam, string Waarde)[] Koppen);

/// <summary>A service on this machine that records what is asked and answers what the test wants: for what Azurite cannot do.</summary>
public sealed class Nepdienst : IAsyncDisposable
{
    readonly WebApplication _app;

    Nepdienst(WebApplication app) => _app = app;

    public ConcurrentQueue<Verzoek> Verzoeken { get; } = new();

    public Uri Adres => new(_app.Urls.First());

    public string Verbindingstekst =>
        $"AccountName=nep;AccountKey=c2xldXRlbA==;BlobEndpoint={Adres}nep;QueueEndpoint={Adres}nep;TableEndpoint={Adres}nep";

    public static async Task<Nepdienst> StartAsync(Func<Verzoek, Antwoord> antwoord)
    {
        var bouw = WebApplication.CreateSlimBuilder();
        bouw.Logging.ClearProviders();
        bouw.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var dienst = new Nepdienst(bouw.Build());
        dienst._app.Run(context => dienst.BeantwoordAsync(context, antwoord));
        await dienst._app.StartAsync();
        return dienst;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    async Task BeantwoordAsync(HttpContext context, Func<Verzoek, Antwoord> antwoord)
    {
        using var lichaam = new MemoryStream();
        await context.Request.Body.CopyToAsync(lichaam);
        var doel = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        var koppen = context.Request.Headers.ToDictionary(k => k.Key, k => k.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var verzoek = new Verzoek(context.Request.Method, doel, koppen, lichaam.ToArray());
        Verzoeken.Enqueue(verzoek);
        var (status, tekst, eigen) = antwoord(verzoek);
        context.Response.StatusCode = status;
        foreach (var (naam, waarde) in eigen)
            context.Response.Headers[naam] = waarde;
        if (tekst.Length > 0)
            await context.Response.WriteAsync(tekst);
    }
}
