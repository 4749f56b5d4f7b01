namespace Hub.Validatie.Lezen;

/// <summary>Dates as numbers (year × 10,000 + month × 100 + day): they compare as dates do, and reading one allocates nothing.</summary>
public static class Datumgetal
{
    /// <summary>The number of a date of the form JJJJ-MM-DD; 0 for anything else.</summary>
    public static int Lees(ReadOnlySpan<byte> waarde)
    {
        if (waarde.Length != "JJJJ-MM-DD".Length)
            return 0;
        var jaar = (Cijfer(waarde[0]) * 1000) + (Cijfer(waarde[1]) * 100) + (Cijfer(waarde[2]) * 10) + Cijfer(waarde[3]);
        var maand = (Cijfer(waarde[5]) * 10) + Cijfer(waarde[6]);
        var dag = (Cijfer(waarde[8]) * 10) + Cijfer(waarde[9]);
        return jaar is >= 1 and <= 9999 && maand is >= 1 and <= 12 && dag is >= 1 and <= 31 ? (jaar * 10_000) + (maand * 100) + dag : 0;
    }

    /// <summary>The number of a date.</summary>
    public static int Van(DateOnly datum) => (datum.Year * 10_000) + (datum.Month * 100) + datum.Day;

    /// <summary>The date of a number that stands for one.</summary>
    public static DateOnly Datum(long getal) => new((int)(getal / 10_000), (int)(getal / 100 % 100), (int)(getal % 100));

    /// <summary>The date of a number, or null when it stands for none: 0, and a day that its month does not have.</summary>
    public static DateOnly? DatumOfNiets(long getal) =>
        getal > 0 && getal % 100 <= DateTime.DaysInMonth((int)(getal / 10_000), (int)(getal / 100 % 100)) ? Datum(getal) : null;

    /// <summary>The same day of an earlier year, as date arithmetic has it: 28 February for a leap day when that year has none.</summary>
    public static long JarenEerder(long getal, int jaren)
    {
        var eerder = getal - (jaren * 10_000L);
        return eerder % 10_000 == 2_29 && eerder > 1_00_00 && !DateTime.IsLeapYear((int)(eerder / 10_000)) ? eerder - 1 : eerder;
    }

    // What is no digit becomes so large that the date is none.
    static int Cijfer(byte teken) => (uint)(teken - '0') <= 9 ? teken - '0' : 100_000;
}
