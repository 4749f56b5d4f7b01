namespace Hub.Portaal.Corrigeren;

/// <summary>What became of a line.</summary>
public enum Regelsoort
{
    /// <summary>It stands in both.</summary>
    Gelijk,

    /// <summary>It stood in the old text only.</summary>
    Weg,

    /// <summary>It stands in the new text only.</summary>
    Erbij,
}

/// <summary>A line of two texts laid beside each other.</summary>
/// <param name="Soort">In which of the two it stands.</param>
/// <param name="Tekst">The line.</param>
public sealed record Regel(Regelsoort Soort, string Tekst);

/// <summary>Lays two texts beside each other.</summary>
public static class Regelverschil
{
    /// <summary>What they begin and end with alike is the same; all between is the old, and then the new. Costs one pass, however long they are.</summary>
    public static IReadOnlyList<Regel> Van(IReadOnlyList<string> oud, IReadOnlyList<string> nieuw)
    {
        var kortste = Math.Min(oud.Count, nieuw.Count);
        var begin = 0;
        while (begin < kortste && oud[begin] == nieuw[begin])
            begin++;
        var einde = 0;
        while (einde < kortste - begin && oud[^(einde + 1)] == nieuw[^(einde + 1)])
            einde++;
        return
        [
            .. oud.Take(begin).Select(tekst => new Regel(Regelsoort.Gelijk, tekst)),
            .. oud.Skip(begin).Take(oud.Count - begin - einde).Select(tekst => new Regel(Regelsoort.Weg, tekst)),
            .. nieuw.Skip(begin).Take(nieuw.Count - begin - einde).Select(tekst => new Regel(Regelsoort.Erbij, tekst)),
            .. oud.Skip(oud.Count - einde).Select(tekst => new Regel(Regelsoort.Gelijk, tekst)),
        ];
    }
}
