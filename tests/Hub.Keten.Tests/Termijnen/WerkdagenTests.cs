using Hub.Keten.Termijnen;

namespace Hub.Keten.Tests.Termijnen;

/// <summary>Working days, with the holidays of the Algemene termijnenwet.</summary>
public class WerkdagenTests
{
    [Theory]
    [InlineData("2026-01-01")] // Nieuwjaarsdag
    [InlineData("2026-04-03")] // Goede Vrijdag
    [InlineData("2026-04-06")] // tweede Paasdag
    [InlineData("2026-04-27")] // Koningsdag
    [InlineData("2025-04-26")] // Koningsdag, a day early: the 27th is a Sunday
    [InlineData("2026-05-05")] // Bevrijdingsdag
    [InlineData("2026-05-14")] // Hemelvaartsdag
    [InlineData("2026-05-25")] // tweede Pinksterdag
    [InlineData("2026-12-25")]
    [InlineData("2026-12-26")]
    [InlineData("2024-04-01")] // tweede Paasdag in another year
    [InlineData("2038-04-26")] // the latest Easter there can be
    public void A_public_holiday_does_not_count(string dag)
    {
        Assert.True(Feestdagen.Bevat(D(dag)));
        Assert.False(Werkdagen.Is(D(dag)));
    }

    [Theory]
    [InlineData("2025-04-28")]
    [InlineData("2026-04-07")]
    [InlineData("2026-12-24")]
    [InlineData("2026-12-31")]
    public void An_ordinary_day_counts(string dag) => Assert.True(Werkdagen.Is(D(dag)));

    [Theory]
    [InlineData("2026-01-14", 3, "2026-01-19")] // Wednesday: Thursday, Friday, Monday
    [InlineData("2026-04-02", 3, "2026-04-09")] // over Good Friday and Easter
    [InlineData("2026-12-24", 5, "2027-01-04")] // over Christmas (a Friday and Saturday) and New Year
    [InlineData("2026-01-17", 1, "2026-01-19")] // from a Saturday
    [InlineData("2026-01-14", 0, "2026-01-14")]
    public void A_term_ends_on_its_last_working_day(string gebeurtenis, int werkdagen, string laatste)
    {
        Assert.Equal(D(laatste), Werkdagen.Na(D(gebeurtenis), werkdagen));
        Assert.Equal(werkdagen, Werkdagen.Tussen(D(gebeurtenis), D(laatste)));
    }

    static DateOnly D(string tekst) => DateOnly.ParseExact(tekst, "yyyy-MM-dd");
}
