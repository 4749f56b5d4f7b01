using Hub.Kern.Partijen;
using Hub.Kern.Poorten;
using Hub.Portaal.Insturen;
using Hub.Testbasis;
using Hub.Testbasis.Geheugen;

namespace Hub.Portaal.Tests;

/// <summary>What is kept while somebody checks it, and for how long.</summary>
public sealed class ConceptenTests : IAsyncLifetime
{
    static readonly Optreden Wie = new("backoffice-nijmegen", "0268");

    readonly Testklok _klok = new();
    readonly GeheugenBlobs _blobs;
    readonly Concepten _concepten;

    public ConceptenTests() => (_blobs, _concepten) = Maak(_klok);

    public Task InitializeAsync() => _blobs.MaakAsync(Concepten.Bak, default);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_concept_is_there_for_an_hour_and_then_neither_opened_nor_kept()
    {
        var kenmerk = await BewaarAsync();
        Assert.NotNull(await _concepten.OpenAsync(kenmerk, Wie, default));
        _klok.Vooruit(Concepten.Bewaartijd + TimeSpan.FromMinutes(1));
        Assert.Null(await _concepten.OpenAsync(kenmerk, Wie, default));
        await _concepten.RuimAsync(default);
        Assert.Equal(0, await AantalAsync());
    }

    [Fact]
    public async Task The_sweep_leaves_what_is_not_over_its_hour()
    {
        await BewaarAsync();
        await _concepten.RuimAsync(default);
        Assert.Equal(1, await AantalAsync());
    }

    [Fact]
    public async Task One_more_than_the_most_removes_the_oldest_of_this_user_for_this_partij()
    {
        var ander = await BewaarAsync(new Optreden("0268", "0268"));
        var eerste = await BewaarAsync();
        for (var keer = 0; keer < Concepten.Maximum; keer++)
            await BewaarAsync();
        Assert.Null(await _concepten.OpenAsync(eerste, Wie, default));
        Assert.NotNull(await _concepten.OpenAsync(ander, new Optreden("0268", "0268"), default));
        Assert.Equal(Concepten.Maximum + 1, await AantalAsync());
    }

    [Theory]
    [InlineData("backoffice-nijmegen", "0209")]
    [InlineData("0268", "0268")]
    public async Task Another_user_or_another_partij_does_not_find_it(string actor, string voor) =>
        Assert.Null(await _concepten.OpenAsync(await BewaarAsync(), new Optreden(actor, voor), default));

    static (GeheugenBlobs, Concepten) Maak(Testklok klok)
    {
        var blobs = new GeheugenBlobs(klok);
        return (blobs, new Concepten(blobs, new TijdgebondenIds(klok), klok));
    }

    async Task<string> BewaarAsync(Optreden? wie = null)
    {
        _klok.Vooruit(TimeSpan.FromSeconds(1));
        return (await _concepten.BewaarAsync(new MemoryStream("<x/>"u8.ToArray()), wie ?? Wie, default))!;
    }

    async Task<int> AantalAsync()
    {
        var aantal = 0;
        await foreach (var _ in _blobs.LijstAsync(Concepten.Bak, "", default))
            aantal++;
        return aantal;
    }
}
