using System.Collections.Frozen;
using System.Text;

namespace Hub.Validatie.Schema.Waarden;

/// <summary>An enumeration of short ASCII codes: each packed in a number, so that a look-up compares numbers.</summary>
sealed class Codetoets : Waardetoets
{
    readonly FrozenSet<ulong> _codes;

    /// <exception cref="InvalidDataException">A code that is longer, or not ASCII.</exception>
    public Codetoets(string[] codes)
    {
        if (codes.Any(code => code.Length is 0 or > Kortetekst.Lengte || !Ascii.IsValid(code)))
            throw new InvalidDataException($"Een code van meer dan {Kortetekst.Lengte} tekens wordt niet ondersteund.");
        _codes = codes.Select(code => Kortetekst.Woord(Encoding.ASCII.GetBytes(code))).ToFrozenSet();
    }

    public override bool IsGeldig(ReadOnlySpan<byte> waarde) =>
        waarde.Length is > 0 and <= Kortetekst.Lengte && _codes.Contains(Kortetekst.Woord(waarde));

    public override string ToString() => $"een van {_codes.Count} codes";
}
