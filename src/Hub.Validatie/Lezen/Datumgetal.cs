using Hub.Validatie.Schema.Waarden;

namespace Hub.Validatie.Lezen;

/// <summary>Dates as numbers (year × 10,000 + month × 100 + day): they compare as dates do, and reading one allocates nothing.</summary>
public static class Datumgetal
{
    /// <summary>The number of a date of the form JJJJ-MM-DD; 0 for anything else.</summary>
    public static int Lees(ReadOnlySpan<byte> waarde) => waarde.Length == "JJJJ-MM-DD".Length
        ? (((Datumtoets.Cijfers(waarde, 0) * 100) + Datumtoets.Cijfers(waarde, 2)) * 10_000) + (Datumtoets.Cijfers(waarde, 5) * 100) + Datumtoets.Cijfers(waarde, 8)
        : 0;

    /// <summary>The number of a date.</summary>
    public static int Van(DateOnly datum) => (datum.Year * 10_000) + (datum.Month * 100) + datum.Day;

    /// <summary>The date of a number that stands for one.</summary>
    public static DateOnly Datum(int getal) => new(getal / 10_000, getal / 100 % 100, getal % 100);
}
