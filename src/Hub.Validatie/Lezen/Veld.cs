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
    byte[] _bytes = new byte[16];
    int _lengte;
    Positie _plek;
    long _getal;
    Action? _bijWaarde;

    internal Veld(int knoop, Veldsoort soort) => (Knoop, Soort) = (knoop, soort);

    /// <summary>Its place in the schema.</summary>
    public int Knoop { get; }

    /// <summary>What kind of value it has.</summary>
    public Veldsoort Soort { get; }

    /// <summary>True when the element is there in the class that is being read.</summary>
    public bool IsGevuld { get; private set; }

    /// <summary>Where its start tag is; only when <see cref="IsGevuld"/>.</summary>
    public ref readonly Positie Plek => ref _plek;

    /// <summary>
    /// Of a number, and of a code made of digits, its value; of a date year × 10,000 + month × 100 + day, so that dates compare as
    /// numbers (<see cref="Datumgetal"/>); 0 when it is not there.
    /// </summary>
    public long Getal => Soort == Veldsoort.Tekst ? Geheelgetal(Waarde) : _getal;

    /// <summary>Of text its value in UTF-8; empty for another kind and when it is not there. Valid until the next class of its kind.</summary>
    public ReadOnlySpan<byte> Waarde => _bytes.AsSpan(0, _lengte);

    /// <summary>True when it is there with this text.</summary>
    public bool Is(ReadOnlySpan<byte> waarde) => IsGevuld && Waarde.SequenceEqual(waarde);

    /// <summary>Of text its value; null when it is not there. Not for a number or date: ask <see cref="Getal"/>.</summary>
    public string? Tekst => IsGevuld ? Encoding.UTF8.GetString(Waarde) : null;

    /// <summary>Runs this whenever it was read; for an element that can occur more than once.</summary>
    public void BijWaarde(Action actie) => _bijWaarde += actie;

    internal void Leeg() => (IsGevuld, _lengte, _getal) = (false, 0, 0);

    internal void Zet(in Positie plek, ReadOnlySpan<byte> waarde)
    {
        (IsGevuld, _plek) = (true, plek);
        switch (Soort)
        {
            case Veldsoort.Getal:
                _getal = Geheelgetal(waarde);
                break;
            case Veldsoort.Datum:
                _getal = Datumgetal.Lees(waarde);
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
        if (waarde.Length > _bytes.Length)
            _bytes = new byte[waarde.Length * 2];
        if (waarde.Length > 2)
        {
            waarde.CopyTo(_bytes);
            return;
        }

        // Most codes: not worth a call.
        for (var i = 0; i < waarde.Length; i++)
            _bytes[i] = waarde[i];
    }

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
