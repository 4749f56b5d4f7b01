using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Hub.Bezorging.Uitgaand;
using Hub.Testbasis;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Hub.Bezorging.Tests;

/// <summary>What a recipient saw of one request.</summary>
/// <param name="Bericht">Id of the message.</param>
/// <param name="Dubbel">True when it bore the duplicate mark.</param>
/// <param name="Tijdstip">Simulated time.</param>
/// <param name="Bewaard">True when the recipient kept it, whatever it answered.</param>
/// <param name="Inhoud">The body.</param>
/// <param name="Koppen">The headers.</param>
sealed record Ontvangen(string Bericht, bool Dubbel, DateTimeOffset Tijdstip, bool Bewaard, byte[] Inhoud, IReadOnlyDictionary<string, string> Koppen);

/// <summary>A recipient: a real server on loopback that does what the test wishes.</summary>
sealed class Proefontvanger : IAsyncDisposable
{
    static readonly object Afbreken = new();
    readonly ConcurrentQueue<Ontvangen> _ontvangen = new();
    readonly TimeProvider _klok;
    readonly bool _metTls;
    readonly int _poort = VrijePoort.Zoek();
    WebApplication? _app;

    Proefontvanger(TimeProvider klok, bool metTls) => (_klok, _metTls) = (klok, metTls);

    /// <summary>Writes the answer, which leaves when this is done; true when it keeps the message.</summary>
    public Func<HttpContext, Task<bool>> Gedrag { get; set; } = Goed;

    /// <summary>Reads a body, and gives what is remembered of it.</summary>
    public Func<Stream, Task<byte[]>> Leest { get; set; } = async stroom =>
    {
        using var inhoud = new MemoryStream();
        await stroom.CopyToAsync(inhoud);
        return inhoud.ToArray();
    };

    public Uri Url => new($"{(_metTls ? "https" : "http")}://127.0.0.1:{_poort}/berichten");

    /// <summary>What is being received now, or was last.</summary>
    public byte[]? LaatsteInhoud { get; private set; }

    public IReadOnlyList<Ontvangen> Alles => [.. _ontvangen];

    /// <summary>What it kept, each message once, in the order in which it first came.</summary>
    public IReadOnlyList<string> Bewaard => [.. _ontvangen.Where(o => o.Bewaard).Select(o => o.Bericht).Distinct()];

    /// <summary>Messages that it kept before and that came again without the mark.</summary>
    public IReadOnlyList<string> DubbelZonderMerk =>
        [.. _ontvangen.Where(o => o.Bewaard).GroupBy(o => o.Bericht).SelectMany(g => g.Skip(1)).Where(o => !o.Dubbel).Select(o => o.Bericht)];

    public static async Task<Proefontvanger> StartAsync(TimeProvider klok, bool metTls = false)
    {
        var ontvanger = new Proefontvanger(klok, metTls);
        await ontvanger.StartAsync();
        return ontvanger;
    }

    public static Task<bool> Goed(HttpContext context) => Antwoordt(StatusCodes.Status204NoContent, bewaart: true)(context);

    public static Func<HttpContext, Task<bool>> Antwoordt(int status, bool bewaart = false) => context =>
    {
        context.Response.StatusCode = status;
        return Task.FromResult(bewaart);
    };

    /// <summary>Breaks the connection, after keeping the message or not.</summary>
    public static Func<HttpContext, Task<bool>> BreektAf(bool bewaart) => context =>
    {
        context.Items[Afbreken] = true;
        return Task.FromResult(bewaart);
    };

    public async Task StartAsync()
    {
        var bouwer = WebApplication.CreateSlimBuilder();
        bouwer.Logging.ClearProviders();
        bouwer.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Listen(IPAddress.Loopback, _poort, luister =>
            {
                if (_metTls)
                    luister.UseHttps(EigenCertificaat());
            });
        });
        _app = bouwer.Build();
        _app.MapPost("/berichten", OntvangAsync);
        await _app.StartAsync();
    }

    public async Task StopAsync()
    {
        if (_app is null)
            return;
        using var meteen = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        await _app.StopAsync(meteen.Token);
        await _app.DisposeAsync();
        _app = null;
    }

    public async ValueTask DisposeAsync() => await StopAsync();

    async Task OntvangAsync(HttpContext context)
    {
        var inhoud = LaatsteInhoud = await Leest(context.Request.Body);
        var koppen = context.Request.Headers.ToDictionary(k => k.Key, k => k.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var nu = _klok.GetUtcNow();
        var antwoord = context.Response.Body;
        using var geschreven = new MemoryStream();
        context.Response.Body = geschreven;
        var bewaard = await Gedrag(context);
        _ontvangen.Enqueue(new Ontvangen(koppen[Verzender.Berichtkop], koppen[Verzender.Dubbelkop] == "?1", nu, bewaard, inhoud, koppen));
        // Only now: a test that sees what the hub made of the answer must find the request here.
        if (context.Items.ContainsKey(Afbreken))
            context.Abort();
        else
            await antwoord.WriteAsync(geschreven.ToArray());
    }

    // Nobody trusts it: it signs itself.
    static X509Certificate2 EigenCertificaat()
    {
        using var rsa = RSA.Create(2048);
        var verzoek = new CertificateRequest("CN=127.0.0.1", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificaat = verzoek.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(certificaat.Export(X509ContentType.Pkcs12), null);
    }
}
