using Hub.Validatie.Lezen;

namespace Hub.Validatie.Regels;

/// <summary>
/// A set of keys made of fields: which were seen before? Exact (it compares bytes, not hashes), and it allocates only when it grows.
/// Not thread-safe.
/// </summary>
sealed class Sleutelset
{
    const int LengteBytes = 2;
    const ushort NietGevuld = ushort.MaxValue;

    byte[] _bytes = new byte[1024];
    Plaats[] _sleutels = new Plaats[32];
    int[] _emmers = new int[64]; // index of a key + 1; open addressing, at most half full
    int _einde; // of the keys in the set
    int _schrijf; // of the key that is being made

    readonly record struct Plaats(int Begin, int Lengte, int Hash);

    /// <summary>Number of keys.</summary>
    public int Aantal { get; private set; }

    /// <summary>Makes it empty, at the cost of what is in it.</summary>
    public void Leeg()
    {
        for (var i = 0; i < Aantal; i++)
            _emmers[Emmer(_sleutels[i])] = 0;
        (Aantal, _einde, _schrijf) = (0, 0, 0);
    }

    /// <summary>The next part of the key that is being made. A field that is not there is a value of its own; numbers count by value.</summary>
    public Sleutelset Deel(Veld veld)
    {
        var waarde = veld.IsGetal ? veld.Waarde.TrimStart((byte)'+').TrimStart((byte)'0') : veld.Waarde;
        var nodig = _schrijf + LengteBytes + waarde.Length;
        if (nodig > _bytes.Length)
            Array.Resize(ref _bytes, nodig * 2);
        BitConverter.TryWriteBytes(_bytes.AsSpan(_schrijf), veld.IsGevuld ? (ushort)Math.Min(waarde.Length, NietGevuld - 1) : NietGevuld);
        waarde.CopyTo(_bytes.AsSpan(_schrijf + LengteBytes));
        _schrijf = nodig;
        return this;
    }

    /// <summary>Adds the key that was made.</summary>
    /// <returns>False when it was there.</returns>
    public bool Voeg()
    {
        var sleutel = Gemaakt();
        var emmer = Zoek(sleutel);
        if (_emmers[emmer] != 0)
        {
            _schrijf = _einde;
            return false;
        }

        if (Aantal == _sleutels.Length)
            Array.Resize(ref _sleutels, Aantal * 2);
        _sleutels[Aantal] = sleutel;
        _emmers[emmer] = ++Aantal;
        _einde = _schrijf;
        if (Aantal * 2 > _emmers.Length)
            Vergroot();
        return true;
    }

    /// <summary>True when the key that was made is there; it is not added.</summary>
    public bool Bevat()
    {
        var gevonden = _emmers[Zoek(Gemaakt())] != 0;
        _schrijf = _einde;
        return gevonden;
    }

    // Hashes differ from process to process, so nobody can send keys that collide on purpose.
    Plaats Gemaakt()
    {
        var hash = default(HashCode);
        hash.AddBytes(_bytes.AsSpan(_einde, _schrijf - _einde));
        return new Plaats(_einde, _schrijf - _einde, hash.ToHashCode());
    }

    int Emmer(in Plaats sleutel)
    {
        var emmer = sleutel.Hash & (_emmers.Length - 1);
        while (_emmers[emmer] is var i && (i == 0 || _sleutels[i - 1] != sleutel))
            emmer = (emmer + 1) & (_emmers.Length - 1);
        return emmer;
    }

    // The bucket of an equal key, or the empty one where it would go.
    int Zoek(in Plaats sleutel)
    {
        var bytes = Bytes(sleutel);
        var emmer = sleutel.Hash & (_emmers.Length - 1);
        while (_emmers[emmer] is not 0 and var i && (_sleutels[i - 1].Hash != sleutel.Hash || !bytes.SequenceEqual(Bytes(_sleutels[i - 1]))))
            emmer = (emmer + 1) & (_emmers.Length - 1);
        return emmer;
    }

    ReadOnlySpan<byte> Bytes(in Plaats sleutel) => _bytes.AsSpan(sleutel.Begin, sleutel.Lengte);

    void Vergroot()
    {
        _emmers = new int[_emmers.Length * 2];
        for (var i = 0; i < Aantal; i++)
        {
            var emmer = _sleutels[i].Hash & (_emmers.Length - 1);
            while (_emmers[emmer] != 0)
                emmer = (emmer + 1) & (_emmers.Length - 1);
            _emmers[emmer] = i + 1;
        }
    }
}
