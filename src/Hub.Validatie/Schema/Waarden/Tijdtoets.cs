namespace Hub.Validatie.Schema.Waarden;

/// <summary>xs:time without a time zone: UU:MM:SS, with or without a fraction of a second.</summary>
sealed class Tijdtoets : Waardetoets
{
    readonly Patroon[] _patronen;

    /// <exception cref="InvalidDataException">Without this pattern a time zone would be allowed.</exception>
    public Tijdtoets(Patroon[] patronen)
    {
        if (patronen.All(patroon => patroon.Naam != Patroon.GeenTijdzoneInTijd))
            throw new InvalidDataException("Een tijd met tijdzone wordt niet ondersteund.");
        (_patronen, IsIngeklapt) = (patronen, true);
    }

    public override bool IsGeldig(ReadOnlySpan<byte> waarde)
    {
        const int Seconden = 8; // UU:MM:SS
        if (waarde.Length < Seconden || waarde[2] != ':' || waarde[5] != ':')
            return false;
        var (uur, minuut, seconde) = (Datumtoets.Cijfers(waarde, 0), Datumtoets.Cijfers(waarde, 3), Datumtoets.Cijfers(waarde, 6));
        var breuk = waarde[Seconden..];
        if (!breuk.IsEmpty && (breuk[0] != '.' || breuk.Length == 1 || breuk[1..].IndexOfAnyExceptInRange((byte)'0', (byte)'9') >= 0))
            return false;
        return uur is >= 0 and <= 23 && minuut is >= 0 and <= 59 && seconde is >= 0 and <= 59;
    }

    public override string ToString() => $"tijd{Patroon.Afdruk(_patronen)}";
}
