using Hub.Capaciteit.Meting;
using Hub.Capaciteit.Model;

namespace Hub.Capaciteit.Tests;

/// <summary>The kind of a partition follows from its key, also of a table that does not exist yet.</summary>
public class PartitiesoortTests
{
    [Theory]
    [InlineData("633bcd6e4ee0177fc33d388b364b7a9b", "<id>")]
    [InlineData("2026-11-22-6", "<dag>-<scherf>")]
    [InlineData("2026-11", "<dag>")]
    [InlineData("0268", "<gemeente>")]
    [InlineData("42420001", "<aanbieder>")]
    [InlineData("0268-42420001", "<gemeente>-<aanbieder>")]
    [InlineData("0268-633bcd6e4ee0177fc33d388b364b7a9b", "<gemeente>-<id>")]
    [InlineData("open", "open")]
    [InlineData("zegel", "zegel")]
    public void A_key_is_reduced_to_what_it_is_made_of(string sleutel, string soort) => Assert.Equal(soort, Partitiesoort.Van(sleutel));

    [Theory]
    [InlineData("open", 1)]
    [InlineData("<dag>-<scherf>", 1 / 16.0)]
    [InlineData("<gemeente>", 0.09)]
    [InlineData("<gemeente>-<aanbieder>", 0.09 * 0.05)]
    [InlineData("<gemeente>-<id>", 0)]
    public void The_hottest_partition_gets_the_share_of_its_parts(string soort, double aandeel) =>
        Assert.Equal(aandeel, Aandelen.Heetste(soort, Aannames.G7), 6);
}
