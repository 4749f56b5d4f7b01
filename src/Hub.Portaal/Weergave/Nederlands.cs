using System.Globalization;

namespace Hub.Portaal.Weergave;

/// <summary>Moments, amounts and numbers as Dutch readers expect them, in Dutch time. Thread-safe.</summary>
public static class Nederlands
{
    static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");
    const char Vast = '\u00A0'; // keeps a number with its unit on one line

    static readonly string[] Maanden =
        ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];

    /// <summary>The formats of a reader: 1.234,5. The hub runs without ICU, so they are spelled out.</summary>
    public static NumberFormatInfo Getallen { get; } = NumberFormatInfo.ReadOnly(
        new NumberFormatInfo { NumberDecimalSeparator = ",", NumberGroupSeparator = ".", NumberGroupSizes = [3] });

    /// <summary>"24 november 2026 21:05".</summary>
    public static string Moment(DateTimeOffset moment)
    {
        var hier = TimeZoneInfo.ConvertTime(moment, Zone);
        return string.Create(CultureInfo.InvariantCulture, $"{Dag(DateOnly.FromDateTime(hier.DateTime))} {hier:HH:mm}");
    }

    /// <summary>"24 november 2026 21:05:07": where order matters.</summary>
    public static string Precies(DateTimeOffset moment)
    {
        var hier = TimeZoneInfo.ConvertTime(moment, Zone);
        return string.Create(CultureInfo.InvariantCulture, $"{Dag(DateOnly.FromDateTime(hier.DateTime))} {hier:HH:mm:ss}");
    }

    /// <summary>"24 november 2026".</summary>
    public static string Dag(DateOnly dag) => $"{dag.Day}{Vast}{Maanden[dag.Month - 1]}{Vast}{dag.Year}";

    /// <summary>"november 2026".</summary>
    public static string Maand(DateOnly dag) => $"{Maanden[dag.Month - 1]}{Vast}{dag.Year}";

    /// <summary>"24-11-2026": in tables.</summary>
    public static string Kort(DateOnly dag) => dag.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture);

    /// <summary>"24-11-2026 21:05": in tables.</summary>
    public static string Kort(DateTimeOffset moment) => $"{Kort(Datum(moment))} {Tijd(moment)}";

    /// <summary>A day or moment as the hub keeps it (<c>2026-11-24</c>, or with its time) as a reader expects it; another text as it is.</summary>
    public static string Leesbaar(string tekst) =>
        DateOnly.TryParseExact(tekst, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag) ? Dag(dag)
        : DateTimeOffset.TryParseExact(tekst, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? Moment(moment)
        : tekst;

    /// <summary>The day on which this moment falls in the Netherlands.</summary>
    public static DateOnly Datum(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Zone).DateTime);

    /// <summary>The moment at which this day begins in the Netherlands.</summary>
    public static DateTimeOffset Begin(DateOnly dag)
    {
        var middernacht = dag.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(middernacht, Zone.GetUtcOffset(middernacht)).ToUniversalTime();
    }

    /// <summary>"21:00": the time of day in the Netherlands.</summary>
    public static string Tijd(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>"€ 1.234,56".</summary>
    /// <param name="eurocenten">Eurocents.</param>
    public static string Euro(long eurocenten) => $"€{Vast}{(eurocenten / 100m).ToString("N2", Getallen)}";

    /// <summary>"€ 950", "€ 400 dzd", "€ 1,2 mln": at an axis, where there is little room.</summary>
    /// <param name="euro">Euros.</param>
    public static string Euro(double euro) => $"€{Vast}{Afgekort(euro)}";

    /// <summary>"950", "400 dzd", "1,2 mln".</summary>
    public static string Afgekort(double getal) => Math.Abs(getal) switch
    {
        >= 1e6 => $"{(getal / 1e6).ToString("#,0.##", Getallen)}{Vast}mln",
        >= 1e4 => $"{(getal / 1e3).ToString("#,0.##", Getallen)}{Vast}dzd",
        _ => getal.ToString("#,0.##", Getallen),
    };

    /// <summary>"12,5 %"; "0 %" of nothing.</summary>
    public static string Deel(long deel, long geheel) => $"{(geheel == 0 ? 0 : 100m * deel / geheel).ToString("0.#", Getallen)}{Vast}%";

    /// <summary>"12.345".</summary>
    public static string Aantal(long aantal) => aantal.ToString("N0", Getallen);

    /// <summary>"3 berichten", "1 bericht".</summary>
    public static string Aantal(long aantal, string een, string meer) => $"{Aantal(aantal)} {(aantal == 1 ? een : meer)}";

    /// <summary>"512 bytes", "4,4 kB", "25,0 MB".</summary>
    public static string Grootte(long bytes) => bytes switch
    {
        >= 1_000_000 => $"{(bytes / 1e6).ToString("N1", Getallen)} MB",
        >= 1_000 => $"{(bytes / 1e3).ToString("N1", Getallen)} kB",
        _ => $"{bytes} bytes",
    };

    /// <summary>"2 dagen", "5 uur", "12 minuten", "40 seconden": one unit, rounded down.</summary>
    public static string Duur(TimeSpan duur) => duur switch
    {
        { TotalDays: >= 1 } => Aantal((long)duur.TotalDays, "dag", "dagen"),
        { TotalHours: >= 1 } => $"{(long)duur.TotalHours} uur",
        { TotalMinutes: >= 1 } => Aantal((long)duur.TotalMinutes, "minuut", "minuten"),
        _ => Aantal(Math.Max(0, (long)duur.TotalSeconds), "seconde", "seconden"),
    };
}
