using System.Collections.Concurrent;
using System.Security.Cryptography;
using Hub.Kern.Berichten;
using Hub.Testbasis.Draaiend;

namespace Hub.Chaos.Verzenden;

/// <summary>A message that the hub accepted.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kop">Its Header.</param>
/// <param name="Hash">SHA-256 of its bytes, upper-case hexadecimal.</param>
sealed record Aangenomen(string Id, Berichtkop Kop, string Hash)
{
    /// <summary>The id of the answer that the hub owes its sender.</summary>
    public string Antwoord => Zorgvuldigeverzender.Antwoord(Kop);
}

/// <summary>Several senders, each offering one message after another until the time is up; what they began they end. Thread-safe.</summary>
sealed class Verzending(Uri adres, Aanbod aanbod, int verzenders) : IDisposable
{
    readonly Zorgvuldigeverzender _verzender = new(adres);
    int _aangeboden;

    /// <summary>What was accepted so far.</summary>
    public ConcurrentQueue<Aangenomen> Aangenomen { get; } = [];

    /// <summary>How often something was offered.</summary>
    public int Aangeboden => _aangeboden;

    /// <summary>Sends until this is cancelled.</summary>
    /// <param name="genoeg">After this nothing new is begun.</param>
    /// <param name="ct">Stops also what was begun.</param>
    public Task VerzendAsync(CancellationToken genoeg, CancellationToken ct) =>
        Task.WhenAll(Enumerable.Range(0, verzenders).Select(_ => VerzendEenVoorEenAsync(genoeg, ct)));

    /// <inheritdoc/>
    public void Dispose() => _verzender.Dispose();

    async Task VerzendEenVoorEenAsync(CancellationToken genoeg, CancellationToken ct)
    {
        while (!genoeg.IsCancellationRequested)
        {
            var (bericht, kop) = await aanbod.VolgendeAsync();
            Interlocked.Add(ref _aangeboden, await _verzender.VerzendAsync(bericht, kop, ct));
            Aangenomen.Enqueue(new Aangenomen(BerichtId.Van(kop), kop, Convert.ToHexString(SHA256.HashData(bericht))));
        }
    }
}
