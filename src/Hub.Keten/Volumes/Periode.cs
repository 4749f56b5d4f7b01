namespace Hub.Keten.Volumes;

/// <summary>A closed period, both days included.</summary>
/// <param name="Begin">First day.</param>
/// <param name="Einde">Last day; not before the first.</param>
public readonly record struct Periode(DateOnly Begin, DateOnly Einde)
{
    /// <summary>Days, both included.</summary>
    public int Dagen => Einde.DayNumber - Begin.DayNumber + 1;

    /// <summary>Calendar weeks (Monday to Sunday) that it touches, broken ones included (IV077).</summary>
    public int Kalenderweken => Weeknummer(Einde) - Weeknummer(Begin) + 1;

    /// <summary>Calendar months that it touches, broken ones included.</summary>
    public int Kalendermaanden => ((Einde.Year - Begin.Year) * 12) + Einde.Month - Begin.Month + 1;

    /// <summary>Sundays in it (IV077).</summary>
    public int Zondagen => Zondag(Einde) - Zondag(Begin.AddDays(-1));

    /// <summary>True when the day lies in it.</summary>
    public bool Bevat(DateOnly dag) => Begin <= dag && dag <= Einde;

    /// <summary>What both have in common, or null.</summary>
    public Periode? Doorsnede(Periode ander)
    {
        var (begin, einde) = (Begin > ander.Begin ? Begin : ander.Begin, Einde < ander.Einde ? Einde : ander.Einde);
        return begin <= einde ? new Periode(begin, einde) : null;
    }

    // Day 0 of DateOnly, 1 January of the year 1, was a Monday.
    static int Weeknummer(DateOnly dag) => dag.DayNumber / 7;

    // How many Sundays there were up to and including this day.
    static int Zondag(DateOnly dag) => (dag.DayNumber + 1) / 7;
}
