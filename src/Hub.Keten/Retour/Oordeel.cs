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

/// <summary>The verdict on a message that passed level 1: what its answer must say. Immutable.</summary>
/// <param name="Soort">How much is refused.</param>
/// <param name="Kopcodes">Codes of the Header when all is refused.</param>
/// <param name="Klassefouten">The faults in classes after the Header, in document order.</param>
public sealed record Oordeel(Oordeelsoort Soort, IReadOnlyList<string> Kopcodes, IReadOnlyList<Klassefout> Klassefouten)
{
    /// <summary>Nothing was found.</summary>
    public static Oordeel Aanvaard { get; } = new(Oordeelsoort.Aanvaard, [], []);

    /// <summary>The verdict that follows from the faults of levels 2, 3 and 4.</summary>
    public static Oordeel Over(IReadOnlyList<Klassefout> fouten)
    {
        if (fouten.Any(fout => fout.Retourcode == Retourcodes.Technisch))
            return new Oordeel(Oordeelsoort.Geweigerd, [Retourcodes.Technisch], []); // IV028, controleniveau 2
        var kopcodes = fouten.Where(fout => fout.InKop).Select(fout => fout.Retourcode).Distinct().ToList();
        if (kopcodes.Count > 0)
            return new Oordeel(Oordeelsoort.Geweigerd, kopcodes, []);
        return fouten.Count == 0 ? Aanvaard : new Oordeel(Oordeelsoort.KlassenGeweigerd, [], [.. fouten.OrderBy(fout => fout.Offset)]);
    }
}
