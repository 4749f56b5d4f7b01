namespace Hub.Generator.Gegevens;

/// <summary>Choices by a seeded <see cref="Random"/>.</summary>
static class Kansen
{
    public static T Kies<T>(this Random kans, IReadOnlyList<T> keuzes) => keuzes[kans.Next(keuzes.Count)];

    /// <summary>True this many times out of a hundred.</summary>
    public static bool Procent(this Random kans, int procent) => kans.Next(100) < procent;

    /// <summary>A day from the first to the last, both included.</summary>
    public static DateOnly Dag(this Random kans, DateOnly eerste, DateOnly laatste) =>
        eerste.AddDays(kans.Next(laatste.DayNumber - eerste.DayNumber + 1));

    /// <summary>An independent source for part of a message, so that each part can be made again on its own.</summary>
    public static Random Deel(int seed, int deel)
    {
        // Mixed (the finalizer of MurmurHash3), because Random gives related numbers for related seeds.
        var mengsel = unchecked(((uint)seed * 0x9E37_79B9u) + (uint)deel);
        mengsel = unchecked((mengsel ^ (mengsel >> 16)) * 0x85EB_CA6Bu);
        mengsel = unchecked((mengsel ^ (mengsel >> 13)) * 0xC2B2_AE35u);
        return new Random(unchecked((int)(mengsel ^ (mengsel >> 16))));
    }
}
