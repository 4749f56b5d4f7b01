namespace Hub.Keten.Volumes;

/// <summary>How often the volume of an Omvang may be delivered (WMO757).</summary>
public enum Frequentie
{
    /// <summary>1: per day.</summary>
    PerDag = 1,

    /// <summary>2: per week.</summary>
    PerWeek = 2,

    /// <summary>4: per month.</summary>
    PerMaand = 4,

    /// <summary>6: in total, while the toewijzing is valid.</summary>
    Totaal = 6,
}

/// <summary>The size of what was assigned (IV042).</summary>
/// <param name="Volume">In units of <paramref name="Eenheid"/>; eurocents when that is euros.</param>
/// <param name="Eenheid">Code of the unit.</param>
/// <param name="Frequentie">Per what.</param>
public readonly record struct Omvang(long Volume, string Eenheid, Frequentie Frequentie)
{
    /// <summary>
    /// The most that may be claimed for one ProductPeriode (TR321), in units of this Omvang: the number of times that its
    /// frequency falls in the period, by IV076, IV077 and IV078.
    /// </summary>
    /// <param name="product">The ProductPeriode: within one calendar month and within the toewijzing.</param>
    /// <param name="ingang">First day of the toewijzing.</param>
    /// <param name="einde">Its last day, or null when it has none.</param>
    public long MaximumIn(Periode product, DateOnly ingang, DateOnly? einde) => Volume * Keren(product, ingang, einde);

    /// <summary>
    /// The most that may be claimed over the whole toewijzing (TR322), or null when it has no end and so no total.
    /// </summary>
    public long? MaximumOver(DateOnly ingang, DateOnly? einde) =>
        Frequentie == Frequentie.Totaal ? Volume
        : einde is { } tot ? Volume * Keren(new Periode(ingang, tot), ingang, tot)
        : null;

    long Keren(Periode periode, DateOnly ingang, DateOnly? einde) => Frequentie switch
    {
        Frequentie.PerDag => periode.Dagen,
        Frequentie.PerWeek when Volumes.Eenheid.IsOutputgericht(Eenheid) => periode.Zondagen + GebrokenLaatsteWeek(periode, ingang, einde),
        Frequentie.PerWeek => periode.Kalenderweken,
        Frequentie.PerMaand => periode.Kalendermaanden,
        _ => 1,
    };

    // IV076: a last week that does not reach its Sunday is claimed in the period with the last Sunday of the toewijzing, or, when
    // the toewijzing is so short that it has none, in its last period.
    static int GebrokenLaatsteWeek(Periode periode, DateOnly ingang, DateOnly? einde)
    {
        if (einde is not { DayOfWeek: not DayOfWeek.Sunday } laatste)
            return 0;
        var laatsteZondag = laatste.AddDays(-(int)laatste.DayOfWeek);
        return periode.Bevat(laatsteZondag < ingang ? laatste : laatsteZondag) ? 1 : 0;
    }
}
