namespace Hub.Validatie.Schema.Waarden;

/// <summary>xs:date without a time zone: JJJJ-MM-DD, a day that the calendar has, from year 1.</summary>
sealed class Datumtoets : Waardetoets
{
    readonly Patroon[] _patronen;

    /// <exception cref="InvalidDataException">Without this pattern a time zone would be allowed.</exception>
    public Datumtoets(Patroon[] patronen)
    {
        if (patronen.All(patroon => patroon.Naam != Patroon.GeenTijdzoneInDatum))
            throw new InvalidDataException("Een datum met tijdzone wordt niet ondersteund.");
        (_patronen, IsIngeklapt) = (patronen, true);
    }

    public override bool IsGeldig(ReadOnlySpan<byte> waarde)
    {
        if (waarde.Length != "JJJJ-MM-DD".Length || waarde[4] != '-' || waarde[7] != '-')
            return false;
        var jaar = (Cijfers(waarde, 0) * 100) + Cijfers(waarde, 2);
        var (maand, dag) = (Cijfers(waarde, 5), Cijfers(waarde, 8));
        return jaar >= 1 && maand is >= 1 and <= 12 && dag >= 1 && dag <= DateTime.DaysInMonth(jaar, maand);
    }

    public override string ToString() => $"datum{Patroon.Afdruk(_patronen)}";

    /// <summary>The number of two digits, or one so low that no sum with it is valid.</summary>
    internal static int Cijfers(ReadOnlySpan<byte> waarde, int plaats)
    {
        var (tien, een) = ((uint)(waarde[plaats] - '0'), (uint)(waarde[plaats + 1] - '0'));
        return tien <= 9 && een <= 9 ? (int)((tien * 10) + een) : -100_000;
    }
}
