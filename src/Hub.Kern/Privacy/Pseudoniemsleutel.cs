using System.Security.Cryptography;
using System.Text;

namespace Hub.Kern.Privacy;

/// <summary>One secret with which pseudonyms are made. Immutable, so thread-safe. Its text form is its id, never the secret.</summary>
public sealed class Pseudoniemsleutel
{
    /// <summary>Least number of bytes of a secret: as many as the hash has (RFC 2104 §3).</summary>
    public const int MinBytes = 32;

    /// <summary>Number of bytes of an HMAC that a pseudonym keeps: 128 bits, so that no two clients ever share one.</summary>
    public const int PseudoniemBytes = 16;

    const int IdBytes = 4;
    const int MaxWaarde = 256; // bytes: no personal key is longer

    readonly byte[] _geheim;

    Pseudoniemsleutel(byte[] geheim)
    {
        _geheim = geheim;
        Id = Hex("sleutel"u8, IdBytes);
    }

    /// <summary>Names the key without telling it: 8 hexadecimal characters that follow from the secret.</summary>
    public string Id { get; }

    /// <summary>The key in this text.</summary>
    /// <param name="base64">At least <see cref="MinBytes"/> random bytes in Base64, as <c>openssl rand -base64 32</c> gives them.</param>
    /// <exception cref="FormatException">It is not; the text of the exception does not hold it.</exception>
    public static Pseudoniemsleutel Lees(string base64)
    {
        var geheim = new byte[base64.Length];
        return Convert.TryFromBase64String(base64.Trim(), geheim, out var lengte) && lengte >= MinBytes
            ? new Pseudoniemsleutel(geheim[..lengte])
            : throw new FormatException($"Een pseudoniemsleutel is Base64 van minstens {MinBytes} willekeurige bytes.");
    }

    /// <summary>The pseudonym of a value, for the value in UTF-8.</summary>
    internal string Pseudoniem(Persoonsgegeven soort, ReadOnlySpan<byte> waarde)
    {
        if (waarde.IsEmpty || waarde.Length > MaxWaarde)
            throw new ArgumentException($"Een persoonsgegeven heeft 1 tot {MaxWaarde} bytes.", nameof(waarde));
        Span<byte> tekst = stackalloc byte[MaxWaarde + 32];
        var lengte = Encoding.UTF8.GetBytes(soort.ToString(), tekst);
        tekst[lengte++] = 0;
        waarde.CopyTo(tekst[lengte..]);
        return $"{Id}-{Hex(tekst[..(lengte + waarde.Length)], PseudoniemBytes)}";
    }

    /// <inheritdoc/>
    public override string ToString() => Id;

    string Hex(ReadOnlySpan<byte> tekst, int bytes)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_geheim, tekst, hash);
        return Convert.ToHexStringLower(hash[..bytes]);
    }
}
