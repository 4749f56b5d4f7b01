using System.Globalization;

namespace Hub.Keten.Zoeken;

/// <summary>Row keys that sort the newest first: what is left of time until the last moment there is, in 19 digits.</summary>
static class Omgekeerdetijd
{
    const int Cijfers = 19;

    /// <summary>The key of this id at this time.</summary>
    public static string Sleutel(DateTimeOffset tijd, string id) => $"{Grens(tijd)}-{id}";

    /// <summary>Where rows of this time begin.</summary>
    public static string Grens(DateTimeOffset tijd) =>
        (DateTime.MaxValue.Ticks - tijd.UtcTicks).ToString(CultureInfo.InvariantCulture).PadLeft(Cijfers, '0');

    /// <summary>The time in a key.</summary>
    public static DateTimeOffset Tijd(string sleutel) =>
        new(DateTime.MaxValue.Ticks - long.Parse(sleutel.AsSpan(0, Cijfers), NumberStyles.None, CultureInfo.InvariantCulture), TimeSpan.Zero);

    /// <summary>True when the text can be a key: one from outside is checked before it is used (TB-05).</summary>
    public static bool IsSleutel(string? tekst) =>
        tekst is { Length: >= Cijfers and <= 64 } && tekst[..Cijfers].All(char.IsAsciiDigit) && tekst.Skip(Cijfers).All(c => char.IsAsciiHexDigitLower(c) || c == '-')
        && long.Parse(tekst.AsSpan(0, Cijfers), NumberStyles.None, CultureInfo.InvariantCulture) is var rest && rest <= DateTime.MaxValue.Ticks;
}
