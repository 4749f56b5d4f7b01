namespace Hub.Kern.Contracten;

/// <summary>One agreement between an inkoper and an aanbieder about a product, or about a whole product category. Immutable.</summary>
/// <param name="Contract">Reference of the contract: what shares a budgetplafond.</param>
/// <param name="Inkoper">Code of the gemeente or regio that agreed it.</param>
/// <param name="Aanbieder">AGB-code.</param>
/// <param name="Uitvoeringsvariant">How it is paid for.</param>
/// <param name="Ingang">First day on which it holds.</param>
/// <param name="Einde">Last day on which it holds, or null when that is open.</param>
public sealed record Contractregel(
    string Contract, string Inkoper, string Aanbieder, Uitvoeringsvariant Uitvoeringsvariant, DateOnly Ingang, DateOnly? Einde)
{
    const string Minuut = "01";
    const string Uur = "04";
    const int MinutenPerUur = 60;

    /// <summary>Part of the contract, for people, or null.</summary>
    public string? Perceel { get; init; }

    /// <summary>Product category, two digits; null only for a lump sum.</summary>
    public string? Productcategorie { get; init; }

    /// <summary>Product code; null when it is about the whole category.</summary>
    public string? Productcode { get; init; }

    /// <summary>Price of one <see cref="Eenheid"/> in eurocents; null for euros (CD087) and for a lump sum.</summary>
    public long? Tarief { get; init; }

    /// <summary>Code of the unit (WJ756), or null for a lump sum.</summary>
    public string? Eenheid { get; init; }

    /// <summary>The most that may be spent in a calendar year under this contract, in eurocents; null without a ceiling (REGIOS R4).</summary>
    public long? Budgetplafond { get; init; }

    /// <summary>True when it holds on this day.</summary>
    public bool Geldt(DateOnly dag) => Ingang <= dag && !(Einde < dag);

    /// <summary>
    /// ProductTarief for what is declared in this unit, in eurocents; null when there is none for it. Only minutes may be declared
    /// where hours were agreed: their tariff is a sixtieth, rounded to whole cents, half a cent up (IV081).
    /// </summary>
    public long? TariefPer(string eenheid) => BedragVan(1, eenheid);

    /// <summary>
    /// What a volume costs, in eurocents (TR346); null when there is no tariff for this unit. For minutes under a tariff per hour the
    /// multiplication comes first and the rounding last (IV081).
    /// </summary>
    public long? BedragVan(long volume, string eenheid) => (Tarief, Eenheid, eenheid) switch
    {
        (null, _, _) => null,
        var (tarief, afgesproken, _) when afgesproken == eenheid => tarief * volume,
        (var tarief, Uur, Minuut) => ((tarief * volume) + (MinutenPerUur / 2)) / MinutenPerUur,
        _ => null,
    };
}
