namespace Hub.Keten.Beoordelen;

/// <summary>A berichtoverstijgende rule on one kind of class. Immutable; the test is a pure function.</summary>
/// <typeparam name="T">The class, for example <see cref="Register.Prestatie"/>.</typeparam>
/// <param name="Code">Its code, for example <c>TR338</c>; it is in the catalogue.</param>
/// <param name="Element">Path of the element at fault below the class, for example <c>ProductPeriode</c>; null: the class itself.</param>
/// <param name="Toets">Judges.</param>
public sealed record Ketenregel<T>(string Code, string? Element, Func<T, Toetsing, Uitslag> Toets);
