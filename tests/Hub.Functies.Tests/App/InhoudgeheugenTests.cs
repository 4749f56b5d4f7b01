using Hub.Functies.Opbouw;
using Hub.Kern.Dossiers;
using Hub.Kern.Poorten;
using Hub.Testbasis.Geheugen;

namespace Hub.Functies.Tests.App;

/// <summary>A small message is fetched once, whatever follows gives the same bytes, and what was removed is gone.</summary>
public sealed class InhoudgeheugenTests : IDisposable
{
    static readonly Dictionary<string, string> Metadata = new() { ["bericht"] = "x" };
    readonly GeheugenBlobs _opslag = new(TimeProvider.System);
    readonly Inhoudgeheugen _blobs;

    public InhoudgeheugenTests() => _blobs = new Inhoudgeheugen(_opslag);

    [Theory]
    [InlineData(Ontvangst.Bak, 5_000, true)]
    [InlineData(Ontvangst.Bak, 64 * 1024, true)]
    [InlineData(Ontvangst.Bak, (64 * 1024) + 1, false)] // streams
    [InlineData("bevindingen", 5_000, false)] // may be written again
    public async Task A_small_message_is_remembered_when_it_is_written_and_nothing_else(string bak, int lengte, bool onthouden)
    {
        var inhoud = await SchrijfAsync(_blobs, bak, lengte);
        await _opslag.VerwijderAsync(bak, "naam", default); // so what still comes was remembered
        Assert.Equal(onthouden ? inhoud : null, await LeesAsync(bak));
    }

    [Fact]
    public async Task A_small_message_is_remembered_when_it_is_read_with_its_metadata()
    {
        await _opslag.MaakAsync(Ontvangst.Bak, default);
        var inhoud = await SchrijfAsync(_opslag, Ontvangst.Bak, 5_000);
        Assert.Equal(inhoud, await LeesAsync(Ontvangst.Bak));
        await _opslag.VerwijderAsync(Ontvangst.Bak, "naam", default);
        await using var blob = await _blobs.OpenAsync(Ontvangst.Bak, "naam", default);
        Assert.Equal(("x", 5_000), (blob!.Metadata["bericht"], blob.Lengte));
    }

    [Fact]
    public async Task What_is_removed_is_gone_and_what_was_not_stored_was_never_there()
    {
        var inhoud = await SchrijfAsync(_blobs, Ontvangst.Bak, 100);
        var tweede = await SchrijfAsync(_blobs, Ontvangst.Bak, 200); // must be new, and is not
        Assert.Equal(inhoud, await LeesAsync(Ontvangst.Bak));
        Assert.NotEqual(tweede, inhoud);
        Assert.True(await _blobs.VerwijderAsync(Ontvangst.Bak, "naam", default));
        Assert.Null(await LeesAsync(Ontvangst.Bak));
    }

    public void Dispose() => _blobs.Dispose();

    static async Task<byte[]> SchrijfAsync(IBlobs blobs, string bak, int lengte)
    {
        await blobs.MaakAsync(bak, default);
        var inhoud = new byte[lengte];
        new Random(lengte).NextBytes(inhoud);
        await using var schrijver = blobs.Schrijf(bak, "naam", alsNieuw: true);
        foreach (var deel in inhoud.Chunk(1_000))
            await schrijver.WriteAsync(deel);
        await schrijver.VoltooiAsync(Metadata, default);
        return inhoud;
    }

    async Task<byte[]?> LeesAsync(string bak)
    {
        await using var blob = await _blobs.OpenAsync(bak, "naam", default);
        if (blob is null)
            return null;
        using var inhoud = new MemoryStream();
        await blob.Stroom.CopyToAsync(inhoud);
        return inhoud.ToArray();
    }
}
