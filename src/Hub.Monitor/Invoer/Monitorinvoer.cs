using Hub.Kern.Contracten;
using Hub.Monitor.Indelen;

namespace Hub.Monitor.Invoer;

/// <summary>What is outside the messages and was imported, as the newest versions have it. Immutable.</summary>
/// <param name="Versie">Number of imports so far: two with the same number hold the same.</param>
/// <param name="Functies">The essentiële functies.</param>
/// <param name="Sleutel">The distribution key of their costs.</param>
/// <param name="Buiten">Clients and amounts outside the messages.</param>
public sealed record Monitorinvoer(
    int Versie, IReadOnlyList<Functie> Functies, IReadOnlyList<Sleuteldeel> Sleutel, IReadOnlyList<Buitenregel> Buiten)
{
    /// <summary>Nothing was imported.</summary>
    public static Monitorinvoer Leeg { get; } = new(0, [], [], []);
}

/// <summary>The share of a regio in the costs of the essentiële functies. Immutable.</summary>
/// <param name="Regio">Code of the regio.</param>
/// <param name="Aandeel">In hundredths of a percent; those on a day add up to 10,000.</param>
/// <param name="Ingang">First day.</param>
/// <param name="Einde">Last day, or null.</param>
public sealed record Sleuteldeel(string Regio, int Aandeel, DateOnly Ingang, DateOnly? Einde)
{
    /// <summary>True when it holds on this day.</summary>
    public bool Geldt(DateOnly dag) => Ingang <= dag && !(Einde < dag);
}

/// <summary>Clients or an amount that do not go through messages (REGIOS R10): clients without BSN, lump sums. Immutable.</summary>
/// <param name="Gemeente">Code of the gemeente.</param>
/// <param name="Periode">A year (2026) or a month (202603).</param>
/// <param name="Categorie">Product category; empty when none.</param>
/// <param name="Product">Product code or taakgebied; empty when none.</param>
/// <param name="Aanbieder">AGB-code; empty when none.</param>
/// <param name="Variant">How it is paid for.</param>
/// <param name="Clienten">Number of clients in that period who are in no message.</param>
/// <param name="Bedrag">Eurocents.</param>
/// <param name="Omschrijving">What it is, for people.</param>
public sealed record Buitenregel(
    string Gemeente, int Periode, string Categorie, string Product, string Aanbieder, Uitvoeringsvariant Variant, long Clienten, long Bedrag,
    string Omschrijving);
