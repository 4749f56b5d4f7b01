using System.Buffers.Binary;
using Hub.Validatie.Lezen;

namespace Hub.Validatie.Regels;

/// <summary>
/// Keys made of fields, behind each other in the order in which they were made, as whole words of 8 bytes; allocates only when it
/// grows. Not thread-safe.
/// </summary>
class Sleutelrij
{
    const ulong NietGevuld = ulong.MaxValue; // no text begins so: 254 is the longest length

    ulong[] _woorden = new ulong[128];
    int[] _begin = new int[32]; // of each key, and one past the last
    int _schrijf; // end of the key that is being made

    /// <summary>Number of keys.</summary>
    public int Aantal { get; private set; }

    /// <summary>A key.</summary>
    public ReadOnlySpan<ulong> this[int index] => _woorden.AsSpan(_begin[index].._begin[index + 1]);

    /// <summary>The key that is being made.</summary>
    protected ReadOnlySpan<ulong> Gemaakt => _woorden.AsSpan(_begin[Aantal].._schrijf);

    /// <summary>True when the key that is being made comes after the last one kept, in the order of their bytes.</summary>
    protected bool KomtNaLaatste
    {
        get
        {
            var laatste = this[Aantal - 1];
            var gemaakt = Gemaakt;
            var plaats = laatste.CommonPrefixLength(gemaakt);
            return plaats < gemaakt.Length && (plaats == laatste.Length || Groter(gemaakt[plaats], laatste[plaats]));
        }
    }

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
        if (!veld.IsGevuld)
            Woord(NietGevuld);
        else if (veld.Soort != Veldsoort.Tekst)
            Woord(BinaryPrimitives.ReverseEndianness((ulong)veld.Getal)); // so that numbers are in order as text is
        else
            Woorden(veld.Woorden);
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

    static bool Groter(ulong een, ulong ander) => BinaryPrimitives.ReverseEndianness(een) > BinaryPrimitives.ReverseEndianness(ander);

    void Woord(ulong woord)
    {
        if (_schrijf == _woorden.Length)
            Array.Resize(ref _woorden, _schrijf * 2);
        _woorden[_schrijf++] = woord;
    }

    void Woorden(ReadOnlySpan<ulong> woorden)
    {
        foreach (var woord in woorden)
            Woord(woord);
    }
}
