using Azure.Core.Pipeline;

namespace Hub.Opslag.Tests.Verkeer;

/// <summary>Options with a transport of the test's own, and retries that do not wait.</summary>
static class Testlijn
{
    public static Opslagopties Opties(HttpMessageHandler? handler = null)
    {
        var opties = new Opslagopties();
        opties.Retry.Delay = opties.Retry.MaxDelay = TimeSpan.FromMilliseconds(1);
        if (handler is not null)
            opties.Transport = new HttpClientTransport(new HttpClient(handler));
        return opties;
    }

    /// <summary>Carries out the requests that the test picks, and then loses the answer (TB-03).</summary>
    public static Opslagopties DieAntwoordVerliest(Func<HttpRequestMessage, bool> kies, int keren = 1) => Opties(new Verliezer(kies, keren));

    /// <summary>Brings what goes to any https address to a service on this machine: a token is never sent over http.</summary>
    public static Opslagopties NaarHier(Nepdienst dienst) => Opties(new Omleiding(dienst.Adres));

    sealed class Verliezer(Func<HttpRequestMessage, bool> kies, int keren) : DelegatingHandler(new SocketsHttpHandler())
    {
        int _nog = keren;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var antwoord = await base.SendAsync(request, cancellationToken);
            if (!kies(request) || Interlocked.Decrement(ref _nog) < 0)
                return antwoord;
            antwoord.Dispose();
            throw new HttpRequestException("The answer was lost.");
        }
    }

    sealed class Omleiding(Uri naar) : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Add("x-host", request.RequestUri!.Host);
            request.RequestUri = new Uri(naar, request.RequestUri!.PathAndQuery);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
