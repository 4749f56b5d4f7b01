using Hub.Kern.Poorten;

namespace Hub.Opslag.Tests.Contracten;

/// <content>Listings and pages.</content>
public abstract partial class TabellenContract
{
    [Fact]
    public async Task A_listing_gives_the_range_in_key_order_within_its_partition_only()
    {
        await MaakAsync();
        foreach (var sleutel in new[] { "b", "a2", "B", "a1", "a", "c" })
            await VoegToeAsync(sleutel);
        await Tabellen.SchrijfAsync(_tabel, Bewerking.VoegToe(new Rij("p2", "a15", Velden())), default);

        Assert.Equal(["B", "a", "a1", "a2", "b", "c"], await SleutelsAsync("p", Sleutelbereik.Alles));
        Assert.Equal(["a", "a1", "a2"], await SleutelsAsync("p", Sleutelbereik.MetBegin("a")));
        Assert.Equal(["a1", "a2"], await SleutelsAsync("p", new Sleutelbereik("a1", "b")));
        Assert.Equal(["b", "c"], await SleutelsAsync("p", new Sleutelbereik("b")));
        Assert.Equal(["B"], await SleutelsAsync("p", new Sleutelbereik(null, "a")));
        Assert.Empty(await SleutelsAsync("p3", Sleutelbereik.Alles));
    }

    [Fact, Trait("Eis", "TB-03")]
    public async Task Pages_follow_each_other_without_a_gap_or_overlap_also_when_a_row_is_inserted_in_between()
    {
        await MaakAsync();
        for (var i = 0; i < 7; i++)
            await VoegToeAsync($"r{i}é");

        var gelezen = new List<string>();
        string? vervolg = null;
        do
        {
            var bladzijde = await Tabellen.BladerAsync(_tabel, "p", Sleutelbereik.MetBegin("r"), 3, vervolg, default);
            Assert.InRange(bladzijde.Rijen.Count, 0, 3);
            gelezen.AddRange(bladzijde.Rijen.Select(r => r.Sleutel));
            vervolg = bladzijde.Vervolg;
            await Tabellen.SchrijfAsync(_tabel, Bewerking.Zet(Rij("r0")), default);
        }
        while (vervolg is not null);

        Assert.Equal(Enumerable.Range(0, 7).Select(i => $"r{i}é"), gelezen.Where(s => s != "r0"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1001)]
    public Task A_page_size_that_the_service_does_not_give_is_refused(int hoogstens) =>
        Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Tabellen.BladerAsync(_tabel, "p", default, hoogstens, null, default));
}
