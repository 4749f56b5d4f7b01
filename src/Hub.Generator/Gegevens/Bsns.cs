namespace Hub.Generator.Gegevens;

/// <summary>The BSNs that are never given to a person: 999900006 to 999999990, as far as they pass the elfproef (CS002).</summary>
static class Bsns
{
    const int Eerste = 999_900_006;
    const int Laatste = 999_999_990;

    static readonly int[] Geldig = [.. Enumerable.Range(Eerste, Laatste - Eerste + 1).Where(VoldoetAanElfproef)];

    /// <summary>How many there are.</summary>
    public static int Aantal => Geldig.Length;

    /// <summary>The BSN of the client with this number; different numbers below <see cref="Aantal"/> give different BSNs.</summary>
    public static string Van(int seed, int client) =>
        Geldig[((uint)seed + (uint)client) % (uint)Geldig.Length].ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Weights 9 to 2 for the first eight digits and -1 for the last give a multiple of eleven.</summary>
    public static bool VoldoetAanElfproef(int bsn)
    {
        var som = -(bsn % 10);
        for (var (rest, gewicht) = (bsn / 10, 2); rest > 0; rest /= 10, gewicht++)
            som += rest % 10 * gewicht;
        return som % 11 == 0;
    }
}
