using System.Runtime.CompilerServices;
using Hub.Keten.Beoordelen;
using Hub.Validatie.Diagnostiek;

namespace Hub.Keten.Regels;

/// <summary>Makes rules: the method that makes one has its code as its name.</summary>
static class Regel
{
    /// <summary>A rule about a class, or about one element of it.</summary>
    /// <param name="element">Path of the element below the class; null: the class itself.</param>
    /// <param name="melding">What is wrong and what was expected, in Dutch; without a value from the message.</param>
    /// <param name="toets">Judges.</param>
    /// <param name="code">Its code: the name of the method that makes it.</param>
    public static Ketenregel<T> Voor<T>(string? element, string melding, Func<T, Toetsing, Uitslag> toets, [CallerMemberName] string code = "") =>
        new(Regelcatalogus.Met(code), element, melding, toets);

    /// <summary>A fault when this is so.</summary>
    public static Uitslag FoutAls(bool fout) => fout ? Uitslag.Fout : Uitslag.Goed;

    /// <summary>A comparison with what may not be known: null cannot be judged.</summary>
    public static Uitslag Klopt(bool? klopt) => klopt is { } bekend ? FoutAls(!bekend) : Uitslag.NietTeBeoordelen;
}
