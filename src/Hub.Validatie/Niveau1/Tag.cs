using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace Hub.Validatie.Niveau1;

/// <summary>A start or end tag as a document will most likely write it, in UTF-8. Immutable.</summary>
readonly struct Tag
{
    readonly byte[] _bytes; // zeros behind it, up to what is compared at once

    /// <summary>A tag, for example <c>&lt;jw301:Client&gt;</c>.</summary>
    public Tag(string tag)
    {
        Lengte = Encoding.UTF8.GetByteCount(tag);
        _bytes = new byte[Math.Max(Lengte, Vector256<byte>.Count)];
        Encoding.UTF8.GetBytes(tag, _bytes);
    }

    /// <summary>Number of bytes.</summary>
    public int Lengte { get; }

    /// <summary>The tag itself.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, Lengte);

    /// <summary>True when the text begins with it. A hot path: most tags are compared at once, whatever their length.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsBeginVan(ReadOnlySpan<byte> tekst)
    {
        if (!Vector256.IsHardwareAccelerated || Lengte > Vector256<byte>.Count || tekst.Length < Vector256<byte>.Count)
            return tekst.StartsWith(Bytes);
        var gelijk = Vector256.Equals(Vector256.Create(tekst), Vector256.Create<byte>(_bytes)).ExtractMostSignificantBits();
        return BitOperations.TrailingZeroCount(~gelijk) >= Lengte;
    }
}
