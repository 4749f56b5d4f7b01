using Hub.Validatie.Diagnostiek;

namespace Hub.Keten.Beoordelen;

/// <summary>A berichtoverstijgende rule on one kind of class. Immutable; the test is a pure function.</summary>
/// <typeparam name="T">The class, for example <see cref="Register.Prestatie"/>.</typeparam>
/// <param name="Diagnose">Its entry in the catalogue, with its retourcode.</param>
/// <param name="Element">Path of the element at fault below the class, for example <c>ProductPeriode</c>; null: the class itself.</param>
/// <param name="Melding">What is wrong and what was expected, in Dutch, for a backoffice employee; without a value from the message.</param>
/// <param name="Toets">Judges.</param>
public sealed record Ketenregel<T>(Diagnose Diagnose, string? Element, string Melding, Func<T, Toetsing, Uitslag> Toets)
{
    /// <summary>What the register says that makes the fault understood, a sentence in Dutch or null; asked only about a fault. Null: nothing.</summary>
    public Func<T, Toetsing, string?>? Toelichting { get; init; }

    /// <summary>What is wrong with a class, now that it was judged.</summary>
    public string Zeg(Uitslag uitslag, T klasse, Toetsing toetsing) => uitslag switch
    {
        Uitslag.NietTeBeoordelen => $"De hub heeft niet gezien waarmee dit te vergelijken is. Het wordt geweigerd als blijkt: {Melding}",
        _ when Toelichting?.Invoke(klasse, toetsing) is { } toelichting => $"{Melding} {toelichting}",
        _ => Melding,
    };
}
