namespace Hub.Keten.Termijnen;

/// <summary>Counting in working days: Monday to Friday, public holidays left out. Thread-safe.</summary>
public static class Werkdagen
{
    /// <summary>True on a day that counts.</summary>
    public static bool Is(DateOnly dag) =>
        dag.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Feestdagen.Bevat(dag);

    /// <summary>The last day of a term of this many working days; the day of the event itself does not count.</summary>
    public static DateOnly Na(DateOnly gebeurtenis, int werkdagen)
    {
        var dag = gebeurtenis;
        for (var geteld = 0; geteld < werkdagen;)
        {
            dag = dag.AddDays(1);
            geteld += Is(dag) ? 1 : 0;
        }

        return dag;
    }

    /// <summary>The last working day before this day.</summary>
    public static DateOnly Voor(DateOnly dag)
    {
        do
            dag = dag.AddDays(-1);
        while (!Is(dag));
        return dag;
    }

    /// <summary>Working days after the first day, up to and including the second; 0 when it is not later.</summary>
    public static int Tussen(DateOnly van, DateOnly tot)
    {
        var aantal = 0;
        for (var dag = van.AddDays(1); dag <= tot; dag = dag.AddDays(1))
            aantal += Is(dag) ? 1 : 0;
        return aantal;
    }
}
