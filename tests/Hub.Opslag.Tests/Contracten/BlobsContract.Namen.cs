
namespace Hub.Opslag.Tests.Contracten;

/// <content>Names, metadata and listings.</content>
public abstract partial class BlobsContract
{
    [Fact]
    public async Task Metadata_comes_back_when_reading_and_when_listing()
    {
        await MaakAsync();
        var metadata = new Dictionary<string, string> { ["hash"] = "0123abcd", ["met_streep"] = "a b=c;d", ["metb"] = "x", ["leeg"] = "" };
        await SchrijfAsync("b", Inhoud(1), metadata);

        await using var gelezen = (await Blobs.OpenAsync(_bak, "b", default))!;
        Assert.Equal(metadata.Where(m => m.Value.Length > 0).OrderBy(m => m.Key), gelezen.Metadata.Where(m => m.Value.Length > 0).OrderBy(m => m.Key));
        Assert.Equal(metadata.Keys.Order(), Assert.Single(await LijstAsync("")).Metadata.Keys.Order());
    }

    [Theory]
    [InlineData("Hoofdletter", "x")]
    [InlineData("met-streepje", "x")]
    [InlineData("naam", "é")]
    [InlineData("naam", "a\r\nb")]
    [InlineData("naam", " rand ")]
    public async Task Metadata_that_cannot_travel_as_a_header_is_refused(string naam, string waarde)
    {
        await MaakAsync();
        await Assert.ThrowsAsync<ArgumentException>(() => SchrijfAsync("b", [], new() { [naam] = waarde }));
    }

    [Theory]
    [InlineData("map/deel van é & +%.xml")]
    [InlineData("'a'=b?c#d:e@f")]
    public async Task A_blob_with_an_unusual_name_is_its_own(string naam)
    {
        await MaakAsync();
        await SchrijfAsync(naam, Inhoud(4));
        Assert.Equal(Inhoud(4), await LeesAsync(naam));
        Assert.Equal(naam, Assert.Single(await LijstAsync(naam[..3])).Naam);
        Assert.True(await Blobs.VerwijderAsync(_bak, naam, default));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a//b")]
    [InlineData("a/../b")]
    [InlineData("a\\b")]
    [InlineData("a\tb")]
    [InlineData("/a")]
    [InlineData("a/")]
    [InlineData("a.")]
    public void A_name_that_would_reach_the_service_as_another_is_refused(string naam) =>
        Assert.Throws<ArgumentException>(() => Blobs.Schrijf(_bak, naam, alsNieuw: true));

    [Fact]
    public async Task A_listing_gives_the_prefix_in_name_order_with_lengths()
    {
        await MaakAsync();
        foreach (var naam in new[] { "b/2", "a", "b/1", "b", "c" })
            await SchrijfAsync(naam, Inhoud(naam.Length));
        Assert.Equal([("b", 1), ("b/1", 3), ("b/2", 3)], (await LijstAsync("b")).Select(b => (b.Naam, b.Lengte)));
        Assert.Equal(5, (await LijstAsync("")).Count);
    }
}
