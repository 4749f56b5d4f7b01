using System.Text;

namespace Hub.Validatie.Schema.Waarden;

/// <summary>xs:string with a length in UTF-16 units, as the validators in use count it (docs/besluiten/0021), and patterns.</summary>
sealed class Teksttoets : Waardetoets
{
    readonly int _minimum;
    readonly int _maximum;
    readonly Patroon[] _patronen;

    public Teksttoets(int minimum, int maximum, Patroon[] patronen) =>
        (_minimum, _maximum, _patronen, IsVrijeTekst) = (minimum, maximum, patronen, true);

    public override bool IsGeldig(ReadOnlySpan<byte> waarde)
    {
        var lengte = waarde.Length;
        if (lengte > 0 && !Ascii.IsValid(waarde))
            lengte = Encoding.UTF8.GetCharCount(waarde);
        return lengte >= _minimum && lengte <= _maximum && Patroon.Passen(_patronen, waarde);
    }

    public override string ToString() => $"tekst {_minimum}..{(_maximum == int.MaxValue ? "*" : $"{_maximum}")}{Patroon.Afdruk(_patronen)}";
}
