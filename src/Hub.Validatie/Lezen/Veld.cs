using System.Runtime.InteropServices;
using System.Text;

namespace Hub.Validatie.Lezen;

/// <summary>What kind of value an element has.</summary>
public enum Veldsoort : byte
{
    /// <summary>Text or a code; or no value, when it holds elements.</summary>
    Tekst,

    /// <summary>A whole number: 7 and 007 are the same value.</summary>
    Getal,

    /// <summary>A date.</summary>
    Datum,
}

/// <summary>
/// One element of a berichtklasse while a message is read: whether it is there, where, and its value. The same object is used again
/// for the next class of its kind, without allocating. Not thread-safe.
/// </summary>
public sealed class Veld
{
    const int NietGevuld = -1;

    // Text as whole words, as a key wants it: its length in the first byte (at most 254), the text, zeros.
    ulong[] _woorden = new ulong[4];
    int _lengte = NietGevuld;
    long _offset;
    int _regel;
    int _kolom;
    long _getal;
    Action? _bijWaarde;

    internal Veld(int knoop, Veldsoort soort) => (Knoop, Soort) = (knoop, soort);

    /// <summary>Its place in the schema.</summary>
    public int Knoop { get; }

    /// <summary>What kind of value it has.</summary>
    public Veldsoort Soort { get; }

    /// <summary>True when the element is there in the class that is being read.</summary>
    public bool IsGevuld => _lengte >= 0;

    /// <summary>Where its start tag is; only when <see cref="IsGevuld"/>.</summary>
    public Positie Plek => new(_offset, _regel, _kolom);

    /// <summary>
    /// Of a number, and of a code made of digits, its value; of a date year × 10,000 + month × 100 + day, so that dates compare as
    /// numbers (<see cref="Datumgetal"/>); 0 when it is not there.
    /// </summary>
    public long Getal => Soort == Veldsoort.Tekst ? Geheelgetal(Waarde) : _getal;

    /// <summary>Of text its value in UTF-8; empty for another kind and when it is not there. Valid until the next class of its kind.</summary>
    public ReadOnlySpan<byte> Waarde => _lengte > 0 ? MemoryMarshal.AsBytes(_woorden.AsSpan()).Slice(1, _lengte) : default;

    /// <summary>Of text that is there its <see cref="Waarde"/> as whole words, its length included: what a key is made of.</summary>
    internal ReadOnlySpan<ulong> Woorden => _woorden.AsSpan(0, Aantalwoorden(_lengte));

    /// <summary>True when it is there with this text.</summary>
    public bool Is(ReadOnlySpan<byte> waarde) => _lengte == waarde.Length && Waarde.SequenceEqual(waarde);

    /// <summary>Of text its value; null when it is not there. Not for a number or date: ask <see cref="Getal"/>.</summary>
    public string? Tekst => IsGevuld ? Encoding.UTF8.GetString(Waarde) : null;

    /// <summary>Runs this whenever it was read; for an element that can occur more than once.</summary>
    public void BijWaarde(Action actie) => _bijWaarde += actie;

    internal void Leeg() => (_lengte, _getal) = (NietGevuld, 0);

    internal void Zet(in Positie plek, ReadOnlySpan<byte> waarde)
    {
        // Field by field: a copy of the whole waits until all of it was written.
        (_offset, _regel, _kolom) = (plek.Offset, plek.Regel, plek.Kolom);
        switch (Soort)
        {
            case Veldsoort.Getal:
                (_lengte, _getal) = (0, Geheelgetal(waarde));
                break;
            case Veldsoort.Datum:
                (_lengte, _getal) = (0, Datumgetal.Lees(waarde));
                break;
            default:
                ZetTekst(waarde);
                break;
        }

        _bijWaarde?.Invoke();
    }

    void ZetTekst(ReadOnlySpan<byte> waarde)
    {
        _lengte = waarde.Length;
        if (waarde.Length <= Kortetekst.Lengte)
        {
            _woorden[0] = Kortetekst.Woord(waarde);
            return;
        }

        var woorden = Aantalwoorden(waarde.Length);
        if (woorden > _woorden.Length)
            _woorden = new ulong[woorden * 2];
        _woorden[woorden - 1] = 0;
        var bytes = MemoryMarshal.AsBytes(_woorden.AsSpan());
        bytes[0] = (byte)Math.Min(waarde.Length, byte.MaxValue - 1);
        waarde.CopyTo(bytes[1..]);
    }

    static int Aantalwoorden(int lengte) => (lengte / sizeof(ulong)) + 1;

    // Level 1 judges whether it is a number; of what is not one the outcome has no use.
    static long Geheelgetal(ReadOnlySpan<byte> waarde)
    {
        var (getal, teken) = (0L, 1);
        foreach (var b in waarde)
        {
            if (b == '-')
                teken = -1;
            else if (b != '+')
                getal = unchecked((getal * 10) + (b - '0'));
        }

        return teken * getal;
    }
}
