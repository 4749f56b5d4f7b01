namespace Hub.Validatie.Schema.Waarden;

/// <summary>xs:integer between two bounds: an optional sign and digits, any number of zeros in front.</summary>
sealed class Getaltoets : Waardetoets
{
    const long Grens = (long.MaxValue - 9) / 10; // one more digit still fits a long
    readonly long _minimum;
    readonly long _maximum;
    readonly Patroon[] _patronen;

    public Getaltoets(long minimum, long maximum, Patroon[] patronen) =>
        (_minimum, _maximum, _patronen, IsIngeklapt) = (minimum, maximum, patronen, true);

    public override bool IsGeldig(ReadOnlySpan<byte> waarde)
    {
        var plaats = waarde.Length > 0 && waarde[0] is (byte)'-' or (byte)'+' ? 1 : 0;
        if (plaats == waarde.Length)
            return false;
        var grootte = 0L;
        for (; plaats < waarde.Length; plaats++)
        {
            var cijfer = (uint)(waarde[plaats] - '0');
            if (cijfer > 9 || grootte > Grens)
                return false;
            grootte = (grootte * 10) + cijfer;
        }

        if (waarde[0] == '-')
            grootte = -grootte;
        return grootte >= _minimum && grootte <= _maximum && Patroon.Passen(_patronen, waarde);
    }

    public override string ToString() => $"getal {_minimum}..{_maximum}{Patroon.Afdruk(_patronen)}";
}
