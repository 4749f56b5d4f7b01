using System.Numerics;
using System.Security.Cryptography;

namespace Hub.Validatie.Regels;

/// <summary>
/// A set of keys made of fields: which were seen before? Exact: it compares keys, not hashes. Not thread-safe.
/// </summary>
sealed class Sleutelset : Sleutelrij
{
    const ulong Menging = 0x9E37_79B9_7F4A_7C15; // odd, bits evenly spread

    // Differs from process to process, so nobody can send keys that collide on purpose.
    static readonly ulong Zout = BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(sizeof(ulong)));

    uint[] _emmers = new uint[64]; // index of the key + 1, and above it bits of its hash; open addressing, at most half full
    int[] _bezet = new int[32]; // the bucket of each key
    int _geteld; // keys that are in a bucket: none as long as each comes after the one before it

    /// <summary>Makes it empty, at the cost of what is in it.</summary>
    public override void Leeg()
    {
        for (var i = 0; i < _geteld; i++)
            _emmers[_bezet[i]] = 0;
        _geteld = 0;
        base.Leeg();
    }

    /// <summary>Adds the key that was made.</summary>
    /// <returns>False when it was there.</returns>
    public bool Voeg()
    {
        // Numbers are mostly given out one after another: what comes after all before it is new, without a look.
        if (_geteld == 0 && (Aantal == 0 || KomtNaLaatste))
        {
            Bewaar();
            return true;
        }

        Tel();
        var hash = Hash(Gemaakt);
        var emmer = Emmer(hash, Gemaakt);
        if (_emmers[emmer] != 0)
        {
            Vergeet();
            return false;
        }

        Bewaar();
        Bezet(emmer, hash, Aantal);
        return true;
    }

    /// <summary>The index of this key; -1 when it is not there.</summary>
    public int Zoek(ReadOnlySpan<ulong> sleutel)
    {
        Tel();
        return (int)(_emmers[Emmer(Hash(sleutel), sleutel)] & Indexbits) - 1;
    }

    // An index is smaller than the number of buckets: the bits above it tell nearly always, without a look at the key, that it is another one.
    uint Indexbits => (uint)_emmers.Length - 1;

    void Bezet(int emmer, ulong hash, int nummer)
    {
        _emmers[emmer] = ((uint)hash & ~Indexbits) | (uint)nummer;
        _bezet[nummer - 1] = emmer;
        _geteld = nummer;
    }

    // The bucket of an equal key, or the empty one where it would go.
    int Emmer(ulong hash, ReadOnlySpan<ulong> sleutel)
    {
        var emmer = (int)((uint)(hash >> 32) & Indexbits);
        while (_emmers[emmer] is not 0 and var gevuld
            && ((gevuld ^ (uint)hash) > Indexbits || !sleutel.SequenceEqual(this[(int)(gevuld & Indexbits) - 1])))
            emmer = (int)((uint)(emmer + 1) & Indexbits);
        return emmer;
    }

    static ulong Hash(ReadOnlySpan<ulong> sleutel)
    {
        var hash = Zout;
        foreach (var woord in sleutel)
        {
            hash = (hash ^ woord) * Menging;
            hash ^= hash >> 29;
        }

        return hash * Menging;
    }

    // Puts the keys into buckets that are not yet in one, with room for one more.
    void Tel()
    {
        if (Aantal >= _bezet.Length)
            Vergroot();
        while (_geteld < Aantal)
        {
            var hash = Hash(this[_geteld]);
            Bezet(Emmer(hash, this[_geteld]), hash, _geteld + 1);
        }
    }

    void Vergroot()
    {
        var grootte = (int)BitOperations.RoundUpToPowerOf2((uint)Aantal + 1);
        _emmers = new uint[grootte * 2];
        _bezet = new int[grootte];
        _geteld = 0;
    }
}
