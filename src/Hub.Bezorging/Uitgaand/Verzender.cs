using System.Net;
using System.Net.Sockets;

namespace Hub.Bezorging.Uitgaand;

/// <summary>Sends a request and makes a result of whatever comes of it. Thread-safe.</summary>
/// <param name="fabriek">Gives clients under the name <see cref="Client"/>.</param>
public sealed class Verzender(IHttpClientFactory fabriek)
{
    /// <summary>Name of the clients: see <see cref="Bezorgclient"/>.</summary>
    public const string Client = "bezorging";

    /// <summary>Header: id of the message; the same each time it is sent.</summary>
    public const string Berichtkop = "Hub-Bericht-Id";

    /// <summary>Header: number of the attempt, from 1.</summary>
    public const string Pogingkop = "Hub-Poging";

    /// <summary>Header: <c>?1</c> when an earlier attempt may have delivered the message, <c>?0</c> when not.</summary>
    public const string Dubbelkop = "Hub-Mogelijk-Dubbel";

    static readonly TimeSpan LangsteWachttijd = TimeSpan.FromDays(1);

    /// <summary>Sends it, with the headers that tell which message and which attempt it is.</summary>
    /// <param name="verzoek">The request; disposed by the caller.</param>
    /// <param name="zending">What is sent.</param>
    /// <param name="lees">Makes a result of an answer.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Pogingsuitslag> StuurAsync(
        HttpRequestMessage verzoek, Zending zending, Func<HttpResponseMessage, CancellationToken, Task<Pogingsuitslag>> lees, CancellationToken ct)
    {
        verzoek.Headers.Add(Berichtkop, zending.Dossier.Id);
        verzoek.Headers.Add(Pogingkop, $"{zending.Poging}");
        verzoek.Headers.Add(Dubbelkop, zending.MogelijkDubbel ? "?1" : "?0");
        try
        {
            using var http = fabriek.CreateClient(Client);
            using var antwoord = await http.SendAsync(verzoek, HttpCompletionOption.ResponseHeadersRead, ct);
            return await lees(antwoord, ct);
        }
        catch (HttpRequestException fout)
        {
            return fout.HttpRequestError switch
            {
                HttpRequestError.SecureConnectionError => new(Pogingsuitkomst.GeenVerbinding, "geen vertrouwd certificaat"),
                HttpRequestError.NameResolutionError => new(Pogingsuitkomst.GeenVerbinding, "onbekende naam"),
                HttpRequestError.ConnectionError or HttpRequestError.ProxyTunnelError => new(Pogingsuitkomst.GeenVerbinding, "geen verbinding"),
                _ => new(Pogingsuitkomst.GeenAntwoord, "verbinding verbroken"),
            };
        }
        catch (Exception fout) when (fout is IOException or SocketException) // the latter when the connection breaks while it is being made
        {
            return new(Pogingsuitkomst.GeenAntwoord, "verbinding verbroken");
        }
    }

    /// <summary>What an HTTP status without further explanation means.</summary>
    public static Pogingsuitslag Oordeel(HttpResponseMessage antwoord, bool mogelijkDubbel)
    {
        var toelichting = $"HTTP {(int)antwoord.StatusCode}";
        return antwoord.StatusCode switch
        {
            >= HttpStatusCode.OK and < HttpStatusCode.Ambiguous => Pogingsuitslag.Afgeleverd(toelichting),
            HttpStatusCode.Conflict when mogelijkDubbel => Pogingsuitslag.Afgeleverd(toelichting), // it has it already
            HttpStatusCode.BadRequest or HttpStatusCode.NotAcceptable or HttpStatusCode.Conflict or HttpStatusCode.LengthRequired
                or HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.UnsupportedMediaType or HttpStatusCode.UnprocessableEntity =>
                new(Pogingsuitkomst.Geweigerd, toelichting),
            // Redirects, missing rights and unknown paths too: that is about the address, not about this message.
            _ => new(Pogingsuitkomst.Storing, toelichting, Wachttijd(antwoord)),
        };
    }

    static TimeSpan? Wachttijd(HttpResponseMessage antwoord) => antwoord.Headers.RetryAfter?.Delta is { } tijd && tijd > TimeSpan.Zero
        ? TimeSpan.FromTicks(Math.Min(tijd.Ticks, LangsteWachttijd.Ticks))
        : null;
}
