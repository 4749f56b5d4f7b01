namespace Hub.Keten.Termijnen;

/// <summary>The calendar by which parties live: days begin and end at Dutch time. Thread-safe.</summary>
public static class Nederland
{
    static readonly TimeZoneInfo Tijdzone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>The Dutch date at a moment.</summary>
    public static DateOnly Datum(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Tijdzone).DateTime);

    /// <summary>The moment (UTC) at which a Dutch day begins.</summary>
    public static DateTimeOffset Begin(DateOnly dag) =>
        new(TimeZoneInfo.ConvertTimeToUtc(dag.ToDateTime(TimeOnly.MinValue, DateTimeKind.Unspecified), Tijdzone), TimeSpan.Zero);
}
