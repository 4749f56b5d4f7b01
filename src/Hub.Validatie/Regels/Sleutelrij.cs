using System.Runtime.InteropServices;
using Hub.Validatie.Lezen;

namespace Hub.Validatie.Regels;

/// <summary>
/// Keys made of fields, behind each other in the order in which they were made, as whole words of 8 bytes; allocates only when it
/// grows. Not thread-safe.
/// </summary>
class Sleutelrij
{
    const byte NietGevuld = byte.MaxValue;

    ulong[] _woorden = new ulong[128];
    int[] _begin = new int[32]; // of each key, and one past the last
    int _schrijf; // end of the key that is being made

    /// <summary>Number of keys.</summary>
    public int Aantal { get; private set; }

    /// <summary>A key.</summary>
    public ReadOnlySpan<ulong> this[int index] => _woorden.AsSpan(_begin[index].._begin[index + 1]);

    /// <summary>The key that is being made.</summary>
    protected ReadOnlySpan<ulong> Gemaakt => _woorden.AsSpan(_begin[Aantal].._schrijf);

    /// <summary>Makes it empty.</summary>
    public virtual void Leeg() => (Aantal, _schrijf) = (0, 0);

    /// <summary>Makes a key of these fields.</summary>
    public void Maak(Veld[] velden)
    {
        foreach (var veld in velden)
            Maak(veld);
    }

    /// <summary>The next part of the key that is being made. A field that is not there is a value of its own.</summary>
    public void Maak(Veld veld)
    {
        if (veld.Soort == Veldsoort.Tekst)
            Tekst(veld.Waarde, veld.IsGevuld ? (byte)Math.Min(veld.Waarde.Length, NietGevuld - 1) : NietGevuld);
        else
            Ruimte(1)[0] = veld.IsGevuld ? (ulong)veld.Getal : ulong.MaxValue;
    }

    /// <summary>Keeps the key that was made.</summary>
    public void Bewaar()
    {
        Aantal++;
        if (Aantal == _begin.Length)
            Array.Resize(ref _begin, _begin.Length * 2);
        _begin[Aantal] = _schrijf;
    }

    /// <summary>Forgets the key that was made.</summary>
    protected void Vergeet() => _schrijf = _begin[Aantal];

    void Tekst(ReadOnlySpan<byte> tekst, byte lengte)
    {
        var woorden = Ruimte((tekst.Length / sizeof(ulong)) + 1);
        woorden[^1] = 0;
        var bytes = MemoryMarshal.AsBytes(woorden);
        bytes[0] = lengte;
        tekst.CopyTo(bytes[1..]);
    }

    Span<ulong> Ruimte(int woorden)
    {
        if (_schrijf + woorden > _woorden.Length)
            Array.Resize(ref _woorden, (_schrijf + woorden) * 2);
        _schrijf += woorden;
        return _woorden.AsSpan(_schrijf - woorden, woorden);
    }
}
