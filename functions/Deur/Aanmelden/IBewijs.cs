using Hub.Kern.Partijen;

namespace Hub.Functies.Deur.Aanmelden;

/// <summary>A way for a party to prove who it is. Thread-safe.</summary>
interface IBewijs
{
    /// <summary>What a caller reads in <c>WWW-Authenticate</c>, or null when that cannot say it.</summary>
    string? Uitnodiging { get; }

    /// <summary>What the request proves in this way, or null when it does not try to.</summary>
    ValueTask<Uitspraak?> BeoordeelAsync(HttpContext context);
}

/// <summary>The verdict on a proof.</summary>
/// <param name="Middel">Which way it was.</param>
/// <param name="Partij">The party it proves, or null when it proves nothing.</param>
/// <param name="Reden">Why it proves nothing, for the log: never (part of) the proof itself.</param>
/// <param name="Persoon">Which person of that party (<see cref="Persoonskenmerk"/>), or null when it proves only the party.</param>
sealed record Uitspraak(string Middel, Partij? Partij, string? Reden, string? Persoon = null)
{
    public static Uitspraak Goed(string middel, Partij partij, string? persoon = null) => new(middel, partij, null, persoon);

    public static Uitspraak Fout(string middel, string reden) => new(middel, null, reden);
}
