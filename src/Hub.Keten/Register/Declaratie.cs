using Hub.Keten.Volumes;

namespace Hub.Keten.Register;

/// <summary>The head of a JW323. Immutable.</summary>
/// <param name="Herkomst">The JW323.</param>
/// <param name="Identificatie">Header: BerichtIdentificatie/Identificatie (TR337).</param>
/// <param name="Nummer">DeclaratieNummer, unique for the aanbieder (TR333).</param>
/// <param name="Periode">DeclaratiePeriode: a calendar month (TR318).</param>
/// <param name="Bedrag">TotaalIngediendBedrag in eurocents; credit is negative.</param>
/// <param name="Basisschemaversie">XsdVersie/BasisschemaXsdVersie (TR371).</param>
/// <param name="Berichtschemaversie">XsdVersie/BerichtXsdVersie (TR371).</param>
public sealed record Declaratie(
    Herkomst Herkomst, string Identificatie, string Nummer, Periode Periode, long Bedrag, string Basisschemaversie,
    string Berichtschemaversie);

/// <summary>The head of a JW325. Immutable.</summary>
/// <param name="Herkomst">The JW325.</param>
/// <param name="Declaratie">The hub's id of the JW323 it answers (TR337).</param>
/// <param name="DeclaratieIdentificatie">Header: DeclaratieIdentificatie/Identificatie.</param>
/// <param name="Nummer">DeclaratieNummer, or null when the whole message was refused (TR376).</param>
/// <param name="Basisschemaversie">XsdVersieDeclaratie/BasisschemaXsdVersie (TR371).</param>
/// <param name="Berichtschemaversie">XsdVersieDeclaratie/BerichtXsdVersie (TR371).</param>
public sealed record Declaratieantwoord(
    Herkomst Herkomst, string Declaratie, string DeclaratieIdentificatie, string? Nummer, string Basisschemaversie,
    string Berichtschemaversie);

/// <summary>
/// What was answered to the Prestaties of one Client in one JW323: everything that is not refused is awarded (IV087). Immutable.
/// </summary>
/// <param name="Declaratie">The hub's id of the JW323.</param>
/// <param name="AllesAfgewezen">Nothing was awarded: the message, the Declaratie or the Client was refused.</param>
/// <param name="Afgewezen">The refused Prestaties, by <see cref="Sleutel"/> (lines of before: by ReferentieNummer alone), with their retourcodes.</param>
public sealed record Declaratieoordeel(
    string Declaratie, bool AllesAfgewezen, IReadOnlyDictionary<string, IReadOnlyList<string>> Afgewezen)
{
    const char Scheiding = '\0'; // XML cannot hold it, so no number has it

    /// <summary>What tells a Prestatie from the others in its JW323: both its numbers (TR101).</summary>
    public static string Sleutel(Prestatie prestatie) => $"{prestatie.ReferentieNummer}{Scheiding}{prestatie.VorigReferentieNummer}";

    /// <summary>The retourcodes with which a Prestatie was refused by itself, or null.</summary>
    public IReadOnlyList<string>? CodesVan(Prestatie prestatie) =>
        Afgewezen.GetValueOrDefault(Sleutel(prestatie)) ?? Afgewezen.GetValueOrDefault(prestatie.ReferentieNummer);
}

/// <summary>What was claimed on one toewijzing. Immutable.</summary>
/// <param name="Ingediend">Eurocents claimed, whatever became of it; credits are subtracted.</param>
/// <param name="Toegekend">Eurocents awarded.</param>
/// <param name="Afgewezen">Eurocents refused.</param>
/// <param name="Volumes">Volume that counts (claimed and not refused) per Eenheid.</param>
public sealed record Gebruik(long Ingediend, long Toegekend, long Afgewezen, IReadOnlyDictionary<string, long> Volumes)
{
    /// <summary>Nothing was claimed.</summary>
    public static Gebruik Niets { get; } = new(0, 0, 0, new Dictionary<string, long>());

    /// <summary>With one Prestatie more.</summary>
    public Gebruik Met(Prestatiestand stand)
    {
        var (prestatie, status, _) = stand;
        var volumes = stand.Telt
            ? new Dictionary<string, long>(Volumes) { [prestatie.Eenheid] = Volumes.GetValueOrDefault(prestatie.Eenheid) + prestatie.GetekendVolume }
            : Volumes;
        return new Gebruik(
            Ingediend + prestatie.Getekend,
            Toegekend + (status == Prestatiestatus.Toegekend ? prestatie.Getekend : 0),
            Afgewezen + (status == Prestatiestatus.Afgewezen ? prestatie.Getekend : 0), volumes);
    }

    /// <summary>Eurocents that count against a budget (TR369): claimed and not refused.</summary>
    public long Telt => Ingediend - Afgewezen;
}
