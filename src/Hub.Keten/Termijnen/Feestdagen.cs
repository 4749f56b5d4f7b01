namespace Hub.Keten.Termijnen;

/// <summary>The days that count as a public holiday by the Algemene termijnenwet, article 3, members 1 and 2. Thread-safe.</summary>
public static class Feestdagen
{
    const int GoedeVrijdag = -2; // days from Easter Sunday
    const int TweedePaasdag = 1;
    const int Hemelvaart = 39;
    const int TweedePinksterdag = 50;

    /// <summary>True when the day is one; Sundays are not counted among them.</summary>
    public static bool Bevat(DateOnly dag) =>
        (dag.Month, dag.Day) is (1, 1) or (5, 5) or (12, 25) or (12, 26)
        || dag == Koningsdag(dag.Year)
        || (dag.DayNumber - Pasen(dag.Year).DayNumber) is GoedeVrijdag or TweedePaasdag or Hemelvaart or TweedePinksterdag;

    /// <summary>27 April, but the day before when that is a Sunday.</summary>
    static DateOnly Koningsdag(int jaar)
    {
        var dag = new DateOnly(jaar, 4, 27);
        return dag.DayOfWeek == DayOfWeek.Sunday ? dag.AddDays(-1) : dag;
    }

    /// <summary>Easter Sunday in the Gregorian calendar, by the anonymous algorithm (Meeus, Astronomical Algorithms, chapter 8).</summary>
    static DateOnly Pasen(int jaar)
    {
        var (gulden, eeuw, rest) = (jaar % 19, jaar / 100, jaar % 100);
        var epacta = ((19 * gulden) + eeuw - (eeuw / 4) - ((eeuw - ((eeuw + 8) / 25) + 1) / 3) + 15) % 30;
        var weekdag = (32 + (2 * (eeuw % 4)) + (2 * (rest / 4)) - epacta - (rest % 4)) % 7;
        var correctie = (gulden + (11 * epacta) + (22 * weekdag)) / 451;
        var dag = epacta + weekdag - (7 * correctie) + 114;
        return new DateOnly(jaar, dag / 31, (dag % 31) + 1);
    }
}
