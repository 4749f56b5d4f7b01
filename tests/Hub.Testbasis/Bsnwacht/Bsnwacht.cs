using System.Collections.Concurrent;
using System.Text;

namespace Hub.Testbasis.Bsnwacht;

/// <summary>
/// Watches that no BSN turns up where none may be (AVG-02, ONTWERP §5): logs, spans, metrics, and all that goes over the line to tables and
/// queues, also what is gone at the end. Keeps where one was seen, and what stood around it. Thread-safe.
/// </summary>
public sealed class Bsnwacht
{
    const int MaxGetoond = 300;
    readonly ConcurrentQueue<string> _gezien = [];
    long _bekeken;

    /// <summary>How many texts were looked at: proof that somebody looked.</summary>
    public long Bekeken => Interlocked.Read(ref _bekeken);

    /// <summary>Where a BSN was seen.</summary>
    public IReadOnlyCollection<string> Gezien => _gezien;

    /// <summary>Looks at a text.</summary>
    /// <param name="bron">What it is, for who reads the failure.</param>
    /// <param name="tekst">The text.</param>
    public void Bekijk(string bron, string tekst) => Bekijk(bron, Encoding.UTF8.GetBytes(tekst));

    /// <summary>Looks at bytes.</summary>
    public void Bekijk(string bron, ReadOnlySpan<byte> tekst)
    {
        Interlocked.Increment(ref _bekeken);
        if (Bsnzoeker.Bevat(tekst))
            _gezien.Enqueue($"{bron}: {Encoding.UTF8.GetString(tekst[..Math.Min(tekst.Length, MaxGetoond)])}");
    }

    /// <summary>Fails when a BSN was seen.</summary>
    public void Controleer()
    {
        if (!_gezien.IsEmpty)
            throw new InvalidOperationException($"A BSN was seen {_gezien.Count} times. First in {_gezien.First()}");
    }
}
