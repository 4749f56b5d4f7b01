using Hub.Kern.Contracten;

namespace Hub.Monitor.Indelen;

/// <summary>As what a share of a product counts after translation (REGIOS R11).</summary>
/// <param name="Code">Product code or taakgebied; empty when only the category was assigned.</param>
/// <param name="Aandeel">Share in hundredths of a percent; those of a fact add up to 10,000.</param>
/// <param name="Variant">How it is paid for.</param>
public readonly record struct Productdeel(string Code, int Aandeel, Uitvoeringsvariant Variant);

/// <summary>
/// Something about one client in one month at one aanbieder for one product: what figures are counted from. Says also from which
/// messages it follows. Immutable.
/// </summary>
/// <param name="Maand">Year and month: 202603.</param>
/// <param name="Aanbieder">AGB-code.</param>
/// <param name="Categorie">Product category as the message has it; empty when generic.</param>
/// <param name="Producten">The product, translated by date.</param>
public sealed record Feit(int Maand, string Aanbieder, string Categorie, IReadOnlyList<Productdeel> Producten)
{
    /// <summary>Code of TypeVerwijzer; empty when unknown.</summary>
    public string Verwijzer { get; init; } = "";

    /// <summary>Inkoper and reference of the contract, <c>inkoper|contract</c>; empty when none is known.</summary>
    public string Contract { get; init; } = "";

    /// <summary>Code of the regio for which it counts; empty when none.</summary>
    public string Regio { get; init; } = "";

    /// <summary>Essentiële functie; empty when it is none.</summary>
    public string Functie { get; init; } = "";

    /// <summary>True when the client had help or a right to it in this month.</summary>
    public bool IsClient { get; init; }

    /// <summary>What is counted, besides the client.</summary>
    public IReadOnlyList<Meting> Metingen { get; init; } = [];

    /// <summary>Ids of the messages that it follows from.</summary>
    public IReadOnlyList<string> Berichten { get; init; } = [];
}

/// <summary>A value of a fact.</summary>
/// <param name="Maat">What is measured.</param>
/// <param name="Waarde">How much: eurocents, or a number.</param>
/// <param name="Klasse">Of a distribution the class: days, or a code.</param>
public readonly record struct Meting(Tellen.Maat Maat, long Waarde, string Klasse = "");
