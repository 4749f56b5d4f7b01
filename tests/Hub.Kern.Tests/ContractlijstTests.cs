using Hub.Kern.Contracten;

namespace Hub.Kern.Tests;

/// <summary>What rules ask of the contracts (TR346, TR381, TR418).</summary>
public class ContractlijstTests
{
    static readonly DateOnly Dag = new(2026, 3, 1);

    [Theory]
    // IV081: a tariff per hour, declared in minutes; half a cent goes up.
    [InlineData(8730, "01", 146)] // 145.5
    [InlineData(8724, "01", 145)] // 145.4
    [InlineData(8700, "01", 145)]
    [InlineData(8700, "04", 8700)]
    public void A_tariff_per_hour_becomes_one_per_minute_by_rounding(long uurtarief, string eenheid, long tarief) =>
        Assert.Equal(tarief, Regel(uurtarief, "04").TariefPer(eenheid));

    [Theory]
    // IV081: the amount is not that of the rounded tariff: multiply first, round last.
    [InlineData(8730, 7, 1019)] // 1018.5; 7 × 146 would be 1022
    [InlineData(8724, 7, 1018)] // 1017.8
    [InlineData(8730, 60, 8730)]
    public void Minutes_under_a_tariff_per_hour_cost_what_the_hours_cost(long uurtarief, long minuten, long bedrag) =>
        Assert.Equal([bedrag], new Contractlijst([Regel(uurtarief, "04")]).Bedragen("45", "45A04", Dag, "01", Regel(uurtarief, "04").TariefPer("01")!.Value, minuten));

    [Theory]
    [InlineData("01", "04")] // agreed per minute, declared in hours
    [InlineData("04", "14")]
    [InlineData("82", "83")]
    public void Other_units_do_not_convert(string afgesproken, string gedeclareerd) => Assert.Null(Regel(100, afgesproken).TariefPer(gedeclareerd));

    [Fact]
    public void A_tariff_is_right_wrong_or_not_known_TR418()
    {
        var lijst = new Contractlijst([Regel(8000, "04"), Regel(135, "01"), Regel(null, "83") with { Productcode = "45A01" }]);

        Assert.True(lijst.TariefKlopt("45", "45A04", Dag, "04", 8000));
        Assert.False(lijst.TariefKlopt("45", "45A04", Dag, "04", 8001));
        Assert.True(lijst.TariefKlopt("45", "45A04", Dag, "01", 133)); // the sixtieth of 8000
        Assert.True(lijst.TariefKlopt("45", "45A04", Dag, "01", 135)); // agreed per minute
        Assert.Null(lijst.TariefKlopt("45", "45A05", Dag, "04", 8000));
        Assert.Null(lijst.TariefKlopt("45", "45A01", Dag, "83", 8000));
        Assert.Null(lijst.TariefKlopt("45", "45A04", new DateOnly(2025, 12, 31), "04", 8000));
        Assert.Null(Contractlijst.Leeg.TariefKlopt("45", "45A04", Dag, "04", 8000));
    }

    [Fact]
    public void A_code_fits_its_category_by_the_contracts_that_name_it_TR381()
    {
        var lijst = new Contractlijst([Regel(8000, "04") with { Productcategorie = "54", Productcode = "54002" }]);

        Assert.True(lijst.Past("54", "54002", Dag));
        Assert.False(lijst.Past("45", "54002", Dag));
        Assert.Null(lijst.Past("45", "45A04", Dag));
        Assert.Null(lijst.Past("54", "54002", new DateOnly(2025, 12, 31)));
    }

    static Contractregel Regel(long? tarief, string eenheid) =>
        new("C1", "0268", "42420001", Uitvoeringsvariant.Inspanningsgericht, new DateOnly(2026, 1, 1), null)
        {
            Productcategorie = "45", Productcode = "45A04", Tarief = tarief, Eenheid = eenheid,
        };
}
