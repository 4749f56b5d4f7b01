using System.Buffers.Text;

namespace Hub.Validatie.Lezen;

/// <summary>
/// One element of a berichtklasse while a message is read: whether it is there, where, and its value. The same object is used again
/// for the next class of its kind, without allocating. Not thread-safe.
/// </summary>
public sealed class Veld
{
    byte[] _bytes = new byte[16];
    int _lengte;
    Positie _plek;
    Action? _bijWaarde;

    internal Veld(int knoop, bool isGetal) => (Knoop, IsGetal) = (knoop, isGetal);

    /// <summary>Its place in the schema.</summary>
    public int Knoop { get; }

    /// <summary>True when its type is a whole number, so that 7 and 007 are the same value.</summary>
    public bool IsGetal { get; }

    /// <summary>True when the element is there in the class that is being read.</summary>
    public bool IsGevuld { get; private set; }

    /// <summary>Where its start tag is; only when <see cref="IsGevuld"/>.</summary>
    public ref readonly Positie Plek => ref _plek;

    /// <summary>Its value in UTF-8; empty when it is not there or holds elements. Valid until the next class of its kind.</summary>
    public ReadOnlySpan<byte> Waarde => _bytes.AsSpan(0, _lengte);

    /// <summary>True when it is there with this value.</summary>
    public bool Is(ReadOnlySpan<byte> waarde) => IsGevuld && Waarde.SequenceEqual(waarde);

    /// <summary>Its value as a whole number; 0 when it is not there.</summary>
    public long Getal => Utf8Parser.TryParse(Waarde, out long getal, out _) ? getal : 0;

    /// <summary>Its value as a date, year × 10,000 + month × 100 + day, so that dates compare as numbers; 0 when it is not there.</summary>
    public int Dag => Datumgetal.Lees(Waarde);

    /// <summary>Its value as text; null when it is not there.</summary>
    public string? Tekst => IsGevuld ? System.Text.Encoding.UTF8.GetString(Waarde) : null;

    /// <summary>Runs this whenever it was read; for an element that can occur more than once.</summary>
    public void BijWaarde(Action actie) => _bijWaarde += actie;

    internal void Leeg() => (IsGevuld, _lengte) = (false, 0);

    internal void Zet(in Positie plek, ReadOnlySpan<byte> waarde)
    {
        if (waarde.Length > _bytes.Length)
            _bytes = new byte[waarde.Length * 2];
        waarde.CopyTo(_bytes);
        (IsGevuld, _lengte, _plek) = (true, waarde.Length, plek);
        _bijWaarde?.Invoke();
    }
}
