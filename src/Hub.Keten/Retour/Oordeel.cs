using Hub.Kern.Berichten;

namespace Hub.Keten.Retour;

/// <summary>How much of a message is refused (IV028, IV087).</summary>
public enum Oordeelsoort
{
    /// <summary>Nothing: the answer is a Header without codes (IV028), or 0200 and 8001 (IV087).</summary>
    Aanvaard,

    /// <summary>All of it, for technical reasons or a fault in the Header: the answer is a Header with codes.</summary>
    Geweigerd,

    /// <summary>Classes about a Client: the answer has those classes, each with its codes.</summary>
    KlassenGeweigerd,
}

/// <summary>A fault that the sender is told in an answer.</summary>
/// <param name="Offset">Place in the message, in bytes: it tells in which class the fault is.</param>
/// <param name="Retourcode">The standard's code.</param>
public readonly record struct Klassefout(long Offset, string Retourcode);

/// <summary>The verdict on a message that passed level 1: what its answer must say. Immutable.</summary>
/// <param name="Soort">How much is refused.</param>
/// <param name="Kopcodes">Codes of the Header when all is refused.</param>
/// <param name="Klassefouten">The faults in classes after the Header, in document order.</param>
public sealed record Oordeel(Oordeelsoort Soort, IReadOnlyList<string> Kopcodes, IReadOnlyList<Klassefout> Klassefouten)
{
    const string Header = "Header";

    /// <summary>Nothing was found.</summary>
    public static Oordeel Aanvaard { get; } = new(Oordeelsoort.Aanvaard, [], []);

    /// <summary>The verdict that follows from findings of levels 2, 3 and 4.</summary>
    public static Oordeel Over(IReadOnlyList<Bevinding> bevindingen)
    {
        if (bevindingen.Any(b => b.Niveau == Niveau.Berichtinhoud))
            return new Oordeel(Oordeelsoort.Geweigerd, [Retourcodes.Technisch], []); // IV028, controleniveau 2
        var kopcodes = bevindingen.Where(InKop).Select(Code).Distinct().ToList();
        if (kopcodes.Count > 0)
            return new Oordeel(Oordeelsoort.Geweigerd, kopcodes, []);
        return bevindingen.Count == 0
            ? Aanvaard
            : new Oordeel(
                Oordeelsoort.KlassenGeweigerd, [],
                [.. bevindingen.Select(b => new Klassefout(b.Offset, Code(b))).OrderBy(fout => fout.Offset)]);
    }

    static bool InKop(Bevinding bevinding) =>
        bevinding.Pad == Header || bevinding.Pad.StartsWith(Header + "/", StringComparison.Ordinal);

    static string Code(Bevinding bevinding) => bevinding.Retourcode
        ?? throw new InvalidOperationException($"Regel {bevinding.Regel} heeft geen retourcode: hij hoort niet in een antwoord.");
}
