using Hub.Validatie.Diagnostiek;

namespace Hub.Keten.Beoordelen;

/// <summary>A berichtoverstijgende rule on one kind of class. Immutable; the test is a pure function.</summary>
/// <typeparam name="T">The class, for example <see cref="Register.Prestatie"/>.</typeparam>
/// <param name="Diagnose">Its entry in the catalogue, with its retourcode.</param>
/// <param name="Element">Path of the element at fault below the class, for example <c>ProductPeriode</c>; null: the class itself.</param>
/// <param name="Melding">What is wrong and what was expected, in Dutch, for a backoffice employee; without a value from the message.</param>
/// <param name="Toets">Judges.</param>
public sealed record Ketenregel<T>(Diagnose Diagnose, string? Element, string Melding, Func<T, Toetsing, Uitslag> Toets);
