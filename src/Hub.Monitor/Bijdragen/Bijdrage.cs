using Hub.Keten.Volumes;

namespace Hub.Monitor.Bijdragen;

/// <summary>
/// What one client at one gemeente contributes to the figures: what the register knows of the client, without what figures do not need.
/// It follows from the register alone, so from which messages came in and not from their order. Holds no BSN. Immutable.
/// </summary>
/// <param name="Trajecten">By aanbieder and toewijzing.</param>
public sealed record Bijdrage(IReadOnlyList<Traject> Trajecten);

/// <summary>A toewijzing with its delivery and declaraties, or a delivery without toewijzing (taakgericht). Immutable.</summary>
/// <param name="Aanbieder">AGB-code.</param>
/// <param name="Nummer">ToewijzingNummer, or null.</param>
public sealed record Traject(string Aanbieder, int? Nummer)
{
    /// <summary>Product category, or null when generic.</summary>
    public string? Categorie { get; init; }

    /// <summary>Product code, or null when only the category was assigned.</summary>
    public string? Code { get; init; }

    /// <summary>What was assigned, or null when nothing is (any more): no toewijzing, or a deleted one.</summary>
    public Toezegging? Toegewezen { get; init; }

    /// <summary>What became of the toewijzing since its first version.</summary>
    public Toewijzingstand Stand { get; init; }

    /// <summary>What was assigned before it was deleted; null unless it was. No figure counts it.</summary>
    public Toezegging? Vervallen { get; init; }

    /// <summary>Who referred the client: a code of TypeVerwijzer, or null when no verzoek came before the toewijzing.</summary>
    public string? Verwijzer { get; init; }

    /// <summary>When help was given, by first day.</summary>
    public IReadOnlyList<Hulpperiode> Hulp { get; init; } = [];

    /// <summary>What was declared, by month and product.</summary>
    public IReadOnlyList<Maandbedrag> Bedragen { get; init; } = [];

    /// <summary>Ids of the messages that made the toewijzing: JW315, JW317 and JW301.</summary>
    public IReadOnlyList<string> Berichten { get; init; } = [];
}

/// <summary>What became of a toewijzing since its first version (OP033x1).</summary>
public enum Toewijzingstand
{
    /// <summary>Nothing that moved its end.</summary>
    Ongewijzigd,

    /// <summary>Its last change made it end later.</summary>
    Verlengd,

    /// <summary>Its last change made it end earlier.</summary>
    Ingetrokken,

    /// <summary>It counts as not sent.</summary>
    Verwijderd,
}

/// <summary>The toewijzing as it counts now. Immutable.</summary>
/// <param name="Gegeven">Day on which its first version was decided.</param>
/// <param name="Ingang">Ingangsdatum.</param>
/// <param name="Einde">Einddatum, or null.</param>
/// <param name="Omvang">How much, or null.</param>
/// <param name="Budget">Eurocents, or null.</param>
public sealed record Toezegging(DateOnly Gegeven, DateOnly Ingang, DateOnly? Einde, Omvang? Omvang, long? Budget);

/// <summary>A start with its stop. Immutable.</summary>
/// <param name="Begin">Begindatum.</param>
/// <param name="Einde">Einddatum of the last stop, or null while it lasts.</param>
/// <param name="Reden">RedenBeeindiging of that stop, or null.</param>
/// <param name="Categorie">Product category as the start has it, or null.</param>
/// <param name="Code">Product code as the start has it, or null.</param>
/// <param name="Berichten">Ids of its JW305 and JW307.</param>
public sealed record Hulpperiode(DateOnly Begin, DateOnly? Einde, string? Reden, string? Categorie, string? Code, IReadOnlyList<string> Berichten);

/// <summary>What was declared on a toewijzing for one product in one month; amounts in eurocents, credits subtracted. Immutable.</summary>
/// <param name="Maand">Year and month of the ProductPeriode: 202603.</param>
/// <param name="Categorie">Product category.</param>
/// <param name="Code">Product code, or null.</param>
/// <param name="Eenheid">Code of the unit of <see cref="Volume"/>.</param>
public sealed record Maandbedrag(int Maand, string Categorie, string? Code, string Eenheid)
{
    /// <summary>Claimed, whatever became of it.</summary>
    public long Ingediend { get; init; }

    /// <summary>Awarded.</summary>
    public long Toegekend { get; init; }

    /// <summary>Refused.</summary>
    public long Afgewezen { get; init; }

    /// <summary>Volume that was not refused.</summary>
    public long Volume { get; init; }

    /// <summary>Number of Prestaties.</summary>
    public int Prestaties { get; init; }

    /// <summary>Number of Prestaties that were awarded.</summary>
    public int Goedgekeurd { get; init; }

    /// <summary>Ids of the JW323.</summary>
    public IReadOnlyList<string> Berichten { get; init; } = [];
}
