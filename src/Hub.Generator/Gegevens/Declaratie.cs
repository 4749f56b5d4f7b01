namespace Hub.Generator.Gegevens;

/// <summary>A claim for care given.</summary>
/// <param name="Nummer">DeclaratieNummer: letters and digits, at most 12 (CS319).</param>
/// <param name="Periode">First day of the calendar month it is about (CS340).</param>
/// <param name="Dagtekening">DeclaratieDagtekening.</param>
/// <param name="Totaal">Sum of all Prestaties in eurocents, credit negative (TR358).</param>
/// <param name="Clienten">Made while they are read, so that a large claim never is in memory as a whole; can be read again.</param>
sealed record Declaratie(string Nummer, DateOnly Periode, DateOnly Dagtekening, long Totaal, IEnumerable<Declaratieclient> Clienten);

/// <summary>A client in a claim.</summary>
/// <param name="Bsn">A test BSN, unique within the claim (TR101).</param>
/// <param name="Prestaties">At least one.</param>
sealed record Declaratieclient(string Bsn, IReadOnlyList<Prestatie> Prestaties)
{
    /// <summary>Sum of its Prestaties in eurocents, credit negative.</summary>
    public long Totaal => Prestaties.Sum(prestatie => prestatie.Bedrag);
}

/// <summary>Care given on one assignment within one calendar month (CS337).</summary>
/// <param name="Referentie">ReferentieNummer, unique for the aanbieder (TR314).</param>
/// <param name="VorigeReferentie">The Prestatie it takes back; only for a credit (CD060).</param>
/// <param name="Toewijzing">ToewijzingNummer; one Prestatie per assignment and month (TR416).</param>
/// <param name="Product">The assigned product.</param>
/// <param name="Begin">First day.</param>
/// <param name="Einde">Last day, in the same month.</param>
/// <param name="Volume">Number of units.</param>
/// <param name="Eenheid">The assigned unit.</param>
/// <param name="Tarief">Price of a unit in eurocents; null when the unit is euro's (CD087).</param>
sealed record Prestatie(
    string Referentie,
    string? VorigeReferentie,
    int Toewijzing,
    Product Product,
    DateOnly Begin,
    DateOnly Einde,
    int Volume,
    string Eenheid,
    int? Tarief)
{
    /// <summary>Volume times price (TR346), or the volume when that is money (CS339); negative for a credit. In eurocents.</summary>
    public long Bedrag => (VorigeReferentie is null ? 1 : -1) * (long)Volume * (Tarief ?? 1);
}
