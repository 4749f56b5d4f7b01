using System.Text;

namespace Hub.Validatie.Schema.Waarden;

/// <summary>An enumeration of short ASCII codes: each packed in a number, so that a look-up compares numbers.</summary>
sealed class Codetoets : Waardetoets
{
    const int MaxLengte = 7; // bytes; the eighth holds the length
    readonly ulong[] _codes;

    /// <exception cref="InvalidDataException">A code that is longer, or not ASCII.</exception>
    public Codetoets(string[] codes)
    {
        if (codes.Any(code => code.Length is 0 or > MaxLengte || !Ascii.IsValid(code)))
            throw new InvalidDataException($"Een code van meer dan {MaxLengte} tekens wordt niet ondersteund.");
        _codes = [.. codes.Select(code => Pak(Encoding.ASCII.GetBytes(code))).Order()];
    }

    public override bool IsGeldig(ReadOnlySpan<byte> waarde)
    {
        if (waarde.Length is 0 or > MaxLengte)
            return false;
        var code = Pak(waarde);
        return _codes.Length <= 8 ? _codes.Contains(code) : Array.BinarySearch(_codes, code) >= 0;
    }

    public override string ToString() => $"een van {_codes.Length} codes";

    static ulong Pak(ReadOnlySpan<byte> code)
    {
        var gepakt = (ulong)code.Length;
        foreach (var teken in code)
            gepakt = (gepakt << 8) | teken;
        return gepakt;
    }
}
