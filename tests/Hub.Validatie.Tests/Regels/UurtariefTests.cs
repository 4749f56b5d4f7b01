using Hub.Validatie.Regels;

namespace Hub.Validatie.Tests.Regels;

/// <summary>Amounts in minutes that follow from a tariff per hour (TR346, IV081).</summary>
public class UurtariefTests
{
    [Theory]
    [InlineData(146, 100, 14_550)] // € 87.30 per hour is 1.455 per minute, rounded 1.46; 100 minutes are 145.50
    [InlineData(145, 100, 14_540)] // € 87.24 per hour is 1.454 per minute, rounded 1.45
    [InlineData(0, 60, 29)]
    public void An_amount_follows_from_the_tariff_per_hour_that_was_agreed(long minuuttarief, long minuten, long bedrag) =>
        Assert.True(Berichtregels.VolgtUitUurtarief(bedrag, minuten, minuuttarief));

    [Fact]
    public void It_agrees_with_trying_every_tariff_per_hour()
    {
        for (var minuuttarief = 0L; minuuttarief <= 12; minuuttarief++)
        {
            for (var minuten = 0L; minuten <= 130; minuten++)
            {
                var bedragen = Uurtarieven(minuuttarief).Select(uur => Rond(uur * minuten)).ToHashSet();

                var anders = Enumerable.Range(0, (int)bedragen.Max() + 3)
                    .Where(bedrag => bedragen.Contains(bedrag) != Berichtregels.VolgtUitUurtarief(bedrag, minuten, minuuttarief));
                Assert.Empty(anders);
            }
        }
    }

    [Fact]
    public void It_agrees_for_amounts_as_large_as_the_schema_allows()
    {
        var kans = new Random(81);
        for (var keer = 0; keer < 2_000; keer++)
        {
            var (minuuttarief, minuten) = (kans.NextInt64(100_000_000), kans.NextInt64(1, 100_000_000));
            var bedragen = Uurtarieven(minuuttarief).Select(uur => Rond(uur * minuten)).ToHashSet();
            var bedrag = bedragen.ElementAt(kans.Next(bedragen.Count));

            for (var naast = -2; naast <= 2; naast++)
                Assert.Equal(bedragen.Contains(bedrag + naast), Berichtregels.VolgtUitUurtarief(bedrag + naast, minuten, minuuttarief));
        }
    }

    // Tariffs per hour, in cents, that round to this tariff per minute; found by trying.
    static IEnumerable<long> Uurtarieven(long minuuttarief) =>
        Enumerable.Range(-60, 121).Select(verschil => (minuuttarief * 60) + verschil).Where(uur => uur >= 0 && Rond(uur) == minuuttarief);

    // Half up, as IV081 shows.
    static long Rond(long zestigsten) => (long)Math.Round(zestigsten / 60m, MidpointRounding.AwayFromZero);
}
