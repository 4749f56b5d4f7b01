using System.Buffers.Text;

namespace Hub.Validatie.Schema.Waarden;

/// <summary>xs:integer between two bounds: an optional sign and digits, any number of zeros in front.</summary>
sealed class Getaltoets : Waardetoets
{
    const int MaxCijfers = 18; // always fits a long
    readonly long _minimum;
    readonly long _maximum;
    readonly Patroon[] _patronen;

    public Getaltoets(long minimum, long maximum, Patroon[] patronen) =>
        (_minimum, _maximum, _patronen, IsIngeklapt) = (minimum, maximum, patronen, true);

    public override bool IsGeldig(ReadOnlySpan<byte> waarde)
    {
        var cijfers = waarde.Length > 0 && waarde[0] is (byte)'-' or (byte)'+' ? waarde[1..] : waarde;
        if (cijfers.IsEmpty || cijfers.IndexOfAnyExceptInRange((byte)'0', (byte)'9') >= 0)
            return false;
        var getal = cijfers.TrimStart((byte)'0');
        if (getal.Length > MaxCijfers)
            return false;
        _ = Utf8Parser.TryParse(getal, out long grootte, out _);
        if (waarde[0] == '-')
            grootte = -grootte;
        return grootte >= _minimum && grootte <= _maximum && Patroon.Passen(_patronen, waarde);
    }

    public override string ToString() => $"getal {_minimum}..{_maximum}{Patroon.Afdruk(_patronen)}";
}
