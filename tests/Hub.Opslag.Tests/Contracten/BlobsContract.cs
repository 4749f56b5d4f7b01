using Hub.Kern.Poorten;
using Hub.Testbasis;

namespace Hub.Opslag.Tests.Contracten;

/// <summary>What every blob adapter does.</summary>
public abstract partial class BlobsContract
{
    const int Blok = 1024 * 1024;

    static readonly Dictionary<string, string> Leeg = [];
    static readonly TimeSpan Kwartier = TimeSpan.FromSeconds(15);

    readonly string _bak = Namen.Uniek();

    protected abstract IBlobs Blobs { get; }

    /// <summary>Lets a little time pass, for what runs out by itself.</summary>
    protected abstract Task VerstrijkAsync();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(Blok - 1)]
    [InlineData(Blok)]
    [InlineData(Blok + 1)]
    [InlineData(3 * Blok)]
    public async Task What_was_written_is_read_back_byte_for_byte_at_every_block_boundary(int lengte)
    {
        await MaakAsync();
        var inhoud = Inhoud(lengte);

        Assert.True((await SchrijfAsync("b", inhoud)).Geslaagd);

        await using var gelezen = (await Blobs.OpenAsync(_bak, "b", default))!;
        Assert.Equal(lengte, gelezen.Lengte);
        Assert.Equal(inhoud, await AllesAsync(gelezen.Stroom));
    }

    [Fact]
    public async Task Small_and_large_writes_may_alternate()
    {
        await MaakAsync();
        await using (var schrijver = Blobs.Schrijf(_bak, "b", alsNieuw: true))
        {
            await schrijver.WriteAsync(Inhoud(10));
            await schrijver.WriteAsync(Inhoud(2 * Blok));
            await schrijver.WriteAsync(Inhoud(7));
            await schrijver.VoltooiAsync(Leeg, default);
        }
        byte[] verwacht = [.. Inhoud(10), .. Inhoud(2 * Blok), .. Inhoud(7)];
        Assert.Equal(verwacht, await LeesAsync("b"));
    }

    [Theory, Trait("Eis", "BL-02")]
    [InlineData(5)]
    [InlineData(2 * Blok + 5)]
    public async Task Nothing_is_visible_before_completion_and_nothing_remains_without_it(int lengte)
    {
        await MaakAsync();
        await using (var schrijver = Blobs.Schrijf(_bak, "b", alsNieuw: true))
        {
            await schrijver.WriteAsync(Inhoud(lengte));
            Assert.Null(await Blobs.OpenAsync(_bak, "b", default));
            Assert.Empty(await LijstAsync(""));
        }
        Assert.Null(await Blobs.OpenAsync(_bak, "b", default));
        Assert.Empty(await LijstAsync(""));
        Assert.True((await SchrijfAsync("b", Inhoud(lengte))).Geslaagd);
    }

    [Theory, Trait("Eis", "BL-02")]
    [InlineData(5)]
    [InlineData(2 * Blok + 5)]
    public async Task A_large_write_that_was_broken_off_does_not_stand_in_the_way_of_the_next(int lengte)
    {
        await MaakAsync();
        await using (var schrijver = Blobs.Schrijf(_bak, "b", alsNieuw: true))
            await schrijver.WriteAsync(Inhoud(3 * Blok));

        Assert.True((await SchrijfAsync("b", Inhoud(lengte))).Geslaagd);
        Assert.Equal(Inhoud(lengte), await LeesAsync("b"));
    }

    [Theory, Trait("Eis", "BL-01")]
    [InlineData(5)]
    [InlineData(Blok + 5)]
    public async Task Writing_as_new_what_exists_is_reported_and_changes_nothing(int lengte)
    {
        await MaakAsync();
        await SchrijfAsync("b", Inhoud(3));
        Assert.Equal(Schrijfresultaat.BestaatAl, (await SchrijfAsync("b", Inhoud(lengte))).Resultaat);
        Assert.Equal(Inhoud(3), await LeesAsync("b"));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(Blok + 5)]
    public async Task Writing_not_as_new_replaces_content_and_metadata(int lengte)
    {
        await MaakAsync();
        await SchrijfAsync("b", Inhoud(3), new() { ["oud"] = "1" });
        Assert.True((await SchrijfAsync("b", Inhoud(lengte), new() { ["nieuw"] = "2" }, alsNieuw: false)).Geslaagd);

        await using var gelezen = (await Blobs.OpenAsync(_bak, "b", default))!;
        Assert.Equal(lengte, gelezen.Lengte);
        Assert.Equal(["nieuw"], gelezen.Metadata.Keys);
    }

    [Theory, Trait("Eis", "BL-01"), Trait("Eis", "BL-02")]
    [InlineData(5)]
    [InlineData(2 * Blok + 5)]
    public async Task Of_writers_of_the_same_new_blob_one_wins_and_its_content_is_not_mixed(int lengte)
    {
        await MaakAsync();
        var schrijvers = Enumerable.Range(0, 4).Select(_ => Blobs.Schrijf(_bak, "b", alsNieuw: true)).ToList();
        foreach (var (schrijver, i) in schrijvers.Select((s, i) => (s, i)))
            await schrijver.WriteAsync(Enumerable.Repeat((byte)i, lengte).ToArray());

        var uitkomsten = await Task.WhenAll(schrijvers.Select(s => s.VoltooiAsync(Leeg, default)));

        foreach (var schrijver in schrijvers)
            await schrijver.DisposeAsync();
        Assert.Single(uitkomsten, u => u.Geslaagd);
        Assert.Equal(3, uitkomsten.Count(u => u.Resultaat == Schrijfresultaat.BestaatAl));
        var inhoud = await LeesAsync("b");
        Assert.Equal(lengte, inhoud!.Length);
        Assert.Single(inhoud.Distinct());
    }

    [Fact]
    public async Task A_blob_that_is_not_there_is_null_and_deleting_it_is_false()
    {
        await MaakAsync();
        Assert.Null(await Blobs.OpenAsync(_bak, "niets", default));
        Assert.False(await Blobs.VerwijderAsync(_bak, "niets", default));
    }

    [Fact]
    public async Task A_container_that_was_not_made_is_an_error_and_not_an_absent_blob()
    {
        var fout = await Assert.ThrowsAsync<Opslagfout>(() => Blobs.OpenAsync(_bak, "b", default));
        Assert.Equal((Opslagdienst.Blob, 404, "ContainerNotFound"), (fout.Dienst, fout.Status, fout.Code));
        await Assert.ThrowsAsync<Opslagfout>(() => SchrijfAsync("b", Inhoud(1)));
        await Assert.ThrowsAsync<Opslagfout>(() => LijstAsync(""));
    }

    [Fact]
    public async Task A_deleted_blob_is_gone_and_can_be_written_as_new_again()
    {
        await MaakAsync();
        await MaakAsync();
        await SchrijfAsync("b", Inhoud(1));
        Assert.True(await Blobs.VerwijderAsync(_bak, "b", default));
        Assert.Null(await Blobs.OpenAsync(_bak, "b", default));
        Assert.True((await SchrijfAsync("b", Inhoud(2))).Geslaagd);
    }

    Task MaakAsync() => Blobs.MaakAsync(_bak, default);

    async Task<Schrijfuitkomst> SchrijfAsync(string naam, byte[] inhoud, Dictionary<string, string>? metadata = null, bool alsNieuw = true)
    {
        await using var schrijver = Blobs.Schrijf(_bak, naam, alsNieuw);
        await schrijver.WriteAsync(inhoud);
        return await schrijver.VoltooiAsync(metadata ?? Leeg, default);
    }

    async Task<byte[]?> LeesAsync(string naam)
    {
        await using var blob = await Blobs.OpenAsync(_bak, naam, default);
        return blob is null ? null : await AllesAsync(blob.Stroom);
    }

    async Task<List<Blobvermelding>> LijstAsync(string begin)
    {
        var lijst = new List<Blobvermelding>();
        await foreach (var vermelding in Blobs.LijstAsync(_bak, begin, default))
            lijst.Add(vermelding);
        return lijst;
    }

    static async Task<byte[]> AllesAsync(Stream stroom)
    {
        using var alles = new MemoryStream();
        await stroom.CopyToAsync(alles);
        return alles.ToArray();
    }

    static byte[] Inhoud(int lengte)
    {
        var inhoud = new byte[lengte];
        new Random(lengte).NextBytes(inhoud);
        return inhoud;
    }
}
