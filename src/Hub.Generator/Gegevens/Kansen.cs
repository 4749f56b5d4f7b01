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
    public static Random Deel(int seed, int deel) => new(unchecked((seed * 397) ^ (deel * 7919)));
}
