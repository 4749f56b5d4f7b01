using Hub.Kern.Berichten;

namespace Hub.Validatie.Niveau1.Invoer;

/// <summary>
/// Passes a message on and stops it, as if it ended there, where it becomes larger than the hub allows: the reader behind it
/// then has nothing to collect. What was exceeded is told by the two properties.
/// </summary>
sealed class Grenswacht(Stream bron, CancellationToken ct) : Leesstroom
{
    long _bytes;
    int _stuk;

    /// <summary>True when the message is larger than <see cref="Berichtgrenzen.MaxBytes"/>.</summary>
    public bool BerichtTeGroot { get; private set; }

    /// <summary>True when a run without <c>&lt;</c> is longer than <see cref="Xmlgrenzen.MaxStuk"/>.</summary>
    public bool StukTeLang { get; private set; }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (BerichtTeGroot || StukTeLang)
            return 0;
        // Less than a run at a time, so that a run cannot begin and end unseen within one read.
        var aantal = await bron.ReadAsync(buffer[..Math.Min(buffer.Length, Xmlgrenzen.MaxStuk)], ct);
        Tel(buffer.Span[..aantal]);
        return BerichtTeGroot || StukTeLang ? 0 : aantal;
    }

    void Tel(ReadOnlySpan<byte> gelezen)
    {
        _bytes += gelezen.Length;
        BerichtTeGroot = _bytes > Berichtgrenzen.MaxBytes;

        var eerste = gelezen.IndexOf((byte)'<');
        StukTeLang = _stuk + (eerste < 0 ? gelezen.Length : eerste) > Xmlgrenzen.MaxStuk;
        _stuk = eerste < 0 ? _stuk + gelezen.Length : gelezen.Length - 1 - gelezen.LastIndexOf((byte)'<');
    }
}
