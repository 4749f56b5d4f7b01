using Hub.Keten.Volumes;

namespace Hub.Keten.Tests.Volumes;

/// <summary>Every worked example on volumes in the standard (IV076, IV077, IV078), and the borders around them.</summary>
public class OmvangTests
{
    const string Uur = Eenheid.Uur;
    const string Euro = Eenheid.Euro;

    [Theory]
    // IV076, by effort: 3 hours a week, 11-07-2022 to 04-09-2022.
    [InlineData(3, Uur, Frequentie.PerWeek, "2022-07-11", "2022-09-04", "2022-07-11", "2022-07-31", 9)]
    [InlineData(3, Uur, Frequentie.PerWeek, "2022-07-11", "2022-09-04", "2022-08-01", "2022-08-31", 15)]
    [InlineData(3, Uur, Frequentie.PerWeek, "2022-07-11", "2022-09-04", "2022-09-01", "2022-09-04", 3)]
    // IV076, by result, example 1: 300 euros a week, ending on a Sunday.
    [InlineData(30000, Euro, Frequentie.PerWeek, "2022-07-11", "2022-09-04", "2022-07-11", "2022-07-31", 90000)]
    [InlineData(30000, Euro, Frequentie.PerWeek, "2022-07-11", "2022-09-04", "2022-08-01", "2022-08-31", 120000)]
    [InlineData(30000, Euro, Frequentie.PerWeek, "2022-07-11", "2022-09-04", "2022-09-01", "2022-09-04", 30000)]
    // IV076, by result, example 2: ending on a Saturday; nothing is left for September.
    [InlineData(30000, Euro, Frequentie.PerWeek, "2022-07-11", "2022-09-03", "2022-07-11", "2022-07-31", 90000)]
    [InlineData(30000, Euro, Frequentie.PerWeek, "2022-07-11", "2022-09-03", "2022-08-01", "2022-08-31", 150000)]
    [InlineData(30000, Euro, Frequentie.PerWeek, "2022-07-11", "2022-09-03", "2022-09-01", "2022-09-03", 0)]
    // IV077, by effort: 3 hours a week, 11-10-2022 to 28-12-2022.
    [InlineData(3, Uur, Frequentie.PerWeek, "2022-10-11", "2022-12-28", "2022-10-11", "2022-10-31", 12)]
    [InlineData(3, Uur, Frequentie.PerWeek, "2022-10-11", "2022-12-28", "2022-11-01", "2022-11-30", 15)]
    [InlineData(3, Uur, Frequentie.PerWeek, "2022-10-11", "2022-12-28", "2022-12-01", "2022-12-28", 15)]
    // IV077, by result: 300 euros a week, 11-10-2022 to 31-12-2022.
    [InlineData(30000, Euro, Frequentie.PerWeek, "2022-10-11", "2022-12-31", "2022-10-11", "2022-10-31", 90000)]
    [InlineData(30000, Euro, Frequentie.PerWeek, "2022-10-11", "2022-12-31", "2022-11-01", "2022-11-30", 120000)]
    [InlineData(30000, Euro, Frequentie.PerWeek, "2022-10-11", "2022-12-31", "2022-12-01", "2022-12-31", 150000)]
    // IV078: a broken period may hold the whole volume of its frequency.
    [InlineData(3, Uur, Frequentie.PerWeek, "2021-10-12", "2021-12-13", "2021-10-12", "2021-10-31", 9)]
    [InlineData(15, Uur, Frequentie.PerMaand, "2021-10-12", "2021-12-13", "2021-10-12", "2021-10-31", 15)]
    // Borders: a toewijzing of less than a week without a Sunday, on the first and not on the first of a month.
    [InlineData(30000, Euro, Frequentie.PerWeek, "2022-08-01", "2022-08-03", "2022-08-01", "2022-08-03", 30000)]
    [InlineData(30000, Euro, Frequentie.PerWeek, "2022-08-09", "2022-08-11", "2022-08-09", "2022-08-11", 30000)]
    // A full month that touches six calendar weeks.
    [InlineData(1, Uur, Frequentie.PerWeek, "2022-01-01", "2022-12-31", "2022-05-01", "2022-05-31", 6)]
    // Without an end there is no broken last week.
    [InlineData(30000, Euro, Frequentie.PerWeek, "2022-10-11", null, "2022-12-01", "2022-12-31", 120000)]
    // Other frequencies.
    [InlineData(2, Uur, Frequentie.PerDag, "2022-01-01", null, "2022-02-01", "2022-02-28", 56)]
    [InlineData(80, Uur, Frequentie.Totaal, "2022-01-01", "2022-12-31", "2022-02-01", "2022-02-28", 80)]
    public void The_most_for_a_ProductPeriode(
        long volume, string eenheid, Frequentie frequentie, string ingang, string? einde, string van, string tot, long maximum) =>
        Assert.Equal(maximum, new Omvang(volume, eenheid, frequentie).MaximumIn(new Periode(D(van), D(tot)), D(ingang), einde is null ? null : D(einde)));

    [Theory]
    [InlineData(3, Uur, Frequentie.PerWeek, "2022-07-11", "2022-09-04", 24L)] // IV076: 8 weeks
    [InlineData(3, Uur, Frequentie.PerWeek, "2022-10-11", "2022-12-28", 36L)] // IV077: 12 weeks, both broken
    [InlineData(30000, Euro, Frequentie.PerWeek, "2022-10-11", "2022-12-31", 360000L)] // 11 Sundays and a broken week
    [InlineData(30000, Euro, Frequentie.PerWeek, "2022-07-11", "2022-09-04", 240000L)] // 8 Sundays
    [InlineData(15, Uur, Frequentie.PerMaand, "2021-10-12", "2021-12-13", 45L)]
    [InlineData(80, Uur, Frequentie.Totaal, "2022-01-01", null, 80L)]
    [InlineData(3, Uur, Frequentie.PerWeek, "2022-01-01", null, null)]
    public void The_most_over_the_whole_toewijzing(long volume, string eenheid, Frequentie frequentie, string ingang, string? einde, long? maximum) =>
        Assert.Equal(maximum, new Omvang(volume, eenheid, frequentie).MaximumOver(D(ingang), einde is null ? null : D(einde)));

    [Fact]
    public void By_result_the_periods_of_a_toewijzing_together_are_its_total_whatever_its_dates()
    {
        var kans = new Random(77);
        for (var i = 0; i < 2000; i++)
        {
            var ingang = new DateOnly(2021, 1, 1).AddDays(kans.Next(1500));
            var einde = ingang.AddDays(kans.Next(400));
            var omvang = new Omvang(100, Euro, Frequentie.PerWeek);
            Assert.Equal(omvang.MaximumOver(ingang, einde), Maanden(ingang, einde).Sum(p => omvang.MaximumIn(p, ingang, einde)));
        }
    }

    [Fact]
    public void Weeks_and_Sundays_are_counted_as_one_counts_them_on_a_calendar()
    {
        var kans = new Random(76);
        for (var i = 0; i < 2000; i++)
        {
            var begin = new DateOnly(2020, 12, 20).AddDays(kans.Next(1500));
            var periode = new Periode(begin, begin.AddDays(kans.Next(60)));
            var dagen = Enumerable.Range(0, periode.Dagen).Select(begin.AddDays).ToList();
            Assert.Equal(dagen.Count(d => d.DayOfWeek == DayOfWeek.Sunday), periode.Zondagen);
            Assert.Equal(
                dagen.Select(d => System.Globalization.ISOWeek.GetYear(d.ToDateTime(default)) * 100 + System.Globalization.ISOWeek.GetWeekOfYear(d.ToDateTime(default))).Distinct().Count(),
                periode.Kalenderweken);
            Assert.Equal(dagen.Select(d => (d.Year, d.Month)).Distinct().Count(), periode.Kalendermaanden);
        }
    }

    [Theory]
    [InlineData("04", "04", 1)]
    [InlineData("04", "01", 60)]
    [InlineData("01", "04", null)]
    [InlineData("16", "04", null)]
    public void Only_hours_may_be_claimed_in_minutes_TR341(string toegewezen, string gedeclareerd, int? omrekening) =>
        Assert.Equal(omrekening, Eenheid.Omrekening(toegewezen, gedeclareerd));

    static IEnumerable<Periode> Maanden(DateOnly ingang, DateOnly einde)
    {
        for (var begin = ingang; begin <= einde; begin = new DateOnly(begin.Year, begin.Month, 1).AddMonths(1))
        {
            var laatste = new DateOnly(begin.Year, begin.Month, DateTime.DaysInMonth(begin.Year, begin.Month));
            yield return new Periode(begin, laatste < einde ? laatste : einde);
        }
    }

    static DateOnly D(string tekst) => DateOnly.ParseExact(tekst, "yyyy-MM-dd");
}
