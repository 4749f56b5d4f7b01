using Hub.Keten.Volumes;
using Hub.Monitor.Bijdragen;

namespace Hub.Monitor.Indelen;

/// <summary>What a toewijzing is worth, per month, in eurocents.</summary>
static class Waarde
{
    const int DagenPerWeek = 7;

    /// <summary>
    /// The part that falls in a period of one month: of a Budget, an amount or a total by days; of a volume per day, week or month what
    /// that comes to, at the agreed tariff. Null when no tariff is known, or nothing says how much.
    /// </summary>
    public static long? In(Periode deel, Traject traject, Indeling indeling)
    {
        var toegewezen = traject.Toegewezen!;
        if (toegewezen.Budget is { } budget)
            return Evenredig(budget, deel, toegewezen);
        return toegewezen.Omvang is { } omvang && traject.Categorie is { } categorie
            ? indeling.Bedrag(traject.Aanbieder, categorie, traject.Code, deel.Begin, omvang.Eenheid, Volume(omvang, deel, toegewezen))
            : null;
    }

    static long Volume(Omvang omvang, Periode deel, Toezegging toegewezen) => omvang.Frequentie switch
    {
        Frequentie.PerDag => omvang.Volume * deel.Dagen,
        Frequentie.PerWeek => Weken(omvang.Volume, deel.Einde, toegewezen.Ingang) - Weken(omvang.Volume, deel.Begin.AddDays(-1), toegewezen.Ingang),
        Frequentie.PerMaand => omvang.Volume,
        _ => Evenredig(omvang.Volume, deel, toegewezen),
    };

    // Counted from the first day on, so that rounding does not add up.
    static long Weken(long volume, DateOnly dag, DateOnly ingang) => volume * (dag.DayNumber - ingang.DayNumber + 1) / DagenPerWeek;

    // What has no end falls in its first month: nobody knows over which days to spread it.
    static long Evenredig(long geheel, Periode deel, Toezegging toegewezen)
    {
        if (toegewezen.Einde is not { } einde)
            return deel.Bevat(toegewezen.Ingang) ? geheel : 0;
        var dagen = new Periode(toegewezen.Ingang, einde).Dagen;
        long Tot(DateOnly dag) => geheel * (dag.DayNumber - toegewezen.Ingang.DayNumber + 1) / dagen;
        return Tot(deel.Einde) - Tot(deel.Begin.AddDays(-1));
    }
}
