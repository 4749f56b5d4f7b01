using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Hub.Bezorging;
using Hub.Bezorging.Stuf;
using Hub.Bezorging.Stuf.Lezen;
using Hub.Bezorging.Stuf.Schrijven;
using Hub.Bezorging.Uitgaand;
using Hub.Kern.Poorten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Hub.Chaos.Ontvangen;

/// <summary>A recipient, in a process of its own: says yes when the message is in its file, so that it knows it also after being killed.</summary>
static class Ontvanger
{
    static readonly Stufantwoord Stuf = new(
        new Hubidentiteit(new Uri("http://127.0.0.1"), "urn:proef", new string('0', 20)), new TijdgebondenIds(TimeProvider.System), TimeProvider.System);

    /// <summary>Receives until cancelled, or until the run that started it is gone.</summary>
    /// <param name="poort">Port on loopback.</param>
    /// <param name="bestand">Where it keeps what it received.</param>
    /// <param name="vorm">In what form.</param>
    /// <param name="ct">Stops it.</param>
    public static async Task<int> DraaiAsync(int poort, string bestand, Ontvangervorm vorm, CancellationToken ct)
    {
        await using var boek = new FileStream(bestand, FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0);
        var bouwer = WebApplication.CreateSlimBuilder();
        bouwer.Logging.SetMinimumLevel(LogLevel.Warning);
        bouwer.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, poort));
        await using var app = bouwer.Build();
        app.MapPost("/berichten", context => OntvangAsync(context, boek, vorm));
        await app.StartAsync(ct);
        await Task.WhenAny(Task.Delay(Timeout.Infinite, ct), Console.In.ReadToEndAsync(ct));
        return 0;
    }

    static async Task OntvangAsync(HttpContext context, FileStream boek, Ontvangervorm vorm)
    {
        using var inhoud = new MemoryStream();
        await context.Request.Body.CopyToAsync(inhoud, context.RequestAborted);
        inhoud.Position = 0;
        var (hash, kop) = await LeesAsync(inhoud, vorm);
        var koppen = context.Request.Headers;
        var aankomst = new Aankomst("", koppen[Verzender.Berichtkop]!, DateTimeOffset.UtcNow, null, koppen[Verzender.Dubbelkop] == "?1", hash);
        lock (boek)
            boek.Write(Encoding.ASCII.GetBytes(aankomst.AlsRegel())); // one write: a kill leaves all of it or nothing
        if (kop is null)
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        else
            await context.Response.Body.WriteAsync(Stuf.Bevestiging(kop), context.RequestAborted);
    }

    static async Task<(string Hash, Stuurgegevens? Kop)> LeesAsync(Stream inhoud, Ontvangervorm vorm)
    {
        if (vorm == Ontvangervorm.Xml)
            return (Hash(await SHA256.HashDataAsync(inhoud)), null);
        if (vorm == Ontvangervorm.Cloudevents)
        {
            using var json = await JsonDocument.ParseAsync(inhoud);
            return (Hash(SHA256.HashData(Encoding.UTF8.GetBytes(json.RootElement.GetProperty("data").GetString()!))), null);
        }

        using var envelop = Stufenvelop.Open(inhoud);
        await envelop.LeesAsync();
        return (Hash(await SHA256.HashDataAsync(envelop.Lading)), envelop.Kop);
    }

    static string Hash(byte[] hash) => Convert.ToHexString(hash);
}
